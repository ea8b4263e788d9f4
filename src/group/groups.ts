import type { GroupDecision } from '../domain/store.ts';
import { type Features, otherFigures } from './features.ts';
import { MarkIndex } from './marks.ts';
import { containment } from './shingles.ts';

/** A story as the grouping sees it. */
export interface GroupEntry {
  readonly slug: string;
  /** grouping key, e.g. `en`, `zh-Hans` */
  readonly language: string;
  readonly features: Features;
  /** epoch milliseconds; without it no window applies */
  readonly publishedAt?: number;
}

export type Placement =
  /** belongs there; `update`: nearly the wording of a member in its own language */
  | {
      readonly kind: 'link';
      readonly groupId: string;
      readonly with: string;
      readonly score: number;
      readonly why: Why;
    }
  /** an editor may want to join them */
  | { readonly kind: 'suggest'; readonly groupId: string; readonly with: string; readonly score: number }
  | { readonly kind: 'alone' };

export type Why = 'editor' | 'explicit' | 'translation' | 'same-language' | 'update';

export interface GroupOptions {
  readonly windowDays: number;
  /** cosine of the marks from which stories are linked, and from which they are suggested */
  readonly link: number;
  /** the same for stories published within two days of each other */
  readonly linkNear: number;
  readonly suggest: number;
  /** the same where the addresses say already that they belong together */
  readonly plausible: number;
  /** how far the best group must be ahead of the second, as a share of the best */
  readonly margin: number;
  /** the same for two stories in one language */
  readonly linkSameLanguage: number;
  /** share of three-word runs from which two texts in one language are versions of one story */
  readonly sameStory: number;
  /** cosine from which a second wording in a language is let into a group */
  readonly strong: number;
  /** cosine from which the two best groups are taken for one story that was parted by chance */
  readonly oneStory: number;
}

export const GROUP_DEFAULTS: GroupOptions = {
  windowDays: 30,
  link: 0.18,
  linkNear: 0.09,
  plausible: 0.05,
  suggest: 0.1,
  margin: 0.15,
  linkSameLanguage: 0.25,
  sameStory: 0.1,
  oneStory: 0.3,
  strong: 0.25,
};

const DAY_MS = 86_400_000;

/** Something beside the text says that a story is a version of `slug`; not certain = the content must agree. */
export interface Claim {
  readonly slug: string;
  readonly certain: boolean;
}

/** what alike marks count between texts of one language, beside their wording */
const OWN_LANGUAGE = 0.3;

/** the marks are in the index: 100,000 stories must fit in memory */
interface Kept extends Dated {
  readonly slug: string;
  readonly language: string;
  readonly figures: readonly number[];
  readonly shingles: Uint32Array;
}

interface Dated {
  readonly publishedAt?: number;
}

interface Member {
  readonly entry: Kept;
  readonly groupId: string;
}

/**
 * Which stories are versions of one story. Kept in memory for the window of time; each story is compared with the few
 * that share its rarest marks, joins the group of its best match if that is clearly ahead, and groups are never merged.
 */
export class GroupIndex {
  readonly #options: GroupOptions;
  readonly #index = new MarkIndex();
  readonly #members = new Map<string, Member>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #joined = new Map<string, string>();
  readonly #split = new Map<string, Set<string>>();
  #newest = Number.NEGATIVE_INFINITY;

  constructor(decisions: readonly GroupDecision[] = [], options: Partial<GroupOptions> = {}) {
    this.#options = { ...GROUP_DEFAULTS, ...options };
    for (const decision of decisions) this.decide(decision);
  }

  get size(): number {
    return this.#members.size;
  }

