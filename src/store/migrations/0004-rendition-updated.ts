import type { Migration } from '../migration.ts';

/**
 * What a document says of itself (`updated`, in its bytes) and when its bytes last changed (`last_modified`, in HTTP) are
 * two moments: other versions may be linked while no story changes.
 */
export const renditionUpdated: Migration = {
  version: 4,
  statements: ({ types }) => [
    `alter table rendition add column updated ${types.text} not null default ''`,
    'update rendition set updated = last_modified',
  ],
};
