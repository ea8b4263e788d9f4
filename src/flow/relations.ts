import type { Item } from '../domain/item.ts';
import type { Story } from '../domain/story.ts';

/** Where a story stands among the others: what group/ finds out, as ingest needs it. */
export interface Relations {
  /** called once per new or changed story, before it is stored, in the order of storing */
  relate(story: Story, item: Item): Promise<Relation>;
}

export interface Relation {
  /** the translation group it joins; absent = it stays where it is */
  readonly groupId?: string;
  /** slug of the story that it repeats */
  readonly duplicateOf?: string;
  /** kept beside the story, so that other nodes and a restart can rebuild the index */
  readonly features?: string;
}

/** every story alone */
export const NO_RELATIONS: Relations = { relate: async () => ({}) };