  /** An editor's word; the last one about a story counts. */
  decide(decision: GroupDecision): void {
    if (decision.kind === 'join') {
      this.#joined.set(decision.slug, decision.groupId);
      this.#split.get(decision.slug)?.delete(decision.groupId);
    } else {
      if (this.#joined.get(decision.slug) === decision.from) this.#joined.delete(decision.slug);
      const from = this.#split.get(decision.slug) ?? new Set();
      this.#split.set(decision.slug, from.add(decision.from));
    }
  }

  /** Remembers a story under the group it was given. Adding it again replaces it. */
  add(entry: GroupEntry, groupId: string): void {
    this.remove(entry.slug);
    const { slug, language, features, publishedAt } = entry;
    const kept: Kept = {
      slug,
      language,
      figures: features.figures,
      shingles: Uint32Array.from(features.shingles),
      ...(publishedAt !== undefined && { publishedAt }),
    };
    this.#members.set(slug, { entry: kept, groupId });
    this.#index.add(entry.slug, entry.features.marks);
    const group = this.#groups.get(groupId) ?? new Set();
    this.#groups.set(groupId, group.add(entry.slug));
    if (entry.publishedAt !== undefined && entry.publishedAt > this.#newest) {
      this.#newest = entry.publishedAt;
      this.#evict();
    }
  }

  remove(slug: string): void {
    const member = this.#members.get(slug);
    if (!member) return;
    this.#members.delete(slug);
    this.#index.remove(slug);
    const group = this.#groups.get(member.groupId);
    group?.delete(slug);
    if (group?.size === 0) this.#groups.delete(member.groupId);
  }

  groupOf(slug: string): string | undefined {
    return this.#members.get(slug)?.groupId;
  }

  /** Where a story belongs; changes nothing. `explicit`: what else says that it is a version, best first (links.ts). */
  place(entry: GroupEntry, explicit: readonly Claim[] = []): Placement {
    const barred = this.#split.get(entry.slug);
    const joined = this.#joined.get(entry.slug);
    if (joined !== undefined) return { kind: 'link', groupId: joined, with: '', score: 1, why: 'editor' };
    for (const { slug, certain } of explicit) {
      const member = this.#members.get(slug);
      if (!member || barred?.has(member.groupId)) continue;
      if (!certain && !this.#plausible(entry, member)) continue;
      return { kind: 'link', groupId: member.groupId, with: slug, score: 1, why: 'explicit' };
    }
    return this.#infer(entry, barred);
  }

  #infer(entry: GroupEntry, barred: ReadonlySet<string> | undefined): Placement {
    const groups = new Map<string, { score: number; member: Member; shared: number }>();
    for (const { slug, score } of this.#index.nearest(entry.features.marks, (slug) =>
      this.#fits(entry, slug, barred),
    )) {
      const member = this.#members.get(slug)!;
      const same = member.entry.language === entry.language;
      const shared = same ? containment(member.entry.shingles, entry.features.shingles) : 0;
      // words of one's own language are alike anyway: only wording counts there
      const total = (same ? score * OWN_LANGUAGE + shared : score) * this.#nearness(entry, member.entry);
      const known = groups.get(member.groupId);
      if (!known || total > known.score) groups.set(member.groupId, { score: total, member, shared });
    }
    const [best, second] = [...groups.entries()]
      .filter(([groupId, found]) => this.#hasRoom(groupId, entry, found.score))
      .map(([, found]) => found)
      .sort((a, b) => b.score - a.score);
    if (!best) return { kind: 'alone' };
    const { suggest, margin, linkSameLanguage } = this.#options;
    const { groupId, entry: other } = best.member;
    const same = other.language === entry.language;
    const link = daysApart(entry, other) <= 2 ? this.#options.linkNear : this.#options.link;
    const ahead =
      second === undefined ||
      best.score - second.score >= margin * best.score ||
      // a story that already fell into two groups: the doubt is no doubt
      this.#index.similarity(best.member.entry.slug, second.member.entry.slug) >= this.#options.oneStory;
    const found = { groupId, with: other.slug, score: Math.min(1, best.score) };
    if (ahead && best.score >= (same ? linkSameLanguage : link)) {
      const why: Why = !same ? 'translation' : best.shared >= 0.5 ? 'update' : 'same-language';
      return { kind: 'link', ...found, why };
    }
    return best.score >= suggest ? { kind: 'suggest', ...found } : { kind: 'alone' };
  }

  /** One story a language: a group that has one already takes only what shares its wording, or its marks throughout. */
  #hasRoom(groupId: string, entry: GroupEntry, score: number): boolean {
    for (const slug of this.#groups.get(groupId) ?? []) {
      const member = this.#members.get(slug)!.entry;
      if (otherFigures(member.figures, entry.features.figures)) return false;
      if (member.language !== entry.language || score >= this.#options.strong) continue;
      if (containment(member.shingles, entry.features.shingles) < this.#options.sameStory) return false;
    }
    return true;
  }

  /** versions of one story appear within days of each other */
  #nearness(a: Dated, b: Dated): number {
    const days = daysApart(a, b);
    return Number.isFinite(days) ? 1 / (1 + Math.max(0, days - 1) / 10) : 1;
  }

  /** the content check behind a mere likeness of addresses */
  #plausible(entry: GroupEntry, { entry: other }: Member): boolean {
    if (other.language === entry.language || otherFigures(other.figures, entry.features.figures)) return false;
    const days = daysApart(entry, other);
    if (Number.isFinite(days) && days > this.#options.windowDays) return false;
    return this.#index.score(entry.features.marks, other.slug) >= this.#options.plausible;
  }

  #fits(entry: GroupEntry, slug: string, barred: ReadonlySet<string> | undefined): boolean {
    const member = this.#members.get(slug);
    if (!member || slug === entry.slug || barred?.has(member.groupId)) return false;
    const days = daysApart(entry, member.entry);
    return !Number.isFinite(days) || days <= this.#options.windowDays;
  }

  /** stories a whole window older than the newest can match nothing that still arrives in time */
  #evict(): void {
    const before = this.#newest - 2 * this.#options.windowDays * DAY_MS;
    for (const [slug, { entry }] of this.#members) {
      if (entry.publishedAt === undefined || entry.publishedAt >= before) break;
      this.remove(slug);
    }
  }
}

/** infinite when a time is not known */
function daysApart(a: Dated, b: Dated): number {
  if (a.publishedAt === undefined || b.publishedAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(a.publishedAt - b.publishedAt) / DAY_MS;
}
