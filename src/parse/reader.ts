import type { FeedFormat } from '../domain/item.ts';
import { type Attributes, NO_ATTRIBUTES, rawAttribute } from './attributes.ts';
import type { Element } from './element.ts';
import { kindOf, mayHold } from './fields.ts';
import { changedAttributes, startTag } from './html-urls.ts';
import { PARSE_LIMITS } from './limits.ts';
import { canonicalName, innerScope, ownedScope, rootScope, type Scope } from './names.ts';
import { escapeHtml, isHtmlName } from './plain.ts';
import { References } from './references.ts';
import { type Events, scan } from './scan.ts';
import { innerBase } from './urls.ts';

/** A feed document taken apart: what stood in the channel and in each item, not yet understood. */
export interface Reading {
  readonly format: FeedFormat;
  readonly channel: Element;
  readonly items: readonly Element[];
  /** RFC 6721 `at:deleted-entry` */
  readonly deleted: readonly Element[];
}

/** inside XHTML, or other XML, elements are the text's own; an `entry` ends unfinished XHTML only */
type Opaque = 'no' | 'xhtml' | 'xml';
type FrameKind = 'root' | 'group' | 'field' | 'markup' | 'skip';

interface Frame {
  readonly kind: FrameKind;
  /** as written, lower case: what an end tag is compared with */
  readonly written: string;
  readonly element: Element;
  readonly scope: Scope;
  readonly base: string | undefined;
  readonly language: string | undefined;
}

