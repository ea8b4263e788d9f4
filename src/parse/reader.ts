import type { FeedFormat } from '../domain/item.ts';
import { type Attributes, NO_ATTRIBUTES, rawAttribute } from './attributes.ts';
import type { Element } from './element.ts';
import { Ends } from './ends.ts';
import { kindOf, mayHold } from './fields.ts';
import { type Frame, type FrameKind, Frames } from './frames.ts';
import { changedAttributes } from './html-urls.ts';
import { PARSE_LIMITS } from './limits.ts';
import { holdsTags, markupName, markupStart, withoutCdata, withoutDeclarations } from './markup.ts';
import { endsField } from './mending.ts';
import { canonicalName, isFeedNamespace, ownedScope, rootScope, type Scope, scopeOf } from './names.ts';
import { type Opaque, opacity } from './opacity.ts';
import { escapeHtml } from './plain.ts';
import { References } from './references.ts';
import { formatOfRoot, isOfRss } from './roots.ts';
import { type Events, scan } from './scan.ts';
import { Sections } from './sections.ts';
import { innerBase } from './urls.ts';

/** A feed document taken apart: what stood in the channel and in each item, not yet understood. */
export interface Reading {
  readonly format: FeedFormat;
  readonly channel: Element;
  readonly items: readonly Element[];
  /** RFC 6721 `at:deleted-entry` */
  readonly deleted: readonly Element[];
}

/** of all leaves: nothing is ever put in */
const NO_CHILDREN: Element[] = [];

/** Reads whatever arrived as RSS, RDF or Atom. @returns undefined where no feed's root was found */
export function readFeed(
  source: string,
  documentBase: string | undefined,
  repaired: (what: string) => void,
): Reading | undefined {
  const reader = new Reader(source, documentBase, repaired);
  scan(source, reader);
  return reader.finish();
}

class Reader implements Events {
  done = false;
  readonly #source: string;
  readonly #repaired: (what: string) => void;
  readonly #references: References;
  readonly #sections: Sections;
  readonly #ends: Ends;
  readonly #frames: Frames;
  readonly #items: Element[] = [];
  readonly #deleted: Element[] = [];
  #channel: Element;
  #format: FeedFormat | undefined;
  /** stood in HTML or other XML, or is RDF of no said kind: a feed only if it holds something */
  #doubtful = false;
  #top: Frame;
  /** the field that collects text and markup now */
  #field: Element | undefined;
  /** inside XHTML: text keeps its escapes once elements appear; else a body that was escaped stays as it is */
  #escaping = true;
  #opaque: Opaque = 'no';
  #inItem = false;
  #elements = 0;
  #tags = 0;

  constructor(source: string, base: string | undefined, repaired: (what: string) => void) {
    this.#source = source;
    this.#sections = new Sections(source);
    this.#ends = new Ends(source);
    this.#repaired = repaired;
    this.#references = new References(repaired);
    this.#channel = element('channel', NO_ATTRIBUTES, base, undefined, false);
    this.#top = { kind: 'root', written: '', element: this.#channel, scope: rootScope(), base, language: undefined };
    this.#frames = new Frames(this.#top);
  }

