import { sameCurrency } from '../lib/numerals/currencies.ts';
import { type DayFigure, type Figure, type Figures, readFigures } from '../lib/numerals/read.ts';
import { numberWords } from '../lib/numerals/words.ts';

export interface FigureFault {
  readonly code:
    | 'number-missing'
    | 'number-added'
    | 'number-mismatch'
    | 'magnitude-mismatch'
    | 'currency-mismatch'
    | 'date-mismatch';
  readonly severity: 'note' | 'warning';
  /** in the translation, or in the original where the translation has nothing */
  readonly excerpt: string;
}

interface Text {
  readonly text: string;
  readonly language: string;
}

/** smaller whole numbers are spelt out as often as not */
const SPELT_MAX = 12;
const FAULTS_PER_CODE = 4;
const FIGURES_MAX = 1_500;

/** What an original's figures became in its translation. */
export function compareFigures(original: Text, translation: Text): readonly FigureFault[] {
  const source = readFigures(original.text, original.language);
  const target = readFigures(translation.text, translation.language);
  // each is compared with each; what has thousands of figures is a table
  if (Math.max(source.numbers.length, target.numbers.length) > FIGURES_MAX) return [];
  const faults: FigureFault[] = [];
  const lost = source.numbers.filter((figure) => !figure.soft && !isFound(figure, target, original.text));
  const gained = target.numbers.filter((figure) => !figure.soft && !isFound(figure, source, translation.text));
  const explained = new Set<Figure>();
  for (const figure of lost) {
    const sole = lost.length === 1 && gained.length === 1;
    const other = gained.find((g) => !explained.has(g) && sameDigits(figure, g, sole));
    if (!other) continue;
    explained.add(figure).add(other);
    faults.push({ code: 'magnitude-mismatch', severity: 'warning', excerpt: around(translation.text, other) });
  }
  for (const figure of lost) {
    if (explained.has(figure)) continue;
    const other = gained.find((g) => !explained.has(g) && sameKind(figure, g) && near(figure, g));
    if (!other) continue;
    explained.add(figure).add(other);
    faults.push({
      code: 'number-mismatch',
      severity: 'warning',
      excerpt: `${around(original.text, figure)} / ${around(translation.text, other)}`,
    });
  }
  const spelt = numberWords(translation.language.split('-')[0]!).spelt;
  for (const figure of lost) {
    if (explained.has(figure) || weak(figure, spelt)) continue;
    faults.push({ code: 'number-missing', severity: 'warning', excerpt: around(original.text, figure) });
  }
  const sourceSpelt = numberWords(original.language.split('-')[0]!).spelt || /^(?:zh|ja|ko)/.test(original.language);
  for (const figure of gained) {
    if (explained.has(figure) || weak(figure, sourceSpelt)) continue;
    faults.push({ code: 'number-added', severity: 'warning', excerpt: around(translation.text, figure) });
  }
  faults.push(
    ...currencies(source, target, translation.text),
    ...days(source, target, original.text, translation.text),
  );
  return cap(faults);
}

function cap(faults: readonly FigureFault[]): readonly FigureFault[] {
  const counts = new Map<string, number>();
  return faults.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= FAULTS_PER_CODE;
  });
}

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(Math.max(0, start - 12), end + 16).trim();
}

