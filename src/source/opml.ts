import { Parser } from 'htmlparser2';
import { isLanguage } from '../lib/language-tag.ts';

/** A subscription that an OPML document names. */
export interface Outline {
  readonly title?: string;
  readonly url: string;
  readonly siteLink?: string;
  readonly language?: string;
  /** its folders, outermost first, and its categories */
  readonly tags: readonly string[];
}

export interface Opml {
  readonly outlines: readonly Outline[];
  /** what is not imported, by name */
  readonly refused: readonly { readonly what: string; readonly why: string }[];
}

/** The document as a whole cannot be taken: nothing is imported. */
export type OpmlOutcome = Opml | { readonly problem: string };

const OPML_CHARS_MAX = 8_388_608;
/** Imported from one document. */
export const OUTLINES_MAX = 2000;
/** A document with more was not made by a person with a reader. */
const OUTLINES_SEEN_MAX = 50_000;
const DEPTH_MAX = 64;
const TAG_CHARS_MAX = 100;
const TITLE_CHARS_MAX = 300;
const REFUSED_MAX = 5000;

/**
 * Reads OPML 1.0 and 2.0. All or nothing: a document that is cut short imports nothing, for what is missing would
 * look like a decision. A bad outline is refused by name and takes nobody with it.
 * @param judge why an address is refused, or undefined (the egress guard)
 */
export function readOpml(xml: string, judge: (url: string) => string | undefined): OpmlOutcome {
  if (xml.length > OPML_CHARS_MAX) return { problem: `more than ${OPML_CHARS_MAX} characters` };
  // No reader writes entities of its own; who does means to unfold them.
  if (/<!ENTITY/i.test(xml)) return { problem: 'the document declares entities' };
  const reading = new Reading(judge);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(name.toLowerCase(), attributes),
      onclosetag: (name, implied) => reading.close(name.toLowerCase(), implied),
    },
    { xmlMode: true, decodeEntities: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < xml.length && reading.problem === undefined; at += CHUNK_CHARS) {
    parser.write(xml.slice(at, at + CHUNK_CHARS));
  }
  parser.end();
  return reading.outcome();
}

const CHUNK_CHARS = 65_536;

class Reading {
  problem: string | undefined;
  readonly #judge: (url: string) => string | undefined;
  /** the open outlines; `childless` names one that holds neither an address nor, so far, another outline */
  readonly #folders: { readonly tag?: string | undefined; childless?: string | undefined }[] = [];
  readonly #outlines: Outline[] = [];
  readonly #refused: { what: string; why: string }[] = [];
  readonly #urls = new Set<string>();
  #seen = 0;
  #began = false;
  #ended = false;

  constructor(judge: (url: string) => string | undefined) {
    this.#judge = judge;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.problem !== undefined) return;
    if (name === 'opml') this.#began = true;
    if (name !== 'outline' || !this.#began) return;
    this.#seen += 1;
    if (this.#seen > OUTLINES_SEEN_MAX) this.problem = `more than ${OUTLINES_SEEN_MAX} outlines`;
    if (this.#folders.length >= DEPTH_MAX) this.problem = `folders deeper than ${DEPTH_MAX}`;
    const title = clean(attributes.title || attributes.text, TITLE_CHARS_MAX);
    const url = attributes.xmlurl;
    const parent = this.#folders.at(-1);
    if (parent) parent.childless = undefined;
    if (url !== undefined) this.#folders.push({});
    else this.#folders.push({ tag: clean(title, TAG_CHARS_MAX), childless: named(title, attributes) });
    if (url !== undefined) this.#outline(title, url, attributes);
  }

  close(name: string, implied: boolean): void {
    if (name === 'outline') {
      // nothing is in it: no folder, so a page, an inclusion, or a feed whose address was lost
      const childless = this.#folders.pop()?.childless;
      if (childless !== undefined) this.#refuse(childless, 'no address of a feed (xmlUrl)');
    }
    if (name === 'opml' && !implied) this.#ended = true;
  }

  outcome(): OpmlOutcome {
    if (this.problem !== undefined) return { problem: this.problem };
    if (!this.#began) return { problem: 'no OPML document' };
    if (!this.#ended) return { problem: 'the document is cut short' };
    return { outlines: this.#outlines, refused: this.#refused };
  }

  #refusal(url: string): string | undefined {
    if (url === '') return 'no address';
    if (/[\u0000-\u0020\u007f]/.test(url)) return 'control characters or blanks in the address';
    const why = this.#judge(url);
    if (why !== undefined) return why;
    if (this.#urls.has(new URL(url).href)) return 'named twice';
    return this.#outlines.length >= OUTLINES_MAX ? `more than ${OUTLINES_MAX} outlines` : undefined;
  }

  #refuse(what: string, why: string): void {
    if (this.#refused.length < REFUSED_MAX) this.#refused.push({ what: clean(what, 600) ?? '', why });
  }

  #outline(title: string | undefined, written: string, attributes: Readonly<Record<string, string>>): void {
    const what = title === undefined ? written.slice(0, 200) : `${title} (${written.slice(0, 200)})`;
    const url = withoutPseudoScheme(written.trim());
    const why = this.#refusal(url);
    if (why !== undefined) {
      this.#refuse(what, why);
      return;
    }
    const { href } = new URL(url);
    this.#urls.add(href);
    const siteLink = clean(attributes.htmlurl, 2000);
    const language = clean(attributes.language, 50);
    const folders = this.#folders.flatMap(({ tag }) => tag ?? []);
    this.#outlines.push({
      ...(title === undefined ? {} : { title }),
      url: href,
      ...(siteLink !== undefined && /^https?:/i.test(siteLink) ? { siteLink } : {}),
      ...(language !== undefined && isLanguage(language) ? { language } : {}),
      tags: [...new Set([...folders, ...categories(attributes.category)])].slice(0, 20),
    });
  }
}

/** What an outline without `xmlUrl` is told by; a page (`htmlUrl`), a link or an inclusion (`url`) has an address. */
function named(title: string | undefined, { url, htmlurl }: Readonly<Record<string, string>>): string {
  const address = (url ?? htmlurl)?.slice(0, 200);
  return [title ?? '(no title)', ...(address ? [`(${address})`] : [])].join(' ');
}

/** `feed:https://…` and `feed://…` are what browsers once made of feed links. */
function withoutPseudoScheme(url: string): string {
  const match = /^(?:feed|pcast):(\/\/)?(.*)$/i.exec(url);
  if (!match) return url;
  return /^https?:/i.test(match[2]!) ? match[2]! : `http://${match[2]}`;
}

/** OPML 2.0: comma-separated, slash-delimited: `/Boston/Weather,tech`. */
function categories(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((category) => clean(category.replace(/^\/|\/$/g, ''), TAG_CHARS_MAX) ?? []);
}

function clean(text: string | undefined, charsMax: number): string | undefined {
  const shown = (text ?? '')
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, charsMax);
  return shown === '' ? undefined : shown;
}
