import { AttributeReader, type Attributes, isSpace, NO_ATTRIBUTES } from './attributes.ts';
import { Finder } from './find.ts';

/** What the scanner tells of a document, in order. Offsets point into the source; references are not decoded. */
export interface Events {
  /** `name` as written; `after`: one past the tag */
  open(name: string, attributes: Attributes, selfClosing: boolean, after: number): void;
  close(name: string): void;
  text(from: number, to: number): void;
  cdata(from: number, to: number): void;
  /** where a CDATA section ends whose own end is missing, or undefined: `to` is its end */
  cdataCut?(from: number, to: number): number | undefined;
  /** a `<` that begins no tag */
  lessThan(): void;
  /** the internal subset, between the brackets */
  doctype(subset: string): void;
  repaired(what: string): void;
  /** true ends the scan */
  readonly done: boolean;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/** One pass over anything that resembles XML or HTML. Never throws, never goes back, linear in the source's length. */
export function scan(source: string, events: Events): void {
  const length = source.length;
  const attributeReader = new AttributeReader(source);
  const gt = new Finder(source, '>');
  const constructs = constructsOf(source, events, gt);
  let at = 0;
  while (at < length && !events.done) {
    const lt = source.indexOf('<', at);
    if (lt === -1) {
      events.text(at, length);
      return;
    }
    if (lt > at) events.text(at, lt);
    const code = source.charCodeAt(lt + 1);
    if (code === SLASH) {
      const nameEnd = endOfName(source, lt + 2);
      if (nameEnd > lt + 2) events.close(source.slice(lt + 2, nameEnd));
      const end = gt.at(nameEnd);
      const next = source.indexOf('<', nameEnd);
      // `</title <link>`: an end tag that was cut off ends where the next tag begins
      if (end === -1) events.repaired('truncated');
      at = end === -1 ? length : next !== -1 && next < end ? next : end + 1;
    } else if (code === BANG || code === QUESTION) at = constructs(lt);
    else if (startsName(code)) {
      const nameEnd = endOfName(source, lt + 1);
      const name = source.slice(lt + 1, nameEnd);
      if (source.charCodeAt(nameEnd) === GT) {
        events.open(name, NO_ATTRIBUTES, false, nameEnd + 1);
        at = nameEnd + 1;
      } else {
        const rest = attributeReader.read(nameEnd);
        if (rest.repair !== undefined) events.repaired(rest.repair);
        // a tag that the end of the document cut off says nothing reliable
        if (rest.repair !== 'truncated') events.open(name, rest.attributes, rest.selfClosing, rest.end);
        at = rest.end;
      }
    } else {
      events.lessThan();
      at = lt + 1;
    }
  }
}

/** Comments, CDATA, DOCTYPE, processing instructions. @returns a function from the place of `<` to the place after it */
function constructsOf(source: string, events: Events, gt: Finder): (lt: number) => number {
  const length = source.length;
  const commentEnd = new Finder(source, '-->');
  const cdataEnd = new Finder(source, ']]>');
  const instructionEnd = new Finder(source, '?>');
  let seenDoctype = false;
  const after = (place: number, needle: number) => (place === -1 ? length : place + needle);

  return (lt) => {
    if (source.charCodeAt(lt + 1) === QUESTION) {
      const end = instructionEnd.at(lt + 2);
      const close = gt.at(lt + 2);
      // `<?xml-stylesheet … >` without its question mark ends at the first `>`
      if (close !== -1 && (end === -1 || close < end)) {
        if (end === -1 || source.slice(close, Math.min(end, close + 2_000)).includes('<')) {
          events.repaired('unclosed-instruction');
          return close + 1;
        }
      }
      return after(end, 2);
    }
    if (source.startsWith('--', lt + 2)) {
      // `<!-->` and `<!--->` are whole comments
      const end = commentEnd.at(lt + 2);
      if (end !== -1) return Math.max(end + 3, lt + 4);
      events.repaired('unclosed-comment');
      return after(gt.at(lt + 4), 1);
    }
    if (source.charCodeAt(lt + 2) === 91 && source.slice(lt + 3, lt + 9).toUpperCase() === 'CDATA[') {
      const end = cdataEnd.at(lt + 9);
      const cut = events.cdataCut?.(lt + 9, end === -1 ? length : end);
      if (cut !== undefined) {
        events.repaired('unclosed-cdata');
        events.cdata(lt + 9, cut);
        return cut;
      }
      if (end === -1) events.repaired('truncated');
      events.cdata(lt + 9, end === -1 ? length : end);
      return after(end, 3);
    }
    if (source.slice(lt + 2, lt + 9).toUpperCase() === 'DOCTYPE') {
      const close = gt.at(lt);
      const bracket = seenDoctype ? -1 : source.indexOf('[', lt);
      seenDoctype = true;
      if (bracket === -1 || (close !== -1 && close < bracket)) return after(close, 1);
      const end = endOfSubset(source, bracket + 1);
      if (end === undefined) {
        events.repaired('unclosed-doctype');
        return after(close, 1);
      }
      events.doctype(source.slice(bracket + 1, end));
      return after(gt.at(end), 1);
    }
    return after(gt.at(lt), 1);
  };
}

/** The `]` before `>` that ends an internal subset, unless the document's root comes first. Asked once a document. */
function endOfSubset(source: string, from: number): number | undefined {
  const root = /<(?:rss|feed|channel|rdf:RDF|\w{1,20}:feed)[\s>]/i.exec(source.slice(from))?.index ?? source.length;
  for (let end = source.indexOf(']', from); end !== -1 && end < from + root; end = source.indexOf(']', end + 1)) {
    let next = end + 1;
    while (next < source.length && isSpace(source.charCodeAt(next))) next += 1;
    if (source.charCodeAt(next) === GT) return end;
  }
  return undefined;
}

function startsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58;
}

function endOfName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === GT || code === SLASH || code === LT || isSpace(code)) break;
  }
  return at;
}
