import type { Term, TermNames } from '../domain/term.ts';

/** What is wrong with a glossary file; `column` counts characters of the line, from 1. */
export interface GlossaryProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface GlossaryReading {
  readonly terms: readonly Term[];
  readonly problems: readonly GlossaryProblem[];
}

export const GLOSSARY_CHARACTERS_MAX = 20_000_000;
export const GLOSSARY_PROBLEMS_MAX = 100;
const COLUMNS = ['id', 'lang', 'preferred', 'abbr', 'variant', 'grade', 'note'] as const;
const GRADES = ['safe', 'risky', 'ambiguous'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * `id,lang,preferred,abbr,variant,grade,note` (CONTRACT, Configuration), with `type` as a column of its own where
 * wanted. A concept has as many rows as it has variants; a cell may hold several variants, separated by `|`.
 * RFC 4180 quoting, comma, semicolon or tab; UTF-8 with or without a mark.
 */
export function readGlossaryCsv(text: string): GlossaryReading {
  if (text.length > GLOSSARY_CHARACTERS_MAX) return tooLarge();
  const rows = csvRows(text.replace(/^\ufeff/, ''));
  const problems: GlossaryProblem[] = [...rows.problems];
  const [head, ...lines] = rows.rows;
  if (!head) return { terms: [], problems };
  const columns = new Map<string, number>();
  head.cells.forEach((cell, i) => {
    const name = cell.value.trim().toLowerCase();
    if (name !== 'type' && !COLUMNS.includes(name as Column)) {
      problems.push({
        line: head.line,
        column: cell.column,
        message: `unknown column "${name}"; known: ${COLUMNS.join(', ')}, type`,
      });
    } else columns.set(name, i);
  });
  for (const needed of ['id', 'lang', 'preferred'] as const) {
    if (!columns.has(needed)) problems.push({ line: head.line, column: 1, message: `column "${needed}" is missing` });
  }
  if (problems.length > rows.problems.length) return { terms: [], problems };
  const concepts = new Map<string, Concept>();
  for (const row of lines) {
    if (row.cells.every((cell) => cell.value.trim() === '')) continue;
    const cell = (name: string) => row.cells[columns.get(name) ?? -1];
    const problem = addRow(concepts, (name) => cell(name)?.value.trim() ?? '');
    if (problem) problems.push({ line: row.line, column: cell(problem.at)?.column ?? 1, message: problem.message });
    if (problems.length >= GLOSSARY_PROBLEMS_MAX) break;
  }
  return { terms: [...concepts].map(([id, concept]) => toTerm(id, concept)), problems };
}

export function tooLarge(): GlossaryReading {
  const message = `larger than ${GLOSSARY_CHARACTERS_MAX} characters`;
  return { terms: [], problems: [{ line: 1, column: 1, message }] };
}

interface Concept {
  type?: string;
  note?: string;
  readonly languages: Map<
    string,
    { preferred: string; abbr?: string; variants: string[]; risky: string[]; ambiguous: string[] }
  >;
}

function addRow(
  concepts: Map<string, Concept>,
  cell: (name: string) => string,
): { at: string; message: string } | undefined {
  const [id, lang, preferred, abbr, grade] = [
    cell('id'),
    cell('lang'),
    cell('preferred'),
    cell('abbr'),
    cell('grade') || 'safe',
  ];
  if (id === '') return { at: 'id', message: 'id is empty' };
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))
    return { at: 'lang', message: `"${lang}" is no language tag` };
  if (!GRADES.includes(grade as (typeof GRADES)[number])) {
    return { at: 'grade', message: `"${grade}" is no grade; known: ${GRADES.join(', ')}` };
  }
  const concept: Concept = concepts.get(id) ?? { languages: new Map() };
  const known = concept.languages.get(lang);
  if (!known && preferred === '') return { at: 'preferred', message: `${id} has no preferred name in ${lang} yet` };
  if (known && preferred !== '' && preferred !== known.preferred) {
    return { at: 'preferred', message: `${id} is "${known.preferred}" in ${lang} already` };
  }
  concepts.set(id, concept);
  const names = known ?? { preferred, variants: [], risky: [], ambiguous: [] };
  concept.languages.set(lang, names);
  if (abbr !== '') names.abbr = abbr;
  const list = grade === 'risky' ? names.risky : grade === 'ambiguous' ? names.ambiguous : names.variants;
  for (const variant of cell('variant').split('|')) {
    const name = variant.trim();
    if (name !== '' && !list.includes(name)) list.push(name);
  }
  if (cell('type') !== '') concept.type = cell('type');
  if (cell('note') !== '') concept.note = cell('note');
  return undefined;
}

