import type { Claim } from './groups.ts';

/** What a story says of its versions beside its text. */
export interface LinkedStory {
  readonly slug: string;
  /** grouping key */
  readonly language: string;
  readonly link?: string;
  /** URLs of its `alternate hreflang` links */
  readonly alternates: readonly string[];
  /** id, link or story id (IRI or slug) of the story that it translates */
  readonly translationOf?: string;
  readonly enclosures: readonly string[];
  /** other names it may be called by in somebody's translationOf: its item id, its IRI */
  readonly names: readonly string[];
}

/** how many stories one address may lead to before it is no evidence any more (a jingle, a logo) */
const SAME_ADDRESS_MAX = 8;

/** Explicit links between versions; forgets a story when told to. */
export class LinkIndex {
  readonly #stories = new Map<string, LinkedStory>();
  readonly #byKey = new Map<string, Set<string>>();

  add(story: LinkedStory): void {
    this.remove(story.slug);
    this.#stories.set(story.slug, story);
    for (const key of keysOf(story)) {
      const set = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, set.add(story.slug));
    }
  }

  remove(slug: string): void {
    const story = this.#stories.get(slug);
    if (!story) return;
    this.#stories.delete(slug);
    for (const key of keysOf(story)) {
      const set = this.#byKey.get(key);
      set?.delete(slug);
      if (set?.size === 0) this.#byKey.delete(key);
    }
  }

  /** Best first: told by the partner, reciprocal hreflang, the same address but for its language, the same enclosure. */
  claims(story: LinkedStory): readonly Claim[] {
    const claims = new Map<string, boolean>();
    const claim = (slugs: Iterable<string>, certain: boolean) => {
      for (const slug of slugs) if (slug !== story.slug && !claims.has(slug)) claims.set(slug, certain);
    };
    if (story.translationOf)
      claim(this.#at(`name:${story.translationOf}`, `link:${urlKey(story.translationOf)}`), true);
    claim(this.#at(...story.names.map((name) => `of:${name}`)), true);
    if (story.link) {
      const own = urlKey(story.link);
      claim(this.#at(`of:${own}`), true);
      const pointed = story.alternates.flatMap((url) => [...this.#at(`link:${urlKey(url)}`)]);
      const reciprocal = (slug: string) => this.#stories.get(slug)!.alternates.some((url) => urlKey(url) === own);
      claim(pointed.filter(reciprocal), true);
      // pointed to by one side only, or alike but for the language: the content must agree
      claim([...pointed, ...this.#at(`alternate:${own}`)], false);
      const bare = languageless(story.link);
      if (bare !== undefined) claim(this.#few(`bare:${bare}`), false);
    }
    for (const url of story.enclosures) claim(this.#few(`enclosure:${url}`), false);
    return [...claims].map(([slug, certain]) => ({ slug, certain }));
  }

  #at(...keys: readonly string[]): readonly string[] {
    return keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]);
  }

  #few(key: string): readonly string[] {
    const slugs = this.#at(key);
    return slugs.length > SAME_ADDRESS_MAX ? [] : slugs;
  }
}

function keysOf(story: LinkedStory): readonly string[] {
  const bare = story.link === undefined ? undefined : languageless(story.link);
  return [
    `name:${story.slug}`,
    ...story.names.map((name) => `name:${name}`),
    ...(story.link ? [`link:${urlKey(story.link)}`] : []),
    ...(bare ? [`bare:${bare}`] : []),
    ...story.alternates.map((url) => `alternate:${urlKey(url)}`),
    ...story.enclosures.map((url) => `enclosure:${url}`),
    ...(story.translationOf ? [`of:${story.translationOf}`, `of:${urlKey(story.translationOf)}`] : []),
  ];
}

/** scheme, `www.`, fragment and a trailing slash make no other page */
function urlKey(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

const LANGUAGE_SEGMENT =
  /^(?:[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?|cn|english|french|spanish|german|russian|arabic|chinese|japanese|portuguese)$/i;

/** `/en/2018/story` and `/fr/2018/story` -> one key; undefined when no part of the address names a language */
export function languageless(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  let found = false;
  const drop = (part: string) => {
    if (found || !LANGUAGE_SEGMENT.test(part)) return part;
    found = true;
    return '*';
  };
  const labels = parsed.hostname.replace(/^www\./, '').split('.');
  const host = labels.length > 2 ? [drop(labels[0]!), ...labels.slice(1)] : labels;
  const segments = parsed.pathname.split('/').filter((part) => part !== '');
  const path = segments.map((part, i) => (i < 2 || i === segments.length - 1 ? drop(part) : part));
  for (const name of ['lang', 'language', 'hl', 'locale']) {
    if (parsed.searchParams.has(name)) found = true;
    parsed.searchParams.delete(name);
  }
  // the page itself must be told apart by something: a bare home page in two languages is no story
  const last = path.at(-1)?.replace(/[-_.](?:[a-z]{2}(?:[-_][a-z]{2,4})?)(?=\.html?$|$)/i, () => {
    found = true;
    return '';
  });
  if (!found || path.filter((p) => p !== '*').length === 0) return undefined;
  return `${host.join('.')}/${[...path.slice(0, -1), last].join('/')}?${parsed.searchParams}`;
}
