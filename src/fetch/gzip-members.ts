import { promisify } from 'node:util';
import zlib from 'node:zlib';

const inflateRaw = promisify(zlib.inflateRaw) as unknown as (
  bytes: Uint8Array,
  options: { readonly info: true },
) => Promise<{ readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } }>;

/**
 * The members of a gzip file up to the first thing that is none (RFC 1952 §2.2): Node's own reader loses the last of them
 * over a line end behind it.
 * @param bytes whose checksums, as far as they are there, were found right, and their size bearable
 * @throws where a member is cut
 */
export async function* gzipMembers(bytes: Buffer): AsyncGenerator<Uint8Array> {
  let rest = bytes;
  while (isMember(rest)) {
    const body = rest.subarray(headerBytes(rest));
    const { buffer, engine } = await inflateRaw(body, { info: true });
    const end = engine.bytesWritten + TRAILER_BYTES;
    if (end > body.length) throw new Error('cut in the checksum');
    yield buffer;
    rest = body.subarray(end);
  }
}

export const isMember = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const TRAILER_BYTES = 8;

/** RFC 1952 §2.3 */
function headerBytes(member: Buffer): number {
  const flags = member[3]!;
  let end = 10;
  if (flags & 0x04) end += 2 + member.readUInt16LE(end);
  if (flags & 0x08) end = member.indexOf(0, end) + 1;
  if (flags & 0x10) end = member.indexOf(0, end) + 1;
  return flags & 0x02 ? end + 2 : end;
}