const ROOTS = new Map<string, FeedFormat>([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['channel', 'rss'],
  ['entry', 'atom'],
]);
/** as HTML has them, too: inside a body they are markup, not the next field */
const AMBIGUOUS = new Set(
  'title link source summary content body image name div xhtml:div xhtml:body info hour day url href date id rights abstract keywords'.split(
    ' ',
  ),
);
const VOID = new Set(
  'area base basefont br col embed frame hr img input isindex link meta param source track wbr'.split(' '),
);

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
  readonly #frames: Frame[];
  readonly #openNames = new Map<string, number>();
  readonly #items: Element[] = [];
  readonly #deleted: Element[] = [];
  #channel: Element;
  #format: FeedFormat | undefined;
  #wrapped = false;
  #top: Frame;
  /** the field that collects text and markup now */
  #field: Element | undefined;
  /** inside XHTML: text keeps its escapes once elements appear; else a body that was escaped stays as it is */
  #escaping = true;
  #opaque: Opaque = 'no';
  #inItem = false;

  constructor(source: string, base: string | undefined, repaired: (what: string) => void) {
    this.#source = source;
    this.#repaired = repaired;
    this.#references = new References(repaired);
    this.#channel = element('channel', NO_ATTRIBUTES, base, undefined, false);
    this.#top = { kind: 'root', written: '', element: this.#channel, scope: rootScope(), base, language: undefined };
    this.#frames = [this.#top];
  }

  finish(): Reading | undefined {
    if (this.#format === undefined) return undefined;
    if (this.#frames.length > 1) this.#repaired('truncated');
    const empty = this.#items.length === 0 && this.#channel.children.length === 0 && this.#deleted.length === 0;
    // a page that mentions `<rss>`, a list of people in RDF
    if (empty && (this.#wrapped || this.#format === 'rdf')) return undefined;
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

  lessThan(): void {
    const field = this.#field;
    if (field === undefined) return;
    this.#repaired('bare-less-than');
    field.text += '<';
    if (field.markup !== undefined) field.markup += '&lt;';
  }

  open(written: string, attributes: Attributes, selfClosing: boolean): void {
    const lower = written.toLowerCase();
    let scope = attributes.length === 0 ? this.#top.scope : scopeOf(this.#top.scope, attributes);
    let name = canonicalName(scope, written);
    if (this.#format === undefined) {
      const bare = name.startsWith('atom:') ? name.slice(5) : name;
      const format = ROOTS.get(bare);
      const fits =
        bare === 'entry' || bare === 'channel'
          ? this.#frames.length === 1 && (bare === 'channel' || name !== bare)
          : true;
      if (format === undefined || !fits) {
        this.#wrapped = true;
        this.#push('skip', lower, this.#channel, scope, attributes, selfClosing);
        return;
      }
      this.#format = format;
      // `<rss xmlns="http://www.w3.org/2005/Atom">`: whoever says rss means rss
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
      this.#mayBeginItem(name)
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
    const kind = kindOf(name);
    while (
      this.#field !== undefined &&
      this.#top.kind !== 'group' &&
      kind !== undefined &&
      this.#closesField(name, attributes)
    ) {
      this.#repaired('missing-end-tag');
      this.#closeTo(this.#fieldFrame());
    }
    if (this.#top.kind === 'markup' || this.#top.kind === 'field') {
      this.#markup(written, lower, name, scope, attributes, selfClosing);
      return;
    }
    if (this.#top.kind === 'group' && kind !== undefined && !mayHold(this.#top.element.name, name)) {
      while (this.#top.kind === 'group' && !mayHold(this.#top.element.name, name)) this.#pop();
    }
    if (kind === undefined || this.#top.kind === 'skip') {
      // inside a person or an image unknown elements only wrap the text
      this.#push('skip', lower, this.#top.element, scope, attributes, selfClosing);
      return;
    }
    this.#beginField(kind, name, lower, scope, attributes, selfClosing);
  }

  close(written: string): void {
    const lower = written.toLowerCase();
    if ((this.#openNames.get(lower) ?? 0) === 0) {
      // `<dc:creator>…</creator>`, `<link>…</LINKS>`: names the innermost field by its last part only
      if (this.#top.kind === 'field' && local(this.#top.written) === local(lower)) this.#pop();
      else if (this.#format !== undefined) this.#repaired('stray-end-tag');
      return;
    }
    const frames = this.#frames;
    let at = frames.length - 1;
    while (at > 0 && frames[at]!.written !== lower) at -= 1;
    if (at <= 0) return;
    // `</p>` inside a body never ends an element round the body
    if ((this.#top.kind === 'field' || this.#top.kind === 'markup') && frames[at]!.kind === 'skip') {
      this.#repaired('stray-end-tag');
      return;
    }
    if (at < frames.length - 1 && this.#top.kind !== 'markup') this.#repaired('missing-end-tag');
    this.#closeTo(at);
  }

  /** Attributes of the root count for the channel, too. */
  #rootChannel(): void {
    const top = this.#top;
    this.#channel = { ...this.#channel, base: top.base, language: top.language, attributes: top.element.attributes };
    this.#frames.pop();
    this.#top = { ...top, element: this.#channel };
    this.#frames.push(this.#top);
  }

  #mayBeginItem(name: string): boolean {
    // an `<entry>` in RSS is somebody's extension, an `<item>` in Atom likewise
    if (name === 'item') return this.#format !== 'atom';
    if (name === 'entry') return this.#format === 'atom';
    return !this.#inItem;
  }

  #beginItem(name: string, lower: string, scope: Scope, attributes: Attributes, selfClosing: boolean): void {
    const tooDeep = this.#frames.length >= PARSE_LIMITS.depthMax;
    if (this.#inItem || this.#field !== undefined || tooDeep) {
      this.#repaired(tooDeep ? 'too-deep' : 'missing-end-tag');
      let at = this.#frames.length - 1;
      while (at > 0 && this.#frames[at]!.kind !== 'root') at -= 1;
      this.#closeTo(at + 1);
    }
    this.#push('root', lower, this.#channel, scope, attributes, false);
    const { base, language } = this.#top;
    const own = element(name, attributes, base, language, rawAttribute(attributes, 'xml:lang') !== undefined);
    this.#frames.pop();
    this.#top = { ...this.#top, element: own };
    this.#frames.push(this.#top);
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
    const frame = this.#frame(kind === 'group' ? 'group' : 'field', lower, outer, scope, attributes);
    const own = element(
      name,
      attributes,
      frame.base,
      frame.language,
      rawAttribute(attributes, 'xml:lang') !== undefined,
    );
    if (outer.children.length < PARSE_LIMITS.childrenMax) outer.children.push(own);
    else this.#repaired('too-many-fields');
    if (selfClosing) return;
    this.#top = { ...frame, element: own };
    this.#frames.push(this.#top);
    this.#count(lower, 1);
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
    if (field.markup === undefined) {
      this.#escaping =
        this.#opaque !== 'no' || name.startsWith('xhtml:') || !/<[/a-z!][^>]*>/i.test(field.text.slice(0, 2_000));
      field.markup = this.#escaping ? escapeHtml(field.text) : field.text;
    }
    const colon = name.indexOf(':');
    const vocabulary = colon === -1 ? '' : name.slice(0, colon);
    const html =
      colon === -1 || vocabulary === 'xhtml' || vocabulary === 'svg' || vocabulary === 'math' || vocabulary === 'atom';
    const bare = html && colon !== -1 ? name.slice(colon + 1) : lower;
    const frame = this.#frame('markup', lower, field, scope, attributes);
    const fieldBase = field.base;
    const shown = frame.base !== fieldBase ? (changedAttributes(attributes, frame.base) ?? attributes) : attributes;
    const kept = withoutDeclarations(shown);
    const isVoid = VOID.has(bare);
    if (selfClosing && !isVoid && isHtmlName(bare)) field.markup += `${startTag(bare, kept, false)}</${bare}>`;
    else field.markup += startTag(html ? bare : written, kept, selfClosing);
    if (selfClosing || isVoid || this.#frames.length >= PARSE_LIMITS.depthMax) return;
    this.#top = { ...frame, written: lower };
    this.#frames.push(this.#top);
    this.#count(lower, 1);
  }

  /** Whether a known element's start tag inside a field says that the field's end tag is missing. */
  #closesField(name: string, attributes: Attributes): boolean {
    const own = this.#field!.name;
    if (this.#top.kind === 'skip') return false;
    if (kindOf(own) !== 'html') return true;
    if (!AMBIGUOUS.has(name)) return !isHtmlName(name);
    if (this.#top.kind !== 'field') return false;
    if (name === 'link')
      return (
        attributes.length === 0 ||
        /^(?:alternate|self|enclosure|replies|related|via)$/.test(rawAttribute(attributes, 'rel') ?? '')
      );
    return name === 'title' || name === 'id' || name === 'content' || name === 'summary' || name === 'rights';
  }

  #fieldFrame(): number {
    let at = this.#frames.length - 1;
    while (at > 0 && this.#frames[at]!.kind !== 'field') at -= 1;
    return at;
  }

  /** Ends every frame from `at` up, innermost first. */
  #closeTo(at: number): void {
    while (this.#frames.length > Math.max(at, 1)) this.#pop();
  }

  #pop(): void {
    const frame = this.#frames.pop()!;
    this.#count(frame.written, -1);
    this.#top = this.#frames.at(-1)!;
    if (frame.kind === 'markup') {
      const field = frame.element;
      field.markup += `</${markupName(frame)}>`;
      return;
    }
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
    if (selfClosing || this.#frames.length >= PARSE_LIMITS.depthMax) return;
    this.#top = this.#frame(kind, lower, own, scope, attributes);
    this.#frames.push(this.#top);
    this.#count(lower, 1);
    if (kind !== 'skip') this.#field = undefined;
  }

  #frame(kind: FrameKind, written: string, own: Element, scope: Scope, attributes: Attributes): Frame {
    let { base, language } = this.#top;
    if (attributes.length > 0) {
      const xmlBase = rawAttribute(attributes, 'xml:base');
      if (xmlBase !== undefined) base = innerBase(this.#references.decode(xmlBase), base);
      const xmlLang =
        rawAttribute(attributes, 'xml:lang') ?? (kind === 'root' ? rawAttribute(attributes, 'lang') : undefined);
      if (xmlLang !== undefined) language = xmlLang.trim().replaceAll('_', '-') || undefined;
    }
    return { kind, written, element: own, scope, base, language };
  }

  #count(name: string, by: 1 | -1): void {
    const count = (this.#openNames.get(name) ?? 0) + by;
    if (count <= 0) this.#openNames.delete(name);
    else this.#openNames.set(name, count);
  }
}

function element(
  name: string,
  attributes: Attributes,
  base: string | undefined,
  language: string | undefined,
  ownLanguage: boolean,
): Element {
  return { name, attributes, text: '', children: [], base, language, ownLanguage };
}

function scopeOf(outer: Scope, attributes: Attributes): Scope {
  const declarations: [string, string][] = [];
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    if (name === 'xmlns') declarations.push(['', attributes[i + 1]!]);
    else if (name.startsWith('xmlns:')) declarations.push([name.slice(6), attributes[i + 1]!]);
  }
  return declarations.length === 0 ? outer : innerScope(outer, declarations);
}

function opacity(name: string, attributes: Attributes): Opaque {
  if (name === 'div' || name === 'body' || name === 'fullitem' || name.startsWith('xhtml:')) return 'xhtml';
  const type = rawAttribute(attributes, 'type')?.trim().toLowerCase() ?? '';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return 'xhtml';
  if (type.endsWith('xml')) return 'xml';
  return rawAttribute(attributes, 'mode')?.toLowerCase() === 'xml' ? 'xhtml' : 'no';
}

function withoutDeclarations(attributes: Attributes): Attributes {
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    if (name.startsWith('xmlns') || name === 'xml:base' || name === 'xml:space') {
      const kept: string[] = [];
      for (let j = 0; j < attributes.length; j += 2) {
        const other = attributes[j]!;
        if (!other.startsWith('xmlns') && other !== 'xml:base' && other !== 'xml:space')
          kept.push(other, attributes[j + 1]!);
      }
      return kept;
    }
  }
  return attributes;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An end tag's name in the HTML: prefixes of XHTML, SVG and MathML are left out as in the start tag. */
function markupName(frame: Frame): string {
  const name = canonicalName(frame.scope, frame.written);
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  const vocabulary = name.slice(0, colon);
  return vocabulary === 'xhtml' || vocabulary === 'svg' || vocabulary === 'math' || vocabulary === 'atom'
    ? name.slice(colon + 1)
    : frame.written;
}
