import type { Store, StoryQuery } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';

/** Held at most; with more the oldest go. Feeds of one run ask for the same stories again and again. */
const GROUPS_MAX = 2_000;
const LISTS_MAX = 32;

/** What documents are made from. */
export type Shelf = Pick<
  Store,
  | 'select'
  | 'arrivals'
  | 'arrivalNumbers'
  | 'groupMembers'
  | 'tombstones'
  | 'storiesBySlug'
  | 'sourceStates'
  | 'renditionHeads'
  | 'fact'
  | 'factOnce'
>;

/** The store as it is read in one run: the same question is asked once. */
export function shelfOf(store: Shelf): Shelf {
  const groups = new Map<string, readonly Story[]>();
  let heads: ReturnType<Shelf['renditionHeads']> | undefined;
  const once = <Question, Answer>(ask: (question: Question) => Promise<Answer>) => {
    const answers = new Map<string, Promise<Answer>>();
    return (question: Question): Promise<Answer> => {
      const key = JSON.stringify(question);
      const answer = answers.get(key) ?? ask(question);
      answers.set(key, answer);
      trim(answers, LISTS_MAX);
      return answer;
    };
  };
  return {
    select: once((query: StoryQuery) => store.select(query)),
    arrivalNumbers: once((slugs: readonly string[]) => store.arrivalNumbers(slugs)),
    arrivals: once((query: StoryQuery) => store.arrivals(query)),
    async groupMembers(ids) {
      const missing = ids.filter((id) => !groups.has(id));
      const found = new Map<string, Story[]>(missing.map((id) => [id, []]));
      for (const member of missing.length === 0 ? [] : await store.groupMembers(missing)) {
        found.get(member.groupId)?.push(member);
      }
      const members = ids.flatMap((id) => found.get(id) ?? groups.get(id) ?? []);
      for (const [id, group] of found) groups.set(id, group);
      trim(groups, GROUPS_MAX);
      return members;
    },
    tombstones: once((request: Parameters<Shelf['tombstones']>[0]) => store.tombstones(request)),
    storiesBySlug: once((slugs: readonly string[]) => store.storiesBySlug(slugs)),
    renditionHeads() {
      heads ??= store.renditionHeads();
      return heads;
    },
    sourceStates: once((ids?: readonly string[]) => store.sourceStates(ids)),
    fact: (name) => store.fact(name),
    factOnce: (name, value) => store.factOnce(name, value),
  };
}

function trim(map: Map<string, unknown>, max: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= max) return;
    map.delete(oldest);
  }
}
