import type { GroupDecision } from '../domain/store.ts';
import type { Features } from './features.ts';
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
  readonly suggest: number;
  /** how far the best group must be ahead of the second, as a share of the best */
  readonly margin: number;
  /** the same for two stories in one language */
  readonly linkSameLanguage: number;
  /** share of three-word runs from which two texts in one language are versions of one story */
  readonly sameStory: number;
}

export const GROUP_DEFAULTS: GroupOptions = {
  windowDays: 30,
  link: 0.15,
  suggest: 0.1,
  margin: 0.2,
  linkSameLanguage: 0.3,
  sameStory: 0.15,
};

const DAY_MS = 86_400_000;

const OWN_LANGUAGE = 0.3;

interface Member {
  readonly entry: GroupEntry;
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
    this.#members.set(entry.slug, { entry, groupId });
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

  /** Where a story belongs; changes nothing. `explicit`: slugs it is known to be a version of, best first. */
  place(entry: GroupEntry, explicit: readonly string[] = []): Placement {
    const barred = this.#split.get(entry.slug);
    const joined = this.#joined.get(entry.slug);
    if (joined !== undefined) return { kind: 'link', groupId: joined, with: '', score: 1, why: 'editor' };
    for (const slug of explicit) {
      const member = this.#members.get(slug);
      if (member && !barred?.has(member.groupId)) {
        return { kind: 'link', groupId: member.groupId, with: slug, score: 1, why: 'explicit' };
      }
    }
    return this.#infer(entry, barred);
  }

  #infer(entry: GroupEntry, barred: ReadonlySet<string> | undefined): Placement {
    const groups = new Map<string, { score: number; member: Member; shared: number }>();
    for (const { slug, score } of this.#index.nearest(entry.features.marks, (slug) => this.#fits(entry, slug, barred))) {
      const member = this.#members.get(slug)!;
      const same = member.entry.language === entry.language;
      const shared = same ? containment(member.entry.features.shingles, entry.features.shingles) : 0;
      // words of one's own language are alike anyway: only wording counts there
      const total = same ? score * OWN_LANGUAGE + shared : score * this.#nearness(entry, member.entry);
      const known = groups.get(member.groupId);
      if (!known || total > known.score) groups.set(member.groupId, { score: total, member, shared });
    }
    const [best, second] = [...groups.entries()]
      .filter(([groupId]) => this.#hasRoom(groupId, entry))
      .map(([, found]) => found)
      .sort((a, b) => b.score - a.score);
    if (!best) return { kind: 'alone' };
    const { link, suggest, margin, linkSameLanguage } = this.#options;
    const { groupId, entry: other } = best.member;
    const same = other.language === entry.language;
    const ahead = second === undefined || best.score - second.score >= margin * best.score;
    const found = { groupId, with: other.slug, score: Math.min(1, best.score) };
    if (ahead && best.score >= (same ? linkSameLanguage : link)) {
      const why: Why = !same ? 'translation' : best.shared >= 0.5 ? 'update' : 'same-language';
      return { kind: 'link', ...found, why };
    }
    return best.score >= suggest ? { kind: 'suggest', ...found } : { kind: 'alone' };
  }

  /** One story a language: a group that has one already takes only what shares its wording. */
  #hasRoom(groupId: string, entry: GroupEntry): boolean {
    for (const slug of this.#groups.get(groupId) ?? []) {
      const member = this.#members.get(slug)!.entry;
      if (otherFigures(member.features.figures, entry.features.figures)) return false;
      if (member.language !== entry.language) continue;
      if (containment(member.features.shingles, entry.features.shingles) < this.#options.sameStory) return false;
    }
    return true;
  }

  /** versions of one story appear within days of each other */
  #nearness(a: GroupEntry, b: GroupEntry): number {
    if (a.publishedAt === undefined || b.publishedAt === undefined) return 1;
    return 1 / (1 + Math.max(0, Math.abs(a.publishedAt - b.publishedAt) / DAY_MS - 1) / 10);
  }

  #fits(entry: GroupEntry, slug: string, barred: ReadonlySet<string> | undefined): boolean {
    const member = this.#members.get(slug);
    if (!member || slug === entry.slug || barred?.has(member.groupId)) return false;
    const [a, b] = [entry.publishedAt, member.entry.publishedAt];
    return a === undefined || b === undefined || Math.abs(a - b) <= this.#options.windowDays * DAY_MS;
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

/** "3.1 updated" and "4.0 updated": templates alike but for their figures */
function otherFigures(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((figure) => b.includes(figure));
}
