import type { Item, ParsedFeed, ParseErrorCode, ParseHints, ParseOutcome } from '../domain/item.ts';
import { decodeBytes } from './charset.ts';
import { discoverFeeds } from './discover.ts';
import { readJsonFeed } from './json-feed.ts';
import { PARSE_LIMITS } from './limits.ts';
import { mapChannel } from './map-channel.ts';
import { mapDeleted, mapItem } from './map-item.ts';
import { readFeed } from './reader.ts';
import { cleanControls } from './references.ts';
import { documentBase } from './urls.ts';

/**
 * Bytes to items, whatever arrived: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, well-formed or not.
 * Pure and synchronous; never throws; linear in the number of bytes. An HTML page is `not-a-feed` with the feeds
 * that it advertises.
 */
export function parse(bytes: Uint8Array, hints: ParseHints): ParseOutcome {
  if (bytes.byteLength > PARSE_LIMITS.bytesMax)
    return failure('too-large', `${bytes.byteLength} bytes, ${PARSE_LIMITS.bytesMax} at most`);
  const decoded = decodeBytes(bytes, hints.contentType);
  const text = cleanControls(decoded.text);
  const repairs = new Set<string>();
  if (decoded.repair !== undefined) repairs.add(decoded.repair);
  const base = documentBase(hints.url);
  const beginning = text.slice(0, 1_000).trimStart();
  if (text.trim() === '') return failure('not-a-feed', 'the document is empty');
  if (beginning.startsWith('{') || beginning.startsWith('[')) {
    const feed = readJsonFeed(text.trim(), base);
    if (feed !== undefined) return { ...feed, repairs: [...repairs, ...feed.repairs] };
    return failure('not-a-feed', 'JSON, but no JSON Feed');
  }
  return readXml(text, base, languageOfHttp(hints.contentLanguage), repairs) ?? notAFeed(text, base);
}

function readXml(
  text: string,
  base: string | undefined,
  language: string | undefined,
  repairs: Set<string>,
): ParsedFeed | undefined {
  const reading = readFeed(text, base, (what) => repairs.add(what));
  if (reading === undefined) return undefined;
  const atom = reading.format === 'atom';
  const mapped = mapChannel(reading.channel, atom);
  const feed = mapped.language === undefined && language !== undefined ? { ...mapped, language } : mapped;
  const inherited = { language: feed.language, authors: atom ? feed.authors : [], atom };
  const items = reading.items.map((item) => mapItem(item, inherited));
  const deleted = reading.deleted.map(mapDeleted).filter((item): item is Item => item !== undefined);
  return { format: reading.format, feed, items: [...items, ...deleted], repairs: [...repairs] };
}

/** RFC 9110 §8.5: several languages say nothing of one story. */
function languageOfHttp(field: string | undefined): string | undefined {
  const tag = field?.trim() ?? '';
  return /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag.replaceAll('_', '-') : undefined;
}

function notAFeed(text: string, base: string | undefined): ParseOutcome {
  const discovered = /<link/i.test(text) ? discoverFeeds(text, base) : [];
  const detail = /<html|<!doctype html/i.test(text.slice(0, 5_000))
    ? 'an HTML page'
    : text.includes('\u0000')
      ? 'no text'
      : 'no feed element found';
  return failure('not-a-feed', detail, discovered);
}

function failure(code: ParseErrorCode, detail: string, discovered: readonly string[] = []): ParseOutcome {
  return { error: { code, detail, ...(discovered.length === 0 ? {} : { discovered }) } };
}
