import type { TextClause, TextQuery } from '../domain/store.ts';

/** After multiplying out parentheses; `(a OR b) (c OR d) …` doubles with each pair. */
const CLAUSES_MAX = 64;
const QUERY_LENGTH_MAX = 2_000;
const NESTING_MAX = 20;

/** A fault in a query: `position` counts UTF-16 units from 0. */
export interface QueryFault {
  readonly position: number;
  readonly message: string;
}

export type QueryOutcome = { readonly query: TextQuery } | { readonly fault: QueryFault };

/**
 * `select.query`: words and "phrases" must all occur, `OR` parts alternatives, `-` excludes, parentheses group.
 * `5G OR internet -"smart phone"` reads: 5G; or internet without smart phone.
 */
export function parseQuery(text: string): QueryOutcome {
  try {
    if (text.length > QUERY_LENGTH_MAX) throw new Fault(QUERY_LENGTH_MAX, `longer than ${QUERY_LENGTH_MAX} characters`);
    const reader = { tokens: tokensOf(text), at: 0, end: text.length };
    const clauses = either(reader, 0);
    const rest = reader.tokens[reader.at];
    if (rest) throw new Fault(rest.position, 'a ) without its (');
    for (const clause of clauses) {
      if (clause.all.length === 0)
        throw new Fault(0, 'excludes only: each alternative needs at least one word that must occur');
    }
    return { query: { any: clauses } };
  } catch (error) {
    if (error instanceof Fault) return { fault: { position: error.position, message: error.message } };
    throw error;
  }
}

class Fault extends Error {
  readonly position: number;
  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}

interface Token {
  readonly kind: 'phrase' | 'or' | 'and' | 'not' | 'open' | 'close';
  readonly text: string;
  readonly position: number;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly end: number;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s+|([()])|["“„]([^"“”]*)(["“”]?)|(-)(?=\S)|([^\s()"“”„]+)/gu;
  for (const match of text.matchAll(pattern)) {
    const position = match.index;
    const [whole, bracket, quoted, closing, minus, word] = match;
    if (bracket) tokens.push({ kind: bracket === '(' ? 'open' : 'close', text: bracket, position });
    else if (quoted !== undefined) {
      if (!closing) throw new Fault(position, 'a quotation mark that is not closed');
      tokens.push({ kind: 'phrase', text: wordy(quoted, position), position });
    } else if (minus && startsWord(text, position)) tokens.push({ kind: 'not', text: '-', position });
    else if (word === 'OR') tokens.push({ kind: 'or', text: word, position });
    else if (word === 'AND') tokens.push({ kind: 'and', text: word, position });
    else if (word === 'NOT') tokens.push({ kind: 'not', text: word, position });
    else if (whole.trim() !== '') tokens.push({ kind: 'phrase', text: wordy(whole, position), position });
  }
  return tokens;
}

/** a hyphen inside a word (`Covid-19`) is not an exclusion */
function startsWord(text: string, position: number): boolean {
  return position === 0 || /[\s(]/.test(text[position - 1]!);
}

function wordy(phrase: string, position: number): string {
  if (!/[\p{L}\p{N}]/u.test(phrase)) throw new Fault(position, `\`${phrase.trim()}\` holds no word`);
  return phrase.trim();
}

function either(reader: Reader, depth: number): readonly TextClause[] {
  if (depth > NESTING_MAX) throw new Fault(here(reader), `parentheses more than ${NESTING_MAX} deep`);
  let clauses = every(reader, depth);
  while (reader.tokens[reader.at]?.kind === 'or') {
    reader.at += 1;
    clauses = bounded([...clauses, ...every(reader, depth)], reader);
  }
  return clauses;
}

function every(reader: Reader, depth: number): readonly TextClause[] {
  let clauses: readonly TextClause[] | undefined;
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token?.kind === 'and' && clauses) reader.at += 1;
    else if (!token || token.kind === 'or' || token.kind === 'close') break;
    const next = one(reader, depth);
    clauses = clauses ? bounded(both(clauses, next), reader) : next;
  }
  if (!clauses) throw new Fault(here(reader), 'a word is missing here');
  return clauses;
}

function one(reader: Reader, depth: number): readonly TextClause[] {
  const token = reader.tokens[reader.at];
  if (token?.kind === 'phrase') {
    reader.at += 1;
    return [{ all: [{ phrase: token.text }], not: [] }];
  }
  if (token?.kind === 'not') {
    reader.at += 1;
    if (reader.tokens[reader.at]?.kind === 'not') throw new Fault(here(reader), 'excluded twice');
    return negated(one(reader, depth), reader);
  }
  if (token?.kind === 'open') {
    reader.at += 1;
    const inner = either(reader, depth + 1);
    if (reader.tokens[reader.at]?.kind !== 'close') throw new Fault(token.position, 'a ( that is not closed');
    reader.at += 1;
    return inner;
  }
  throw new Fault(here(reader), 'a word is missing here');
}

function here(reader: Reader): number {
  return reader.tokens[reader.at]?.position ?? reader.end;
}

function both(a: readonly TextClause[], b: readonly TextClause[]): readonly TextClause[] {
  return a.flatMap((x) => b.map((y) => ({ all: [...x.all, ...y.all], not: [...x.not, ...y.not] })));
}

/** De Morgan: not (a b OR c) is (not a OR not b) and not c */
function negated(clauses: readonly TextClause[], reader: Reader): readonly TextClause[] {
  let result: readonly TextClause[] = [{ all: [], not: [] }];
  for (const clause of clauses) {
    const parts = [
      ...clause.all.map((phrase) => ({ all: [], not: [phrase] })),
      ...clause.not.map((phrase) => ({ all: [phrase], not: [] })),
    ];
    result = bounded(both(result, parts), reader);
  }
  return result;
}

function bounded(clauses: readonly TextClause[], reader: Reader): readonly TextClause[] {
  if (clauses.length > CLAUSES_MAX)
    throw new Fault(here(reader), `too many alternatives (over ${CLAUSES_MAX} when multiplied out)`);
  return clauses;
}
