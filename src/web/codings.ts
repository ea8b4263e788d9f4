import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { preferences } from './qualities.ts';

export type Coding = 'identity' | 'gzip' | 'br' | 'zstd';

type Compress = (bytes: Uint8Array) => Promise<Buffer>;

/** Over this size the last per cent of brotli costs seconds. */
const THOROUGH_BYTES_MAX = 262_144;

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
// Node 22.15 has it, Node 20 does not
const zstd = (zlib as unknown as { zstdCompress?: typeof zlib.gzip }).zstdCompress;

/** What this Node can do, best first. */
export const COMPRESSORS: ReadonlyMap<Exclude<Coding, 'identity'>, Compress> = new Map([
  ['br', (bytes) => brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes) } })],
  ...(zstd ? ([['zstd', promisify(zstd) as Compress]] as const) : []),
  ['gzip', (bytes) => gzip(bytes, { level: 9 })],
]);

const qualityFor = (bytes: Uint8Array) => (bytes.length > THOROUGH_BYTES_MAX ? 5 : 9);

const REMEMBERED_MAX = 500;
const remembered = new Map<string, Coding>();

/**
 * The coding for an Accept-Encoding field (RFC 9110 §12.5.3): the one with the highest q; of equals the smallest bytes.
 * Identity is what is left when nothing else fits, even where the client says that it does not take that either.
 */
export function chooseCoding(field: string | undefined): Coding {
  if (!field) return 'identity';
  const known = remembered.get(field);
  if (known) return known;
  const chosen = choose(field);
  // a handful of fields come from nearly all clients; a flood of odd ones must not fill the memory
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  if (field.length < 300) remembered.set(field, chosen);
  return chosen;
}

function choose(field: string): Coding {
  const list = preferences(field);
  const listed = (name: string) => list.find((preference) => preference.name === name)?.q;
  const others = listed('*');
  let best: Coding = 'identity';
  // not named: taken, but anything that is named comes first
  let bestQ = listed('identity') ?? 0;
  for (const coding of COMPRESSORS.keys()) {
    const q = listed(coding) ?? (coding === 'gzip' ? listed('x-gzip') : undefined) ?? others ?? 0;
    if (q > bestQ || (q === bestQ && q > 0 && best === 'identity')) {
      best = coding;
      bestQ = q;
    }
  }
  return best;
}
