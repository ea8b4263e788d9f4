import type { IncomingMessage } from 'node:http';

export type BodyOutcome =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly status: 400 | 408 | 413; readonly detail: string };

/** A body must be there after this, plus a second for each 64 kB it brings: who drips is cut off. */
const START_MS = 12_000;
const BYTES_PER_SECOND = 65_536;

/** The raw bytes of a request's body, within bounds of size and patience. */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<BodyOutcome> {
  const declared = Number(request.headers['content-length'] ?? 0);
  const tooLarge: BodyOutcome = { kind: 'refused', status: 413, detail: `more than ${bytesMax} bytes` };
  if (declared > bytesMax) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const startedAt = performance.now();
    let size = 0;
    const end = (outcome: BodyOutcome) => {
      clearInterval(timer);
      request.off('data', onData);
      resolve(outcome);
    };
    const timer = setInterval(() => {
      if (performance.now() - startedAt > START_MS + (size / BYTES_PER_SECOND) * 1000) {
        end({ kind: 'refused', status: 408, detail: 'the body came too slowly' });
      }
    }, 500);
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytesMax) end(tooLarge);
      else chunks.push(chunk);
    };
    request.on('data', onData);
    request.on('end', () => end({ kind: 'body', bytes: Buffer.concat(chunks) }));
    request.on('error', () => end({ kind: 'refused', status: 400, detail: 'the request broke off' }));
    request.on('close', () => end({ kind: 'refused', status: 400, detail: 'the request broke off' }));
  });
}

const FORM_FIELDS_MAX = 100;

/** A form as the first value of each name, without prototypes to stumble over; undefined when it is none. */
export function parseForm(
  contentType: string | undefined,
  bytes: Buffer,
): Readonly<Record<string, string>> | undefined {
  if (!/^application\/x-www-form-urlencoded(?:\s*;|\s*$)/i.test(contentType ?? '')) return undefined;
  const form: Record<string, string> = Object.create(null);
  let count = 0;
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    count += 1;
    if (count > FORM_FIELDS_MAX) break;
    form[name] ??= value;
  }
  return form;
}
