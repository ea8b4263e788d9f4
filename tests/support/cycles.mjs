// What the fault tests store, cycle by cycle: everything follows from the cycle's number.
export const START = Date.parse('2026-03-01T00:00:00Z');
export const STORIES_A_CYCLE = 3;

const iso = (at) => new Date(at).toISOString().replace('.000Z', 'Z');

export function cycleItems(n) {
  const at = iso(START + n * 60_000 - 1_000);
  const own = Array.from({ length: STORIES_A_CYCLE }, (_, i) => ({
    id: `${n}-${i}`,
    title: `Story ${i} of cycle ${n}`,
    contentHtml: `<p>${`Words of ${n} and ${i}. `.repeat(40)}</p>`,
    publishedAt: at,
    authors: [],
    categories: ['cycle'],
    enclosures: [],
  }));
  const moving = {
    ...own[0],
    id: 'moving',
    title: `Cycle ${n}`,
    contentHtml: `<p>${`It is ${n}. `.repeat(60)}</p>`,
    updatedAt: at,
  };
  return [...own, moving];
}

/** the cycle's number stands where a body's hash would: a validator that must never be ahead of the stories */
export function cycleState(n, now) {
  return {
    sourceId: 'wire',
    validators: { 'https://example.org/rss': { etag: `"${n}"` } },
    bodyHash: String(n),
    dueAt: now,
    failuresInRow: 0,
    status: 'ok',
    kills: 0,
    history: [],
  };
}

export function plainText(input) {
  const html = input.content.html;
  return {
    language: 'en',
    languageKey: 'en',
    languageConfidence: 1,
    headline: input.title,
    authors: [],
    credit: { editors: [] },
    contentHtml: html,
    contentText: html.replace(/<[^>]*>/g, ''),
    terms: [],
    removed: [],
    flags: [],
    changes: [],
    translation: { method: 'unknown' },
  };
}

export const CYCLE_SOURCE = {
  id: 'wire',
  kind: 'feed',
  tags: [],
  websub: false,
  enabled: true,
  normalize: { skip: [], boilerplate: [] },
};

export function cycleTools(store) {
  return {
    store,
    untrusted: { normalize: async (inputs) => inputs.map(plainText) },
    publicUrl: 'https://news.example.org',
    rulesVersion: '1',
    tombstoneDays: 30,
    itemsMax: 100,
  };
}

const feed = (name, change) => ({
  name,
  title: name,
  description: 'What the cycles brought',
  select: { sources: [], languages: [], tags: [], maxSeverity: 'warning', onePerGroup: false },
  languages: [],
  fallback: [],
  limit: 20,
  content: 'full',
  formats: ['rss', 'atom', 'json'],
  access: 'public',
  ttlMinutes: 15,
  hubs: [],
  mediaStatus: false,
  formerNames: [],
  retired: false,
  ...change,
});

/** what publishing reads of a configuration, spelled out: the child that is killed starts without a reader of YAML */
export const CYCLE_CONFIGURATION = {
  settings: { publicUrl: 'https://news.example.org', title: 'Cycles' },
  sources: [CYCLE_SOURCE],
  feeds: [feed('all', {}), feed('english', { languages: ['en'], content: 'summary' })],
  glossary: [],
  partners: [],
};
