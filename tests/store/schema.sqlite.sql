CREATE TABLE counter (name text primary key, value integer not null);
CREATE TABLE delivery (
      id text primary key,
      due_at integer not null,
      leased_by text,
      leased_until integer not null default 0,
      generation integer not null default 1,
      leased_generation integer not null default 0,
      body text not null,
      failure text
    );
CREATE TABLE fact (name text primary key, value text not null);
CREATE TABLE forgotten (slug text primary key, at text not null);
CREATE TABLE group_decision (id integer primary key autoincrement, body text not null);
CREATE TABLE lease (name text primary key, leased_by text not null, leased_until integer not null);
CREATE TABLE partner_key (
      partner text not null,
      hash text not null,
      created_at text not null,
      expires_at text,
      primary key (partner, hash)
    );
CREATE TABLE partner_retraction (
      partner text not null,
      story_id text not null,
      at text not null,
      primary key (partner, story_id)
    );
CREATE TABLE partner_usage (
      partner text not null,
      day text not null,
      requests integer not null,
      not_modified integer not null,
      bytes integer not null,
      stories integer not null, versions integer not null default 0,
      primary key (partner, day)
    );
CREATE TABLE rendition (
      feed text not null,
      language text not null,
      format text not null,
      version integer not null,
      media_type text not null,
      etag text not null,
      last_modified text not null,
      bytes blob not null, updated text not null default '',
      primary key (feed, language, format)
    );
CREATE TABLE rendition_fault (
      feed text not null,
      language text not null,
      format text not null,
      at text not null,
      detail text not null,
      primary key (feed, language, format)
    );
CREATE TABLE revision (
      number integer not null references story (number) on delete cascade,
      revision integer not null,
      at text not null,
      cause text not null,
      rules_version text not null,
      item text,
      story text not null,
      primary key (number, revision)
    );
CREATE TABLE schema_version (version integer primary key);
CREATE TABLE source_learned (source_id text primary key, blocks text not null);
CREATE TABLE source_state (
      source_id text primary key,
      due_at integer not null,
      leased_by text,
      leased_until integer not null default 0,
      state text
    );
CREATE TABLE source_subscription (
      source_id text primary key,
      token text not null unique,
      body text not null
    );
CREATE TABLE story (
      number integer primary key,
      slug text not null unique,
      id text not null,
      source_id text not null,
      item_key text not null,
      link_key text,
      content_key text not null,
      raw_hash text not null,
      content_hash text not null,
      language_key text not null,
      status text not null,
      severity integer not null,
      published_at text not null,
      updated_at text not null,
      first_seen_at text not null,
      publish_after text,
      group_id text not null,
      duplicate_of text,
      revision integer not null,
      seq integer not null,
      meta text not null
    );
CREATE TABLE story_alias (
      slug text primary key,
      number integer not null references story (number) on delete cascade
    );
CREATE TABLE story_features (
      number integer primary key references story (number) on delete cascade,
      features text not null
    );
CREATE TABLE story_tag (
      tag text not null,
      published_at text not null,
      slug text not null,
      number integer not null references story (number) on delete cascade,
      primary key (tag, published_at, slug)
    ) without rowid;
CREATE VIRTUAL TABLE story_text using fts5 (tokens, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE subscription (
      id text primary key,
      topic text not null,
      callback text not null,
      callback_host text not null,
      expires_at integer not null,
      body text not null
    );
CREATE TABLE tombstone (
      slug text primary key,
      source_id text not null,
      at text not null,
      until text not null,
      body text not null
    );
CREATE INDEX delivery_due on delivery (due_at);
CREATE INDEX forgotten_at on forgotten (at);
CREATE INDEX partner_retraction_at on partner_retraction (partner, at);
CREATE INDEX source_state_due on source_state (due_at);
CREATE INDEX story_age on story (published_at);
CREATE INDEX story_alias_number on story_alias (number);
CREATE INDEX story_arrival on story (source_id, number) where status = 'published';
CREATE INDEX story_by_language on story (language_key, published_at, slug) where status = 'published';
CREATE INDEX story_by_source on story (source_id, published_at, slug) where status = 'published';
CREATE INDEX story_content on story (content_key);
CREATE INDEX story_duplicate on story (duplicate_of) where duplicate_of is not null;
CREATE INDEX story_first_seen on story (first_seen_at) where status = 'published';
CREATE INDEX story_flagged on story (published_at, slug) where severity > 0;
CREATE INDEX story_group on story (group_id);
CREATE INDEX story_link on story (link_key) where link_key is not null;
CREATE INDEX story_newest on story (published_at, slug) where status = 'published';
CREATE UNIQUE INDEX story_seq on story (seq);
CREATE INDEX story_tag_number on story_tag (number);
CREATE INDEX story_unpublished on story (status, published_at) where status <> 'published';
CREATE INDEX subscription_expires on subscription (expires_at);
CREATE INDEX subscription_host on subscription (callback_host);
CREATE UNIQUE INDEX subscription_pair on subscription (topic, callback);
CREATE INDEX tombstone_at on tombstone (at);
CREATE INDEX tombstone_until on tombstone (until);
