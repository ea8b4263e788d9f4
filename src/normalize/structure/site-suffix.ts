import { CHANNEL, SITE_ENDINGS, SITES } from '../data/sites.ts';
import type { StageContext } from '../stage.ts';

const SEPARATOR =
  /\s*(?:\s[-–—|·•»:]{1,2}\s|[|_｜丨]|--|——|－－|\s-(?=\S)|(?<=\p{Script=Han}|[”》」])[-－–](?=[\p{Script=Han}A-Z]))\s*/gu;
const SITE_CHARACTERS_MAX = 40;

/**
 * A headline without what its site appends: ` - Xinhuanet`, `_人民网`, `--时政--人民网`; suffixes learned of the source;
 * and a last part that is the name of the host the story stands on.
 */
export function withoutSiteSuffix(title: string, context: Pick<StageContext, 'learned' | 'link'>): string {
  let rest = title.trim();
  for (const suffix of context.learned.titleSuffixes) {
    if (suffix !== '' && rest.endsWith(suffix) && rest.length > suffix.length)
      rest = rest.slice(0, -suffix.length).trim();
  }
  // several may be chained; a headline of nothing but names is left alone
  for (let round = 0; round < 3; round += 1) {
    const shorter = withoutLast(rest, context.link);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
  return rest;
}

function withoutLast(title: string, link: string | undefined): string | undefined {
  const marks = [...title.matchAll(SEPARATOR)];
  for (const [i, mark] of marks.entries()) {
    const site = title.slice(mark.index + mark[0].length).trim();
    if (!isSite(site, link)) continue;
    let end = mark.index;
    // channels stand between: `促进…--时政--人民网`
    for (let j = i - 1; j >= 0; j -= 1) {
      const between = title.slice(marks[j]!.index + marks[j]![0].length, end).trim();
      if (!CHANNEL.test(between) || marks[j]![0].trim() !== mark[0].trim() || !/^(?:--|_|\|)$/.test(mark[0].trim()))
        break;
      end = marks[j]!.index;
    }
    const rest = title.slice(0, end).trim();
    if (rest.length >= 4) return rest;
  }
  return undefined;
}

function isSite(name: string, link: string | undefined): boolean {
  if (name === '' || name.length > SITE_CHARACTERS_MAX) return false;
  const lower = name.toLowerCase();
  return (
    SITES.has(lower) ||
    SITES.has(lower.replace(/^www\.|\.(?:com|net|org|cn|de|fr|es|it|ru)$/g, '')) ||
    SITE_ENDINGS.test(name) ||
    isHost(lower, link)
  );
}

/** `Example News` on `www.example-news.com` */
function isHost(name: string, link: string | undefined): boolean {
  const host = link && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '';
  const label = host
    .split('.')
    .find((part) => part.length >= 4 && !/^(?:news|feeds?|english|rss|blog|mobile|com|info)$/.test(part));
  if (label === undefined) return false;
  const squeezed = name.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    squeezed === label.replace(/-/g, '') ||
    squeezed === host.replace(/[^\p{L}\p{N}]/gu, '') ||
    squeezed === `the${label}`
  );
}

/** The last part of a title with what parts it off: ` - Xinhuanet`. Whether it is a site's name, repetition tells. */
export function titleSuffix(title: string): string | undefined {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last || last.index < 4) return undefined;
  const suffix = title.slice(last.index);
  return suffix.length <= SITE_CHARACTERS_MAX ? suffix : undefined;
}
