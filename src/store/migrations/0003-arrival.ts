import type { Migration } from '../migration.ts';

/** Archives follow the order in which stories came: of a few sources it is found without looking at the others. */
export const arrival: Migration = {
  version: 3,
  statements: () => ["create index story_arrival on story (source_id, number) where status = 'published'"],
};
