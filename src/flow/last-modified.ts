import type { Rendition } from '../domain/feed.ts';
import { isoSeconds } from '../lib/moments.ts';

const SECOND_MS = 1_000;

/**
 * When the bytes became what they are, for those who ask by date alone. Mostly that is when the newest story changed;
 * where links between versions, the selection or the configuration changed and no story did, it is now. Each change
 * of a rendition gets a later second than the one before it. Two in one second: the next second, which is at most one
 * ahead; what is served says nothing that lies ahead (web/servable.ts).
 *
 * @param before what readers have now; the bytes differ
 */
export function lastModifiedOf(
  { updated }: Pick<Rendition, 'updated'>,
  before: Pick<Rendition, 'lastModified'> | undefined,
  now: number,
): string {
  const [second, ahead] = [isoSeconds(now), isoSeconds(now + SECOND_MS)];
  const newest = updated < second ? updated : second;
  if (!before) return newest;
  // a date that lies further ahead was told by a wrong clock
  if (before.lastModified > ahead) return second;
  if (newest > before.lastModified) return newest;
  // nobody was told the second that is ahead: it serves for this change too
  return before.lastModified < second ? second : ahead;
}
