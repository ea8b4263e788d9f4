import type { Migration } from '../migration.ts';

/** What a partner was given beside requests and bytes: versions of stories, and when it first heard of a retraction. */
export const partnerDeliveries: Migration = {
  version: 2,
  statements: ({ types: { text, integer } }) => [
    `alter table partner_usage add column versions ${integer} not null default 0`,
    `create table partner_retraction (
      partner ${text} not null,
      story_id ${text} not null,
      at ${text} not null,
      primary key (partner, story_id)
    )`,
    'create index partner_retraction_at on partner_retraction (partner, at)',
  ],
};
