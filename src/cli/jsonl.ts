import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Batch mode: a JSON line in, a JSON line out, in order. A line that is no JSON gives `{"error": …}` in its place.
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
      result = await answer(JSON.parse(line) as T);
    } catch (error) {
      result = { error: { code: 'bad-line', detail: error instanceof Error ? error.message : String(error) } };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
}
