import type { Feed } from '../domain/feed.ts';
import type { Story } from '../domain/story.ts';
import { languageKey } from '../lib/language-tag.ts';
import type { Matcher } from './matcher.ts';

/** How a feed or edition chooses among the versions of one story. */
export interface Choice {
  /** keys of the languages that can be shown at all; empty = all */
  readonly languages: readonly string[];
  /** lower is better; undefined = never shown */
  rank(story: Story): number | undefined;
}

/** @param language the edition's; '' = all languages */
export function choiceOf(feed: Feed, language: string): Choice {
  if (language === '') {
    const order = [...new Set([...feed.languages, ...feed.select.languages].map(languageKey))];
    return {
      languages: [],
      rank: (story) => {
        const at = order.indexOf(story.languageKey);
        return at < 0 ? order.length : at;
      },
    };
  }
  const order = [...new Set([language, ...feed.fallback].map(languageKey))];
  return {
    languages: order,
    rank: (story) => {
      const at = order.indexOf(story.languageKey);
      return at < 0 ? undefined : at;
    },
  };
}

/**
 * What goes out where `candidate` stands in the feed's order. Every version is published at one place only: where it
 * stands itself, if the selection asks for it, else at its group's newest version that the selection asks for.
 */
export function shownFor(
  candidate: Story,
  group: readonly Story[],
  {
    matcher,
    choice,
    onePerGroup,
  }: { readonly matcher: Matcher; readonly choice: Choice; readonly onePerGroup: boolean },
): Story | undefined {
  const members = [candidate, ...group.filter(({ slug }) => slug !== candidate.slug).filter(matcher.eligible)];
  const ranked = members.filter((story) => choice.rank(story) !== undefined).sort((a, b) => compare(a, b, choice));
  const best = ranked[0];
  if (!best) return undefined;
  const equal = onePerGroup ? best.slug === candidate.slug : choice.rank(candidate) === choice.rank(best);
  if (equal) return candidate;
  if (matcher.matches(best)) return undefined;
  const wanted = members.filter((story) => story.slug === candidate.slug || matcher.matches(story));
  const newest = wanted.reduce((a, b) => (isNewer(b, a) ? b : a));
  return newest.slug === candidate.slug ? best : undefined;
}

/** by language, then what no machine translated, then the one that was first */
function compare(a: Story, b: Story, choice: Choice): number {
  const rank = choice.rank(a)! - choice.rank(b)!;
  if (rank !== 0) return rank;
  const machine = Number(a.translation.method === 'machine') - Number(b.translation.method === 'machine');
  if (machine !== 0) return machine;
  return isNewer(a, b) ? 1 : -1;
}

function isNewer(a: Story, b: Story): boolean {
  return a.publishedAt > b.publishedAt || (a.publishedAt === b.publishedAt && a.slug > b.slug);
}
