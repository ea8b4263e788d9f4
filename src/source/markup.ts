import { type Document, DomHandler } from 'domhandler';
import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** Documents are read up to here; nothing of a story stands behind it. */
const HTML_CHARS_MAX = 2_000_000;
/** Browsers stop at 512. The parser's work grows with the square of the nesting: 300,000 elements take it minutes. */
const NESTING_MAX = 1000;

class TooDeep extends Error {}

/** Parses up to the place where elements are nested too deep; what came before stands. @param handler made for this */
export function parseMarkup(text: string, handler: Partial<Handler>, options: ParserOptions): void {
  const { onopentag, onclosetag } = handler;
  let depth = 0;
  handler.onopentag = (...given) => {
    depth += 1;
    if (depth > NESTING_MAX) throw new TooDeep();
    onopentag?.apply(handler, given);
  };
  handler.onclosetag = (...given) => {
    depth -= 1;
    onclosetag?.apply(handler, given);
  };
  try {
    new Parser(handler, options).end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
}

/** A page of strangers as a tree. */
export function documentOf(html: string): Document {
  const handler = new DomHandler();
  parseMarkup(html.slice(0, HTML_CHARS_MAX), handler, {});
  return handler.root;
}
