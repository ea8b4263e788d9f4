import type { Feed } from '../domain/feed.ts';
import type { TextQuery } from '../domain/store.ts';
import type { Severity, Story } from '../domain/story.ts';
import { languageKey } from '../lib/language-tag.ts';
import { parseQuery } from '../lib/query.ts';
import { holdsPhrase, phraseTokens, tokensOf } from '../lib/tokens.ts';

const RANK: Readonly<Record<Severity, number>> = { note: 1, warning: 2, block: 3 };

/** A feed's selection, ready to be asked about single stories. The store gives the same answers for many. */
export interface Matcher {
  readonly languages: readonly string[];
  readonly text: TextQuery | undefined;
  /** may stand for its group: right source, few enough flags, embargo over */
  eligible(story: Story): boolean;
  /** is itself what the selection asks for: language, tags and words too */
  matches(story: Story): boolean;
}

/** @param now ISO 8601 UTC */
export function matcherOf({ select }: Feed, now: string): Matcher {
  const sources = new Set(select.sources);
  const languages = [...new Set(select.languages.map(languageKey))];
  const tags = new Set(select.tags.map(tagKey));
  const text = textOf(select.query);
  const holds = text && textMatcher(text);
  const eligible = (story: Story) =>
    (sources.size === 0 || sources.has(story.sourceId)) &&
    story.flags.every(({ severity }) => RANK[severity] <= RANK[select.maxSeverity]) &&
    (story.publishAfter === undefined || story.publishAfter <= now);
  return {
    languages,
    text,
    eligible,
    matches: (story) =>
      eligible(story) &&
      (languages.length === 0 || languages.includes(story.languageKey)) &&
      (tags.size === 0 || story.tags.some((tag) => tags.has(tagKey(tag)))) &&
      (holds === undefined || holds(story)),
  };
}

/** config has refused a query that does not parse; one that came in another way selects nothing */
function textOf(query: string | undefined): TextQuery | undefined {
  if (query === undefined || query.trim() === '') return undefined;
  const outcome = parseQuery(query);
  return 'query' in outcome ? outcome.query : { any: [] };
}

function textMatcher(query: TextQuery): (story: Story) => boolean {
  const clauses = query.any.map(({ all, not }) => ({
    all: all.map(({ phrase }) => phraseTokens(phrase)),
    not: not.map(({ phrase }) => phraseTokens(phrase)),
  }));
  return (story) => {
    const tokens = tokensOf(`${story.headline}\n${story.summary ?? ''}\n${story.contentText}`);
    return clauses.some(
      ({ all, not }) =>
        all.every((phrase) => holdsPhrase(tokens, phrase)) && !not.some((phrase) => holdsPhrase(tokens, phrase)),
    );
  };
}

/** tags are compared without regard to case */
function tagKey(tag: string): string {
  return tag.trim().toLowerCase();
}
