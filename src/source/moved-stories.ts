import type { Item } from '../domain/item.ts';
import type { Place } from '../domain/source.ts';
import { slugOf } from '../lib/hash.ts';

/** Remembered; of a larger folder those that come last in it. */
const PLACES_MAX = 1000;
/** under so many characters a text may well return by chance */
const TELLING_LENGTH = 200;

/** What one file of a folder brought. */
export interface FileItems {
  readonly name: string;
  readonly items: readonly Item[];
  /** all that is in it */
  readonly isWhole: boolean;
}

/**
 * A story without an id of its own goes by its place: a path, or a headline in a list. Where a place is gone and what
 * stood there stands in a new one, the story has moved.
 * @returns the items, with the id that they had where they have moved, and the places to remember
 */
export function followMoved(
  files: readonly FileItems[],
  before: readonly Place[],
): { readonly items: readonly Item[]; readonly places: readonly Place[] } {
  const placed = files.flatMap(placesOf);
  const here = new Set(placed.map(({ id }) => id));
  const isWhole = new Map(files.map((file) => [file.name, file.isWhole]));
  const isUnread = ({ id }: Place): boolean => isWhole.get(fileOf(id)) === false;
  const away = before.filter(({ id }) => !here.has(id));
  const known = new Set(before.map(({ id }) => id));
  const former = formerIds(
    placed.filter(({ id }) => !known.has(id)),
    away.filter((place) => !isUnread(place)),
  );
  const items = files.flatMap((file) =>
    file.items.map((item) => {
      const formerId = former.get(item.id ?? '');
      return formerId === undefined ? item : { ...item, formerId };
    }),
  );
  return { items, places: [...away.filter(isUnread), ...placed].slice(-PLACES_MAX) };
}

/** A story of a list has a mark of its headline behind the file's name (story-file.ts). */
const fileOf = (id: string): string => id.replace(/#[0-9a-f]{16}$/, '');

function placesOf({ name, items }: FileItems): readonly Place[] {
  return items.flatMap(({ id, title = '', contentHtml: text = '' }, i): readonly Place[] => {
    if (id === undefined || fileOf(id) !== name) return [];
    const whole = slugOf(title, text);
    if (id === name || text === '') return [{ id, marks: [whole] }];
    // in its list it may get another headline: its text tells it, or a short one between the same neighbours
    const neighbours = [items[i - 1]?.id, items[i + 1]?.id];
    if (text.length >= TELLING_LENGTH) return [{ id, marks: [whole, slugOf(name, text)] }];
    if (items.length === 1) return [{ id, marks: [whole] }];
    return [{ id, marks: [whole, slugOf(name, text, ...neighbours.map(String))] }];
  });
}

/** by the new id; each old one once */
function formerIds(come: readonly Place[], gone: readonly Place[]): ReadonlyMap<string, string> {
  const byMark = new Map<string, string>();
  for (const { id, marks } of gone.toReversed()) for (const mark of marks) byMark.set(mark, id);
  const taken = new Set<string>();
  const former = new Map<string, string>();
  for (const { id, marks } of come) {
    const old = marks.map((mark) => byMark.get(mark)).find((one) => one !== undefined && !taken.has(one));
    if (old === undefined) continue;
    taken.add(old);
    former.set(id, old);
  }
  return former;
}