function toTerm(id: string, { type, note, languages }: Concept): Term {
  return {
    id,
    ...(type !== undefined && { type }),
    ...(note !== undefined && { note }),
    terms: Object.fromEntries(languages),
  };
}

/** The counterpart: what it writes, `readGlossaryCsv` reads back equal. */
export function writeGlossaryCsv(terms: readonly Term[]): string {
  const lines = [[...COLUMNS, 'type'].join(',')];
  for (const term of terms) {
    let first = true;
    for (const [lang, names] of Object.entries(term.terms)) {
      const rows = variantRows(names);
      rows.forEach(([variant, grade], i) => {
        const cells = [term.id, lang, names.preferred, i === 0 ? (names.abbr ?? '') : '', variant, grade];
        lines.push([...cells, first ? (term.note ?? '') : '', first ? (term.type ?? '') : ''].map(quoted).join(','));
        first = false;
      });
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

function variantRows(names: TermNames): readonly (readonly [string, string])[] {
  const rows = [
    ...names.variants.map((variant) => [variant, 'safe'] as const),
    ...names.risky.map((variant) => [variant, 'risky'] as const),
    ...names.ambiguous.map((variant) => [variant, 'ambiguous'] as const),
  ];
  return rows.length > 0 ? rows : [['', '']];
}

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

interface Row {
  readonly line: number;
  readonly cells: readonly { readonly value: string; readonly column: number }[];
}

/** RFC 4180, one pass; the separator is the one the first line has most of. */
export function csvRows(text: string): {
  readonly rows: readonly Row[];
  readonly problems: readonly GlossaryProblem[];
} {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const count = (sign: string) => head.split(sign).length;
  const separator = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: Row[] = [];
  const problems: GlossaryProblem[] = [];
  let line = 1;
  let lineStart = 0;
  let i = 0;
  while (i < text.length) {
    const row: { value: string; column: number }[] = [];
    const startLine = line;
    for (;;) {
      const column = i - lineStart + 1;
      let value = '';
      if (text[i] === '"') {
        const openLine = line;
        i += 1;
        for (;;) {
          const end = text.indexOf('"', i);
          const part = text.slice(i, end < 0 ? text.length : end);
          value += part;
          const breaks = part.split('\n').length - 1;
          if (breaks > 0) {
            line += breaks;
            lineStart = i + part.lastIndexOf('\n') + 1;
          }
          if (end < 0) {
            problems.push({ line: openLine, column, message: 'a quotation mark is not closed' });
            i = text.length;
            break;
          }
          i = end + 1;
          if (text[i] !== '"') break;
          value += '"';
          i += 1;
        }
      }
      const from = i;
      while (i < text.length && text[i] !== separator && text[i] !== '\n' && text[i] !== '\r') i += 1;
      row.push({ value: value + text.slice(from, i), column });
      if (text[i] !== separator) break;
      i += 1;
    }
    rows.push({ line: startLine, cells: row });
    if (text[i] === '\r') i += 1;
    if (text[i] === '\n') i += 1;
    line += 1;
    lineStart = i;
  }
  return { rows, problems };
}