/** May this figure be meant by one of the others? */
function isFound(figure: Figure, others: Figures, text: string): boolean {
  if (figure.values.length === 0) return true;
  for (const other of others.numbers) {
    for (const a of figure.values) for (const b of other.values) if (equal(a, b)) return true;
  }
  const [value] = figure.values as readonly [number];
  // days, months and years of dates; hours of clock times in the other system
  for (const day of others.days) if (value === day.day || value === day.year || value === day.month) return true;
  const hour = /^\s?(?:[时時点點:h]|o'clock|Uhr|heures|час|p\.?m|a\.?m)/i.test(text.slice(figure.end, figure.end + 8));
  if (hour && others.numbers.some((o) => o.values.some((v) => v % 12 === value % 12))) return true;
  // 90年代 and 1990s, '90s and 90
  if (value < 100 && others.numbers.some((o) => o.values.some((v) => v >= 1800 && v < 2100 && v % 100 === value)))
    return true;
  if (value >= 1800 && value < 2100 && others.numbers.some((o) => o.values.some((v) => v === value % 100))) return true;
  // 18世纪 is the 1700s
  return others.numbers.some((o) => o.values.some((v) => v === (value - 1) * 100 || (v + 1) * 100 === value));
}

const equal = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** @param sole: the only one lost and the only one gained, so that 500 and 5,000 are no chance */
function sameDigits(a: Figure, b: Figure, sole: boolean): boolean {
  if (a.percent !== b.percent || a.values.length === 0 || b.values.length === 0) return false;
  for (const x of a.values) {
    for (const y of b.values) {
      if (x === 0 || y === 0) continue;
      const power = Math.log10(x / y);
      if (Math.abs(power - Math.round(power)) < 1e-6 && Math.round(power) !== 0) {
        // 10 and 100, 3 and 30: round numbers of few digits meet by chance
        const digits = String(x).replace(/\D/g, '').replace(/0+$/, '').length;
        return digits >= 2 || (sole && Math.min(x, y) > SPELT_MAX) || Math.max(x, y) >= 10_000;
      }
    }
  }
  return false;
}

const sameKind = (a: Figure, b: Figure) =>
  (a.percent && b.percent) ||
  (a.currency !== undefined && b.currency !== undefined && sameCurrency(a.currency, b.currency));

/** somebody's 35 % became 53 %: not a figure from another part of the story */
function near(a: Figure, b: Figure): boolean {
  const [x, y] = [a.values[0]!, b.values[0]!];
  return x > 0 && y > 0 && Math.max(x, y) / Math.min(x, y) <= 10;
}

function weak(figure: Figure, spelt: boolean): boolean {
  if (figure.percent || figure.currency !== undefined) return false;
  const value = figure.values[0]!;
  if (Number.isInteger(value) && (value <= SPELT_MAX || (!spelt && value <= 100) || value === 100 || value === 1000))
    return true;
  return false;
}

function currencies(source: Figures, target: Figures, text: string): readonly FigureFault[] {
  const faults: FigureFault[] = [];
  for (const figure of target.numbers) {
    if (figure.currency === undefined) continue;
    const same = source.numbers.filter(
      (s) => s.currency !== undefined && s.values.some((a) => figure.values.some((b) => equal(a, b))),
    );
    if (same.length > 0 && same.every((s) => !sameCurrency(s.currency!, figure.currency!))) {
      faults.push({ code: 'currency-mismatch', severity: 'warning', excerpt: around(text, figure) });
    }
  }
  return faults;
}

function days(source: Figures, target: Figures, original: string, text: string): readonly FigureFault[] {
  const named = target.days.filter((d) => d.day !== undefined);
  const faults: FigureFault[] = [];
  const known = source.days.filter((d) => d.day !== undefined);
  const matches = (a: DayFigure, b: DayFigure) =>
    (a.month === b.month && a.day === b.day) ||
    ((a.swappable || b.swappable) && a.month === b.day && a.day === b.month);
  const lost = known.filter((s) => !named.some((t) => matches(s, t)));
  const gained = named.filter((t) => !known.some((s) => matches(s, t)));
  // "from July 11 to 19": the month stands once in one language, twice in the other
  const spanned = (day: DayFigure, other: Figures) =>
    other.days.some((d) => d.month === day.month) && other.numbers.some((n) => n.values.includes(day.day!));
  for (const day of gained) {
    if (spanned(day, source)) continue;
    // same month or same day, or the two changed round: a mistake rather than another date
    const twin = lost.find(
      (s) =>
        !spanned(s, target) &&
        (s.month === day.month || s.day === day.day || (s.month === day.day && s.day === day.month)),
    );
    if (twin) faults.push({ code: 'date-mismatch', severity: 'warning', excerpt: around(text, day) });
  }
  for (const day of lost) {
    const anywhere =
      target.numbers.some((n) => n.values.includes(day.day!)) ||
      target.days.some((t) => t.month === day.month && (t.day === undefined || t.day === day.day));
    if (!anywhere && gained.length === 0 && day.year !== undefined) {
      faults.push({ code: 'number-missing', severity: 'warning', excerpt: around(original, day) });
    }
  }
  return faults;
}
