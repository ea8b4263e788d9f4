import { appendFileSync } from 'node:fs';
import { beforeEach } from 'vitest';

/** The fault tests run short in `npm test` and long in `npm run endurance`. */
export const long = process.env.BABELWIRE_ENDURANCE === 'long';

export function amount({ short, long: many }: { readonly short: number; readonly long: number }): number {
  return long ? many : short;
}

let startedAt = performance.now();
beforeEach(() => {
  startedAt = performance.now();
});

/** Says what a test measured, in one line; `npm run endurance` ends with a table of them. */
export function figure(what: string, measured: string): void {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const line = `figure: ${what}: ${measured} (${seconds} s, ${long ? 'long' : 'short'} form)\n`;
  process.stdout.write(line);
  if (process.env.BABELWIRE_FIGURES) appendFileSync(process.env.BABELWIRE_FIGURES, line);
}
