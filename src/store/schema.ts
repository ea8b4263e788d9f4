/** The tables as Kysely sees them; migrations/ makes them. JSON and times are text, moments of state are epoch ms. */
export interface Schema {
  fact: { name: string; value: string };
  counter: { name: string; value: number };
  lease: { name: string; leased_by: string; leased_until: number };
  source_state: {
    source_id: string;
    due_at: number;
    leased_by: string | null;
    leased_until: number;
    state: string | null;
  };
  source_learned: { source_id: string; blocks: string };
  source_subscription: { source_id: string; token: string; body: string };
  story: StoryTable;
  story_features: { number: number; features: string };
  story_alias: { slug: string; number: number };
  story_tag: { tag: string; published_at: string; slug: string; number: number };
  revision: {
    number: number;
    revision: number;
    at: string;
    cause: string;
    rules_version: string;
    item: string | null;
    story: string;
  };
  forgotten: { slug: string; at: string };
  tombstone: { slug: string; source_id: string; at: string; until: string; body: string };
  group_decision: { id: number; body: string };
  rendition: {
    feed: string;
    language: string;
    format: string;
    version: number;
    media_type: string;
    etag: string;
    last_modified: string;
    updated: string;
    bytes: Uint8Array;
  };
  rendition_fault: { feed: string; language: string; format: string; at: string; detail: string };
  subscription: {
    id: string;
    topic: string;
    callback: string;
    callback_host: string;
    expires_at: number;
    body: string;
  };
  delivery: {
    id: string;
    due_at: number;
    leased_by: string | null;
    leased_until: number;
    generation: number;
    leased_generation: number;
    body: string;
    failure: string | null;
  };
  partner_key: { partner: string; hash: string; created_at: string; expires_at: string | null };
  partner_usage: {
    partner: string;
    day: string;
    requests: number;
    not_modified: number;
    bytes: number;
    stories: number;
    versions: number;
  };
  partner_retraction: { partner: string; story_id: string; at: string };
}

/** Narrow: what lists are chosen by. The text is in `revision`, joined by (number, revision). */
export interface StoryTable {
  /** the story's first change number */
  number: number;
  slug: string;
  id: string;
  source_id: string;
  item_key: string;
  link_key: string | null;
  content_key: string;
  raw_hash: string;
  content_hash: string;
  language_key: string;
  status: string;
  /** worst flag: 0 none, 1 note, 2 warning, 3 block */
  severity: number;
  published_at: string;
  updated_at: string;
  first_seen_at: string;
  publish_after: string | null;
  group_id: string;
  duplicate_of: string | null;
  revision: number;
  /** number of its newest change */
  seq: number;
  meta: string;
}
