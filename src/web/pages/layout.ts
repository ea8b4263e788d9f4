import { directionOf } from '../../lib/direction.ts';
import { SCRIPT_ASSET, STYLE_ASSET } from './assets.ts';
import { type Html, html, type Part } from './html.ts';

/** What every page knows of the site. */
export interface Site {
  readonly title: string;
  readonly publicUrl: string;
  readonly version: string;
}

export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

export interface PageParts {
  readonly site: Site;
  readonly title: string;
  readonly description?: string;
  readonly links?: readonly PageLink[];
  readonly noindex?: boolean;
  /** of the content, where it is not the language of the page's own words */
  readonly main: Html;
  readonly admin?: boolean;
}

/** The frame round every page. @returns the whole document */
export function layout({ site, title, description, links = [], noindex, main, admin }: PageParts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site.title ? title : `${title} · ${site.title}`}</title>
${description ? html`<meta name="description" content="${description}">` : ''}
${noindex ? html`<meta name="robots" content="noindex">` : ''}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${STYLE_ASSET.path}">
<link rel="icon" href="data:,">
${links.map(linkElement)}
<script defer src="${SCRIPT_ASSET.path}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="masthead"><div class="wrap">
<a class="name" href="/" dir="auto">${site.title}</a>
<nav aria-label="Site"><a href="/">Feeds</a><a href="/opml">OPML</a>${admin ? html`<a href="/admin">Desk</a>` : ''}</nav>
</div></header>
<main id="main" class="wrap" tabindex="-1">
${main}
</main>
<footer class="foot"><div class="wrap">Published with babelwire ${site.version}. Every feed page and story is also there as RSS, Atom and JSON Feed.</div></footer>
</body>
</html>
`;
  return page.text;
}

function linkElement({ rel, href, type, title, hreflang }: PageLink): Html {
  return html`<link rel="${rel}" href="${href}"${attribute('type', type)}${attribute('hreflang', hreflang)}${attribute('title', title)}>
`;
}

export function attribute(name: string, value: string | undefined): Part {
  return value === undefined ? '' : html` ${name}="${value}"`;
}

/** ` lang="ar" dir="rtl"` for text of a story; direction `auto` where the language is unknown */
export function languageAttributes(language: string): Html {
  const lang = /^[A-Za-z0-9-]+$/.test(language) && language !== 'und' ? language : undefined;
  return html`${attribute('lang', lang)} dir="${directionOf(language)}"`;
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `Arabic`, in the language of the page */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return 'unknown language';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `العربية`: what its readers call it */
export function ownLanguageName(tag: string): string {
  try {
    const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag);
    return own === undefined ? tag : own;
  } catch {
    return tag;
  }
}

/** A link to a language, named in that language and marked so. */
export function ownName(tag: string): Html {
  return html`<span${languageAttributes(tag)}>${ownLanguageName(tag)}</span>`;
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** @param at ISO 8601 or epoch milliseconds */
export function time(at: string | number | undefined): Part {
  if (at === undefined) return html`<span>never</span>`;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return html`<time datetime="${date.toISOString()}">${FORMAT.format(date)} UTC</time>`;
}

export const FORMAT_NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' } as const;
