import type { Story } from '../domain/story.ts';

/** A place in the order of a feed (newest first): the story that a page begins with. */
export interface Cursor {
  readonly publishedAt: string;
  readonly slug: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)~([a-z2-7]{1,32})$/;

export function cursorOf({ publishedAt, slug }: Story): Cursor {
  return { publishedAt, slug };
}

/** As it stands in an address; holds the moment too, so that it stays a place when the story is gone. */
export function writeCursor({ publishedAt, slug }: Cursor): string {
  return `${publishedAt}~${slug}`;
}

export function readCursor(text: string): Cursor | undefined {
  const match = CURSOR.exec(text);
  return match ? { publishedAt: match[1]!, slug: match[2]! } : undefined;
}

/** A place in the order in which stories came; nothing ever comes in below it. */
export interface ArrivalPlace {
  /** number of the newest arrival that can stand here */
  readonly from: number;
  /** only what stands here or further down in the feed itself: the rest is in the feed that led here */
  readonly below?: Cursor;
}

/** `1234`, or `1234~` and the cursor of what the feed itself does not hold. */
export function writeArrival({ from, below }: ArrivalPlace): string {
  return below ? `${from}~${writeCursor(below)}` : String(from);
}

export function readArrival(text: string): ArrivalPlace | undefined {
  const match = /^([1-9]\d{0,14})(?:~(.+))?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  if (match[2] === undefined) return { from };
  const below = readCursor(match[2]);
  return below && { from, below };
}
