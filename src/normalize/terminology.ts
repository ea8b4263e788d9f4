import type { Severity } from '../domain/story.ts';
import { englishPlural, type TermName } from '../lib/terms.ts';
import type { Mention } from './mentions.ts';

/** Concepts that one text calls by more than one name. */
export function inconsistentNames(
  mentions: readonly Mention[],
): readonly { readonly id: string; readonly names: readonly string[]; readonly severity: Severity }[] {
  const byTerm = new Map<string, { name: TermName; found: string }[]>();
  for (const { name, found, reading } of mentions) {
    if (name.kind === 'abbr' || name.kind === 'ambiguous' || reading !== 'certain') continue;
    const list = byTerm.get(name.term.id) ?? [];
    byTerm.set(name.term.id, list);
    if (!list.some((known) => sameSpelling(known.found, found))) list.push({ name, found });
  }
  return [...byTerm].flatMap(([id, list]) => {
    const full = list.filter(({ name, found }) => !isShortForm(found, name.names.preferred));
    if (list.length < 2) return [];
    // a long and a short form side by side are good style; two long forms are two names
    const loud = full.length >= 2;
    return [{ id, names: list.map((l) => l.found.replace(/\s+/g, ' ')), severity: loud ? 'warning' : 'note' } as const];
  });
}

/** Differs only in capitals, spaces, plural or punctuation. */
function sameSpelling(a: string, b: string): boolean {
  const written = (name: string) => {
    const one = name.toLowerCase();
    return [one, englishPlural(one) ?? one].map((s) => s.replace(/[^\p{L}\p{N}]/gu, ''));
  };
  const other = written(b);
  return written(a).some((s) => other.includes(s));
}

/** 工信部 of 工业和信息化部, `Commission` of `European Commission`: its letters (words) stand in the full name in order. */
function isShortForm(name: string, full: string): boolean {
  const units = (s: string): readonly string[] =>
    /\p{Script=Han}/u.test(s) ? [...s.replace(/[^\p{L}\p{N}]/gu, '')] : s.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const short = units(name);
  const long = units(full);
  if (short.length >= long.length) return false;
  let at = 0;
  for (const unit of long) if (unit === short[at]) at += 1;
  return at === short.length;
}
