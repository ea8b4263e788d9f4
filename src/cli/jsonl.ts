import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { OperatorError } from '../domain/errors.ts';

/**
 * Batch mode: a JSON line in, a JSON line out, in order. A line that is no object gives `{"error": …}` in its place.
 */
export async function eachJsonLine<T>(
  input: Readable,
  output: Writable,
  answer: (line: T) => Promise<unknown> | unknown,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    let result: unknown;
    try {
      result = await answer(objectOf<T>(JSON.parse(line)));
    } catch (error) {
      result = { error: { code: 'bad-line', detail: error instanceof Error ? error.message : String(error) } };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
}

/** @throws OperatorError if it is none */
export function objectOf<T>(value: unknown, what = 'a line'): T {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as T;
  throw new OperatorError(`${what} must be a JSON object`);
}
