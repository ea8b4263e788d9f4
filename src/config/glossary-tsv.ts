import type { Term } from '../domain/term.ts';
import { GLOSSARY_CHARACTERS_MAX, type GlossaryProblem, type GlossaryReading, tooLarge } from './glossary-csv.ts';

/**
 * A glossary as DeepL takes it: a line a pair, source name, tab, target name; no header. Every name of the source
 * language leads to the preferred name of the target language; names that are ambiguous stay out.
 */
export function writeGlossaryTsv(
  terms: readonly Term[],
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const pairs = new Map<string, string>();
  for (const term of terms) {
    const [source, target] = [term.terms[from], term.terms[to]];
    if (!source || !target) continue;
    for (const name of [source.preferred, source.abbr, ...source.variants]) {
      const key = cleaned(name ?? '');
      if (key !== '' && !pairs.has(key)) pairs.set(key, cleaned(target.preferred));
    }
  }
  return [...pairs].map(([source, target]) => `${source}\t${target}\n`).join('');
}

/** neither side may hold a tab or a line end, or be longer than 1,024 bytes */
const cleaned = (name: string) => {
  const text = name.replace(/[\t\r\n\u0000-\u001f]+/g, ' ').trim();
  return Buffer.byteLength(text) > 1024 ? '' : text;
};

/** The way back: pairs with one target name become one concept, `from` names after the first its variants. */
export function readGlossaryTsv(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
): GlossaryReading {
  if (text.length > GLOSSARY_CHARACTERS_MAX) return tooLarge();
  const problems: GlossaryProblem[] = [];
  const byTarget = new Map<string, string[]>();
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, i) => {
      if (line.trim() === '') return;
      const cells = line.split('\t').map((cell) => cell.trim());
      const [source = '', target = ''] = cells;
      if (cells.length < 2 || source === '' || target === '') {
        problems.push({ line: i + 1, column: 1, message: 'a line must be: name, tab, name' });
        return;
      }
      const names = byTarget.get(target) ?? [];
      byTarget.set(target, names);
      if (!names.includes(source)) names.push(source);
    });
  const ids = new Set<string>();
  const terms = [...byTarget].map(([target, [preferred, ...variants]]): Term => {
    const none = { variants: [], risky: [], ambiguous: [] };
    return {
      id: freeId(target, ids),
      terms: { [from]: { ...none, preferred: preferred!, variants }, [to]: { ...none, preferred: target } },
    };
  });
  return { terms, problems };
}

/** `World Internet Conference` -> `world-internet-conference`, made unique */
export function freeId(name: string, taken: Set<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'term';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
