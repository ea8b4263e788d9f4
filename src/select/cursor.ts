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