  finish(): Reading | undefined {
    if (this.#format === undefined) return undefined;
    if (this.#frames.depth > 1) this.#repaired('truncated');
    const empty = this.#items.length === 0 && this.#channel.children.length === 0 && this.#deleted.length === 0;
    // a page that mentions `<rss>`, a list of people in RDF
    if (empty && this.#doubtful) return undefined;
    return { format: this.#format, channel: this.#channel, items: this.#items, deleted: this.#deleted };
  }

  repaired(what: string): void {
    if (this.#format !== undefined || what !== 'valueless-attribute') this.#repaired(what);
  }

  doctype(subset: string): void {
    this.#references.declare(subset);
  }

  text(from: number, to: number): void {
    const field = this.#field;
    if (field === undefined) return;
    const raw = this.#source.slice(from, to);
    const decoded = this.#references.decode(raw);
    field.text += decoded;
    if (field.markup !== undefined) field.markup += this.#escaping ? escapeHtml(decoded) : decoded;
  }

  cdata(from: number, to: number): void {
    const field = this.#field;
    if (field === undefined) return;
    const raw = this.#source.slice(from, to);
    field.text += raw;
    if (field.markup !== undefined) field.markup += this.#escaping ? escapeHtml(raw) : raw;
  }

  cdataCut(from: number, to: number): number | undefined {
    return this.#top.kind === 'field' ? this.#sections.cut(this.#top.written, from, to) : undefined;
  }

  lessThan(): void {
    const field = this.#field;
    if (field === undefined) return;
    this.#repaired('bare-less-than');
    field.text += '<';
    if (field.markup !== undefined) field.markup += '&lt;';
  }

  open(written: string, attributes: Attributes, selfClosing: boolean, after: number): void {
    const lower = written.toLowerCase();
    let scope = attributes.length === 0 ? this.#top.scope : scopeOf(this.#top.scope, attributes);
    // `<rss xmlns="http://www.w3.org/2005/Atom">`: whoever says rss means rss
    if (this.#format !== 'atom' && scope.usual !== '' && isOfRss(lower)) scope = ownedScope(scope);
    let name = canonicalName(scope, written);
    if (this.#format === undefined) {
      const bare = name.startsWith('atom:') ? name.slice(5) : name;
      const format = formatOfRoot(name, this.#frames.depth === 1);
      if (format === undefined) {
        this.#doubtful = true;
        this.#push('skip', lower, this.#channel, scope, attributes, selfClosing);
        return;
      }
      this.#format = format;
      if (format === 'rdf' && !attributes.some(isFeedNamespace)) this.#doubtful = true;
      if (format !== 'atom' && scope.usual !== '') scope = ownedScope(scope);
      name = bare;
      if (bare !== 'entry') {
        this.#push('root', lower, this.#channel, scope, attributes, selfClosing);
        this.#rootChannel();
        return;
      }
    }
    if (this.#format === 'atom' && name.startsWith('atom:')) name = name.slice(5);
    if (
      this.#opaque !== 'xml' &&
      (name === 'item' || name === 'entry' || name === 'at:deleted-entry') &&
      this.#mayBeginItem(name, after)
    ) {
      this.#beginItem(name, lower, scope, attributes, selfClosing);
      return;
    }
    if (this.#opaque !== 'no') {
      this.#markup(written, lower, name, scope, attributes, selfClosing);
      return;
    }
    if ((name === 'channel' || name === 'feed') && !this.#inItem && this.#field === undefined) {
      this.#push('root', lower, this.#channel, scope, attributes, selfClosing);
      return;
    }
    let kind = kindOf(name);
    if (kind === undefined && this.#field === undefined && scope.usual !== '' && kindOf(lower) !== undefined) {
      // `<description xmlns="http://www.w3.org/1999/xhtml">`: of that language, but no element of it
      name = lower;
      kind = kindOf(lower);
    }
    while (
      this.#field !== undefined &&
      this.#top.kind !== 'group' &&
      kind !== undefined &&
      this.#top.kind !== 'skip' &&
      endsField(this.#field.name, this.#top.kind === 'field', name, attributes)
    ) {
      this.#repaired('missing-end-tag');
      this.#closeTo(this.#frames.innermostOf('field'));
    }
    if (this.#top.kind === 'markup' || this.#top.kind === 'field') {
      this.#markup(written, lower, name, scope, attributes, selfClosing);
      return;
    }
    if (kind !== undefined) this.#endGroups(name, lower, after);
    if (kind === undefined || this.#top.kind === 'skip') {
      // inside a person or an image unknown elements only wrap the text
      this.#push('skip', lower, this.#top.element, scope, attributes, selfClosing);
      return;
    }
    this.#beginField(kind, name, lower, scope, attributes, selfClosing);
  }

  close(written: string): void {
    const lower = written.toLowerCase();
    const at = this.#frames.innermost(lower);
    if (at === 0) {
      // `<dc:creator>…</creator>`, `<link>…</LINKS>`: names the innermost field by its last part only
      if (this.#top.kind === 'field' && local(this.#top.written) === local(lower)) this.#pop();
      else if (this.#format !== undefined) this.#repaired('stray-end-tag');
      return;
    }
    // `</p>` inside a body never ends an element round the body
    if ((this.#top.kind === 'field' || this.#top.kind === 'markup') && this.#frames.at(at).kind === 'skip') {
      this.#repaired('stray-end-tag');
      return;
    }
    if (at < this.#frames.depth - 1 && this.#top.kind !== 'markup') this.#repaired('missing-end-tag');
    this.#closeTo(at);
  }

  /** A field that a group does not list is still the group's own, unless the group's end tag is missing. */
  #endGroups(name: string, lower: string, after: number): void {
    const item = this.#format === 'atom' ? 'entry' : 'item';
    while (this.#top.kind === 'group' && !mayHold(this.#top.element.name, name)) {
      if (this.#top.written !== lower && this.#ends.follows(this.#top.written, after, item)) return;
      this.#repaired('missing-end-tag');
      this.#pop();
    }
  }

  /** Attributes of the root count for the channel, too. */
  #rootChannel(): void {
    const { base, language } = this.#top;
    this.#channel = { ...this.#channel, base, language };
    this.#replaceTop(this.#channel);
  }

  #replaceTop(own: Element): void {
    this.#top = { ...this.#top, element: own };
    this.#frames.replaceTop(this.#top);
  }

  #isTooDeep(): boolean {
    if (this.#frames.depth < PARSE_LIMITS.depthMax) return false;
    this.#repaired('too-deep');
    return true;
  }

  #mayBeginItem(name: string, after: number): boolean {
    // an `<entry>` in RSS is somebody's extension, an `<item>` in Atom likewise
    if (name === 'item' && this.#format === 'atom') return false;
    if (name === 'entry') return this.#format === 'atom';
    if (name === 'at:deleted-entry') return !this.#inItem;
    // `<gallery><item>` inside an item is the gallery's, if the gallery has its end
    return !(this.#inItem && this.#top.kind === 'skip' && this.#ends.follows(this.#top.written, after));
  }

  #beginItem(name: string, lower: string, scope: Scope, attributes: Attributes, selfClosing: boolean): void {
    if (this.#isTooDeep() || this.#inItem || this.#field !== undefined) {
      this.#repaired('missing-end-tag');
      this.#closeTo(this.#frames.innermostOf('root') + 1);
    }
    this.#push('root', lower, this.#channel, scope, attributes, false);
    const { base, language } = this.#top;
    const own = element(name, attributes, base, language, rawAttribute(attributes, 'xml:lang') !== undefined);
    this.#replaceTop(own);
    this.#inItem = true;
    (name === 'at:deleted-entry' ? this.#deleted : this.#items).push(own);
    if (selfClosing) this.#pop();
    if (this.#items.length >= PARSE_LIMITS.itemsMax) {
      this.#repaired('too-many-items');
      this.done = true;
    }
  }

  #beginField(
    kind: 'leaf' | 'html' | 'group',
    name: string,
    lower: string,
    scope: Scope,
    attributes: Attributes,
    selfClosing: boolean,
  ): void {
    const outer = this.#top.element;
    const base = this.#baseOf(attributes);
    const language = this.#languageOf(attributes);
    const hasLanguage = attributes.length > 0 && rawAttribute(attributes, 'xml:lang') !== undefined;
    const own = element(name, attributes, base, language, hasLanguage, kind === 'group' ? [] : NO_CHILDREN);
    this.#elements += 1;
    const room = outer.children.length < PARSE_LIMITS.childrenMax && this.#elements < PARSE_LIMITS.elementsMax;
    if (room) outer.children.push(own);
    else this.#repaired('too-many-fields');
    if (selfClosing) return;
    this.#enter({ kind: kind === 'group' ? 'group' : 'field', written: lower, element: own, scope, base, language });
    this.#field = own;
    this.#escaping = true;
    this.#opaque = kind === 'html' ? opacity(name, attributes) : 'no';
  }

  #markup(
    written: string,
    lower: string,
    name: string,
    scope: Scope,
    attributes: Attributes,
    selfClosing: boolean,
  ): void {
    const field = this.#field!;
    this.#tags += 1;
    if (this.#tags > PARSE_LIMITS.tagsMax) {
      this.#repaired('too-many-tags');
      return;
    }
    if (field.markup === undefined) {
      this.#escaping = this.#opaque !== 'no' || name.startsWith('xhtml:') || !holdsTags(field.text);
      field.markup = this.#escaping ? escapeHtml(field.text) : field.text;
    }
    const base = this.#baseOf(attributes);
    const shown = base !== field.base ? (changedAttributes(attributes, base) ?? attributes) : attributes;
    const tag = markupStart(name, written, withoutDeclarations(shown), selfClosing);
    field.markup += tag.html;
    if (selfClosing || tag.isVoid || this.#isTooDeep()) return;
    this.#enter({
      kind: 'markup',
      written: lower,
      element: field,
      scope,
      base,
      language: this.#languageOf(attributes),
    });
  }

  /** Ends every frame from `at` up, innermost first. */
  #closeTo(at: number): void {
    while (this.#frames.depth > Math.max(at, 1)) this.#pop();
  }

  #pop(): void {
    const frame = this.#frames.pop();
    this.#top = this.#frames.at(this.#frames.depth - 1);
    if (frame.kind === 'markup') {
      const field = frame.element;
      field.markup += `</${markupName(frame.scope, frame.written)}>`;
      return;
    }
    // Atom says what is text: there it may be what somebody wrote
    if (frame.kind === 'field' && this.#format !== 'atom') frame.element.text = withoutCdata(frame.element.text);
    if (frame.kind === 'root' && frame.element !== this.#channel) this.#inItem = false;
    this.#opaque = 'no';
    this.#field = this.#top.kind === 'group' ? this.#top.element : frame.kind === 'skip' ? this.#field : undefined;
  }

  #push(
    kind: FrameKind,
    lower: string,
    own: Element,
    scope: Scope,
    attributes: Attributes,
    selfClosing: boolean,
  ): void {
    if (selfClosing || this.#isTooDeep()) return;
    const base = this.#baseOf(attributes);
    const language = this.#languageOf(attributes, kind === 'root');
    this.#enter({ kind, written: lower, element: own, scope, base, language });
    if (kind !== 'skip') this.#field = undefined;
  }

  #enter(frame: Frame): void {
    this.#top = frame;
    this.#frames.push(frame);
  }

  #baseOf(attributes: Attributes): string | undefined {
    const sent = attributes.length === 0 ? undefined : rawAttribute(attributes, 'xml:base');
    return sent === undefined ? this.#top.base : innerBase(this.#references.decode(sent), this.#top.base);
  }

  #languageOf(attributes: Attributes, isRoot = false): string | undefined {
    if (attributes.length === 0) return this.#top.language;
    const sent = rawAttribute(attributes, 'xml:lang') ?? (isRoot ? rawAttribute(attributes, 'lang') : undefined);
    return sent === undefined ? this.#top.language : sent.trim().replaceAll('_', '-') || undefined;
  }
}

function element(
  name: string,
  attributes: Attributes,
  base: string | undefined,
  language: string | undefined,
  ownLanguage: boolean,
  children: Element[] = [],
): Element {
  return { name, attributes, text: '', markup: undefined, children, base, language, ownLanguage };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
