import type { Channel } from '../domain/item.ts';
import { attribute, children, type Element, first, textOf } from './element.ts';
import { isPage, linkOf, relOf } from './links.ts';
import { dateOf, peopleIn, pictureUrl } from './map-item.ts';
import { plainValue } from './text.ts';
import { absoluteUrl } from './urls.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const PERIOD_SECONDS: ReadonlyMap<string, number> = new Map([
  ['hourly', 3_600],
  ['daily', 86_400],
  ['weekly', 604_800],
  ['monthly', 2_592_000],
  ['yearly', 31_536_000],
]);

/** RSS `channel`, RDF `channel`, Atom `feed` */
export function mapChannel(channel: Element, atom: boolean): Channel {
  const optional = {
    title: plainValue(
      first(channel, 'title', 'atom:title', 'dc:title', 'dcterms:title', 'itunes:title', 'media:title'),
      atom,
    ),
    link: channelLink(channel, atom),
    self: linked(channel, 'self'),
    hub: linked(channel, 'hub'),
    next: linked(channel, 'next'),
    id: textOf(first(channel, 'id', 'guid', 'atom:id', 'dc:identifier')) ?? attribute(channel, 'rdf:about')?.trim(),
    description: plainValue(
      first(
        channel,
        'description',
        'subtitle',
        'tagline',
        'atom:subtitle',
        'dc:description',
        'itunes:summary',
        'summary',
        'itunes:subtitle',
        'media:description',
        'info',
        'abstract',
      ),
      atom,
    ),
    language: languageOf(channel),
    updated: dateOf(
      channel,
      'lastbuilddate',
      'updated',
      'atom:updated',
      'modified',
      'dcterms:modified',
      'dc:date',
      'date',
    ),
    published: dateOf(
      channel,
      'pubdate',
      'published',
      'atom:published',
      'dcterms:issued',
      'issued',
      'dcterms:created',
      'created',
    ),
    image: imageOf(channel),
    rights: plainValue(
      first(channel, 'copyright', 'rights', 'atom:rights', 'dc:rights', 'dcterms:rights', 'media:copyright'),
      atom,
    ),
    ttlMinutes: whole(textOf(first(channel, 'ttl'))),
    skipHours: skipHours(channel),
    skipDays: skipDays(channel),
    updatePeriodSeconds: updatePeriod(channel),
  };
  const authors = peopleIn(channel, [
    'author',
    'atom:author',
    'dc:creator',
    'dc:author',
    'creator',
    'managingeditor',
    'itunes:author',
    'itunes:owner',
    'webmaster',
  ]);
  return { ...present(optional), authors };
}

/** Leaves out what is undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== undefined && value !== '') kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}

function channelLink(channel: Element, atom: boolean): string | undefined {
  return linkOf(
    {
      ...channel,
      children: channel.children.filter((inner) => ['link', 'atom:link', 'id', 'guid', 'atom:id'].includes(inner.name)),
    },
    atom,
  );
}

function linked(channel: Element, rel: string): string | undefined {
  const links = children(channel, 'link', 'atom:link').filter((link) => relOf(link) === rel);
  const link = (rel === 'next' ? links.find((one) => !isPage(attribute(one, 'type'))) : undefined) ?? links[0];
  const href = link === undefined ? undefined : attribute(link, 'href');
  // RFC 3986 §4.4: an empty reference is the document itself
  return href?.trim() === '' && rel === 'self' ? link?.base : absoluteUrl(href, link?.base);
}

function languageOf(channel: Element): string | undefined {
  const said = textOf(first(channel, 'language', 'dc:language', 'dcterms:language')) ?? channel.language;
  return said?.trim().replaceAll('_', '-').slice(0, 60) || undefined;
}

function imageOf(channel: Element): string | undefined {
  for (const name of [
    'image',
    'logo',
    'atom:logo',
    'itunes:image',
    'itunes:link',
    'media:thumbnail',
    'icon',
    'atom:icon',
  ]) {
    for (const image of children(channel, name)) {
      const isOther = name === 'itunes:link' && relOf(image) !== 'image';
      const url = isOther ? undefined : pictureUrl(image);
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

function whole(text: string | undefined): number | undefined {
  if (text === undefined || !/^\+?\d{1,9}(?:\.\d{0,9})?$/.test(text)) return undefined;
  return Math.floor(Number(text));
}

function skipHours(channel: Element): readonly number[] | undefined {
  const hours = new Set<number>();
  for (const hour of children(channel, 'skiphours').flatMap((group) => children(group, 'hour'))) {
    const number = whole(textOf(hour));
    // 24 is midnight in RSS 0.91
    if (number !== undefined && number <= 24) hours.add(number % 24);
  }
  return hours.size === 0 ? undefined : [...hours].sort((a, b) => a - b);
}

function skipDays(channel: Element): readonly string[] | undefined {
  const days = new Set<string>();
  for (const day of children(channel, 'skipdays').flatMap((group) => children(group, 'day'))) {
    const name = DAYS.find((one) => one.toLowerCase() === day.text.trim().toLowerCase());
    if (name !== undefined) days.add(name);
  }
  return days.size === 0 ? undefined : [...days];
}

/** RSS 1.0 syndication module: a period, updated so many times in it */
function updatePeriod(channel: Element): number | undefined {
  const period = first(channel, 'sy:updateperiod');
  const frequency = first(channel, 'sy:updatefrequency');
  if (period === undefined && frequency === undefined) return undefined;
  const seconds = PERIOD_SECONDS.get(period?.text.trim().toLowerCase() ?? 'daily');
  const times = whole(textOf(frequency)) ?? 1;
  return seconds === undefined || times < 1 ? undefined : Math.max(1, Math.round(seconds / times));
}
