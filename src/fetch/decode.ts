import zlib from 'node:zlib';
import { FetchTrouble } from './failure.ts';
import { gzipMembers, isMember } from './gzip-members.ts';

const zstd = (zlib as { createZstdDecompress?: () => zlib.Gunzip }).createZstdDecompress;

/** What we can undo; zstd where this Node has it. */
export const ACCEPT_ENCODING = zstd ? 'gzip, br, deflate, zstd' : 'gzip, br, deflate';

/**
 * Undoes at most one content coding (RFC 9110 §8.4) while counting what comes out: a bomb is dropped at the limit,
 * not after it. Chains of codings are refused: no honest feed has one.
 * @throws FetchTrouble bad-encoding, too-large, truncated
 */
export async function decodeBody(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, bytesMax }: { readonly encoding: string | undefined; readonly bytesMax: number },
): Promise<Uint8Array> {
  const coding = codingOf(encoding);
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await firstBytes(iterator);
  const decoder = decoderFor(coding, first);
  const source = withFirst(first, iterator);
  if (!decoder) return collect(source, bytesMax);
  return decoder instanceof zlib.Gunzip ? gunzip(source, decoder, bytesMax) : inflate(source, decoder, bytesMax);
}

type Coding = 'identity' | 'gzip' | 'deflate' | 'br' | 'zstd';

function codingOf(field = ''): Coding {
  const codings = field
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none');
  if (codings.length > 1) throw new FetchTrouble('bad-encoding', `${codings.length} content codings`);
  const [coding = 'identity'] = codings;
  if (coding === 'identity' || coding === 'gzip' || coding === 'deflate' || coding === 'br') return coding;
  if (coding === 'zstd' && zstd) return coding;
  // `utf-8` and the like stand there by mistake: a charset is no coding
  if (/^(utf-?8|iso-8859-\d+|windows-\d+)$/.test(coding)) return 'identity';
  throw new FetchTrouble('bad-encoding', `content coding ${coding.slice(0, 40)}`);
}

function decoderFor(coding: Coding, first: Uint8Array): zlib.Gunzip | zlib.BrotliDecompress | undefined {
  const [a = 0, b = 0] = first;
  switch (coding) {
    // Served as a .gz file without saying so, or said so without being it: the magic number decides (RFC 1952 §2.3.1).
    case 'identity':
    case 'gzip':
      return isMember(first) ? zlib.createGunzip() : undefined;
    // "deflate" is zlib (RFC 9110 §8.4.1.2), but many servers send it raw: the zlib header has a check (RFC 1950 §2.2).
    case 'deflate':
      return (a & 0x0f) === 8 && ((a << 8) | b) % 31 === 0 ? zlib.createInflate() : zlib.createInflateRaw();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd':
      return zstd?.();
  }
}

async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const { value, done } = await iterator.next();
    if (done) break;
    first = first.length === 0 ? value : Buffer.concat([first, value]);
  }
  return first;
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > bytesMax) throw new FetchTrouble('too-large', `body over ${bytesMax} bytes`);
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
}

/** Some caches put a line end or a comment behind what is whole: it is not read. */
async function gunzip(chunks: AsyncIterable<Uint8Array>, decoder: zlib.Gunzip, bytesMax: number): Promise<Uint8Array> {
  const sent: Uint8Array[] = [];
  const kept = async function* () {
    for await (const chunk of chunks) {
      sent.push(chunk);
      yield chunk;
    }
  };
  try {
    return await inflate(kept(), decoder, bytesMax);
  } catch (error) {
    if (!(error instanceof FetchTrouble && (error.message === NO_MEMBER || error.code === 'truncated'))) throw error;
    return await collect(gzipMembers(Buffer.concat(sent)), bytesMax).catch(() => {
      throw error;
    });
  }
}

/** zlib's word for what follows a whole member and is none; of a single byte it only says that something is missing */
const NO_MEMBER = 'incorrect header check';

async function inflate(
  chunks: AsyncIterable<Uint8Array>,
  decoder: zlib.Gunzip | zlib.BrotliDecompress,
  bytesMax: number,
): Promise<Uint8Array> {
  let trouble: unknown;
  const feed = (async () => {
    for await (const chunk of chunks) {
      if (decoder.destroyed) return;
      if (!decoder.write(chunk)) await drained(decoder);
    }
    decoder.end();
  })().catch((error: unknown) => {
    trouble = error;
    decoder.destroy(error as Error);
  });
  try {
    return await collect(decoder as AsyncIterable<Uint8Array>, bytesMax);
  } catch (error) {
    throw trouble ?? codingTrouble(error);
  } finally {
    decoder.destroy();
    void feed;
  }
}

/** Resolves on close as well, so that nobody waits for a decoder that is gone. */
function drained(decoder: zlib.Gunzip | zlib.BrotliDecompress): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      decoder.off('drain', done);
      decoder.off('close', done);
      resolve();
    };
    decoder.once('drain', done);
    decoder.once('close', done);
  });
}

function codingTrouble(error: unknown): unknown {
  if (error instanceof FetchTrouble) return error;
  const { code, message } = error as { code?: string; message?: string };
  return code === 'Z_BUF_ERROR'
    ? new FetchTrouble('truncated', 'compressed body ends early')
    : new FetchTrouble('bad-encoding', message ?? 'compressed body cannot be read');
}
