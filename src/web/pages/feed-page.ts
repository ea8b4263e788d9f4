import type { Format } from '../../domain/feed.ts';
import { type Html, html, safeHref } from './html.ts';
import { FORMAT_NAMES, languageAttributes, languageName, layout, ownName, type Site, time } from './layout.ts';
import { provenanceTag, type TranslationShown } from './provenance.ts';

export interface FeedPageData {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** '' = all languages */
  readonly language: string;
  readonly pageUrl: string;
  readonly formats: readonly { readonly format: Format; readonly url: string; readonly mediaType: string }[];
  readonly editions: readonly { readonly language: string; readonly pagePath: string; readonly pageUrl: string }[];
  readonly allPath: string;
  readonly allUrl: string;
  readonly stories: readonly StoryLine[];
  readonly updated?: string;
  readonly isPrivate: boolean;
}

export interface StoryLine {
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly excerpt: string;
  readonly publishedAt: string;
  readonly sourceTitle: string;
  readonly translation: TranslationShown;
}

export function feedPage(data: FeedPageData): string {
  const { site, title, language, formats } = data;
  const heading = language === '' ? title : `${title} (${languageName(language)})`;
  const links = [
    { rel: 'canonical', href: data.pageUrl },
    ...formats.map(({ format, url, mediaType }) => ({
      rel: 'alternate',
      type: mediaType.split(';')[0]!,
      href: url,
      title: `${heading} (${FORMAT_NAMES[format]})`,
    })),
    ...data.editions.map((edition) => ({ rel: 'alternate', hreflang: edition.language, href: edition.pageUrl })),
    ...(data.editions.length > 0 ? [{ rel: 'alternate', hreflang: 'x-default', href: data.allUrl }] : []),
  ];
  const main = html`
<p class="kicker">Feed</p>
<h1 dir="auto">${title}</h1>
${data.description ? html`<p class="lead" dir="auto">${data.description}</p>` : ''}
${data.editions.length > 0 ? editions(data) : ''}
<div class="row formats">
${formats[0] ? html`<a class="pill go" href="feed:${formats[0].url}">Subscribe</a>` : ''}
${formats.map(({ format, url }) => html`<a class="pill" href="${new URL(url).pathname}">${FORMAT_NAMES[format]}</a>`)}
${formats.map(({ format, url }) => html`<button type="button" hidden data-copy="${url}">Copy ${FORMAT_NAMES[format]} address</button>`)}
</div>
<section class="section" aria-labelledby="latest">
<h2 id="latest">Latest stories</h2>
${data.stories.length === 0 ? html`<p>No story yet.</p>` : html`<ol class="stories">${data.stories.map(storyLine)}</ol>`}
</section>`;
  return layout({ site, title: heading, description: data.description, links, main, noindex: data.isPrivate });
}

function editions({ editions: list, language, allPath }: FeedPageData): Html {
  const current = (here: boolean) => (here ? html` aria-current="page"` : '');
  return html`<nav aria-label="Editions"><ul class="row">
<li><a class="pill" href="${allPath}"${current(language === '')}>All languages</a></li>
${list.map((edition) => html`<li><a class="pill" href="${edition.pagePath}" hreflang="${edition.language}"${current(edition.language === language)}>${ownName(edition.language)}</a></li>`)}
</ul></nav>`;
}

function storyLine(story: StoryLine): Html {
  return html`<li>
<h2${languageAttributes(story.language)}><a href="${safeHref(story.path)}">${story.headline}</a></h2>
<p${languageAttributes(story.language)}>${story.excerpt}</p>
<p class="meta"><span dir="auto">${story.sourceTitle}</span> · ${time(story.publishedAt)} · ${languageName(story.language)} ${provenanceTag(story.translation)}</p>
</li>`;
}
