import type { Migration } from '../migration.ts';

export const start: Migration = {
  version: 1,
  statements: ({ name, types: { text, integer, bytes, autoIncrement } }) => [
    `create table fact (name ${text} primary key, value ${text} not null)`,
    `create table counter (name ${text} primary key, value ${integer} not null)`,
    `create table lease (name ${text} primary key, leased_by ${text} not null, leased_until ${integer} not null)`,
    `create table source_state (
      source_id ${text} primary key,
      due_at ${integer} not null,
      leased_by ${text},
      leased_until ${integer} not null default 0,
      state ${text}
    )`,
    'create index source_state_due on source_state (due_at)',
    `create table source_learned (source_id ${text} primary key, blocks ${text} not null)`,
    `create table source_subscription (
      source_id ${text} primary key,
      token ${text} not null unique,
      body ${text} not null
    )`,
    `create table story (
      number ${integer} primary key,
      slug ${text} not null unique,
      id ${text} not null,
      source_id ${text} not null,
      item_key ${text} not null,
      link_key ${text},
      content_key ${text} not null,
      raw_hash ${text} not null,
      content_hash ${text} not null,
      language_key ${text} not null,
      status ${text} not null,
      severity ${integer} not null,
      published_at ${text} not null,
      updated_at ${text} not null,
      first_seen_at ${text} not null,
      publish_after ${text},
      group_id ${text} not null,
      duplicate_of ${text},
      revision ${integer} not null,
      seq ${integer} not null,
      meta ${text} not null
    )`,
    // what feeds are chosen by: published stories, newest first
    "create index story_newest on story (published_at, slug) where status = 'published'",
    "create index story_by_source on story (source_id, published_at, slug) where status = 'published'",
    "create index story_by_language on story (language_key, published_at, slug) where status = 'published'",
    "create index story_first_seen on story (first_seen_at) where status = 'published'",
    "create index story_unpublished on story (status, published_at) where status <> 'published'",
    'create index story_flagged on story (published_at, slug) where severity > 0',
    'create index story_age on story (published_at)',
    'create unique index story_seq on story (seq)',
    'create index story_link on story (link_key) where link_key is not null',
    'create index story_content on story (content_key)',
    'create index story_group on story (group_id)',
    'create index story_duplicate on story (duplicate_of) where duplicate_of is not null',
    // wide and only read to rebuild the index of groups
    `create table story_features (
      number ${integer} primary key references story (number) on delete cascade,
      features ${text} not null
    )`,
    `create table story_alias (
      slug ${text} primary key,
      number ${integer} not null references story (number) on delete cascade
    )`,
    'create index story_alias_number on story_alias (number)',
    `create table story_tag (
      tag ${text} not null,
      published_at ${text} not null,
      slug ${text} not null,
      number ${integer} not null references story (number) on delete cascade,
      primary key (tag, published_at, slug)
    )${name === 'sqlite' ? ' without rowid' : ''}`,
    'create index story_tag_number on story_tag (number)',
    `create table revision (
      number ${integer} not null references story (number) on delete cascade,
      revision ${integer} not null,
      at ${text} not null,
      cause ${text} not null,
      rules_version ${text} not null,
      item ${text},
      story ${text} not null,
      primary key (number, revision)
    )`,
    ...(name === 'sqlite'
      ? [
          // tokens come from lib/tokens.ts; `ascii` only splits them at the spaces between
          "create virtual table story_text using fts5 (tokens, content='', contentless_delete=1, tokenize='ascii')",
        ]
      : [
          `create table story_text (
            number ${integer} primary key references story (number) on delete cascade,
            tokens tsvector not null
          )`,
          'create index story_text_tokens on story_text using gin (tokens) with (fastupdate = on)',
        ]),
    `create table forgotten (slug ${text} primary key, at ${text} not null)`,
    'create index forgotten_at on forgotten (at)',
    `create table tombstone (
      slug ${text} primary key,
      source_id ${text} not null,
      at ${text} not null,
      until ${text} not null,
      body ${text} not null
    )`,
    'create index tombstone_at on tombstone (at)',
    'create index tombstone_until on tombstone (until)',
    `create table group_decision (id ${autoIncrement}, body ${text} not null)`,
    `create table rendition (
      feed ${text} not null,
      language ${text} not null,
      format ${text} not null,
      version ${integer} not null,
      media_type ${text} not null,
      etag ${text} not null,
      last_modified ${text} not null,
      bytes ${bytes} not null,
      primary key (feed, language, format)
    )`,
    `create table rendition_fault (
      feed ${text} not null,
      language ${text} not null,
      format ${text} not null,
      at ${text} not null,
      detail ${text} not null,
      primary key (feed, language, format)
    )`,
    `create table subscription (
      id ${text} primary key,
      topic ${text} not null,
      callback ${text} not null,
      callback_host ${text} not null,
      expires_at ${integer} not null,
      body ${text} not null
    )`,
    'create unique index subscription_pair on subscription (topic, callback)',
    'create index subscription_host on subscription (callback_host)',
    'create index subscription_expires on subscription (expires_at)',
    `create table delivery (
      id ${text} primary key,
      due_at ${integer} not null,
      leased_by ${text},
      leased_until ${integer} not null default 0,
      generation ${integer} not null default 1,
      leased_generation ${integer} not null default 0,
      body ${text} not null,
      failure ${text}
    )`,
    'create index delivery_due on delivery (due_at)',
    `create table partner_key (
      partner ${text} not null,
      hash ${text} not null,
      created_at ${text} not null,
      expires_at ${text},
      primary key (partner, hash)
    )`,
    `create table partner_usage (
      partner ${text} not null,
      day ${text} not null,
      requests ${integer} not null,
      not_modified ${integer} not null,
      bytes ${integer} not null,
      stories ${integer} not null,
      primary key (partner, day)
    )`,
    "insert into counter (name, value) values ('stories', 0), ('renditions', 0), ('deliveries', 0), ('sources', 0)",
  ],
};
