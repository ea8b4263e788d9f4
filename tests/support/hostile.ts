import fc from 'fast-check';
import type { FeedDocument, FeedEntry } from '../../src/domain/seams.ts';
import type { Story } from '../../src/domain/story.ts';
import { aDocument, aFeed, anEntry, aStory } from './documents.ts';

/** Pieces that broke some writer or reader once. */
const PIECES = [
  ']]>',
  ']]>]]>',
  '<![CDATA[',
  '<b>',
  '</div>',
  '<br>\n',
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;',
  '&#0;',
  '&nbsp;',
  '"',
  "'",
  '\u0000',
  '\u0008',
  '\u000b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u009f',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\u{1fffe}',
  '\u{10ffff}',
  '\ufeff',
  '\u00a0',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2029',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ' ',
  '   ',
  '日本語の見出し',
  '新华社北京',
  'خبر عاجل',
  'חדשות',
  'Ünïcödé',
  '👩‍👩‍👧',
  'é',
  '<?xml version="1.0"?>',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '__proto__',
  'plain words',
  '0',
];

const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 8,
});
const hostileText = text.map((pieces) => pieces.join(''));

const hostileUrl = fc.oneof(
  fc.constantFrom(
    'https://ok.example/a',
    'https://ok.example/a?x=1&y=<2>&z="3"',
    'https://ok.example/日本?q=[1]|{2}^`',
    'https://user:pass@ok.example:8080/%zz/%41#frag ment',
    'http://xn--bcher-kva.example/',
    'http://[2001:db8::1]/v6',
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    'not a url',
    '',
    '//host/x',
    'mailto:a@b.example',
  ),
  hostileText.map((t) => `https://ok.example/${t}`),
);

const language = fc.constantFrom(
  'en',
  'fr',
  'zh-Hans',
  'zh-Hant-TW',
  'ar',
  'he',
  'ru',
  'und',
  'sr-Latn',
  'broken_tag',
  '',
);

const date = fc.oneof(
  fc.constantFrom(
    '2026-11-20T08:00:00Z',
    '2026-11-20T08:00:00.999Z',
    '1970-01-01T00:00:00Z',
    'garbage',
    '',
    '0001-01-01T00:00:00Z',
  ),
  fc.integer({ min: 0, max: 2_000_000_000 }).map((s) => new Date(s * 1000).toISOString()),
);

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const hostileStory: fc.Arbitrary<Story> = fc
  .record({
    headline: hostileText,
    summary: optional(hostileText),
    contentHtml: hostileText,
    contentText: hostileText,
    language,
    authors: fc.array(
      hostileText.map((name) => ({ name })),
      { maxLength: 3 },
    ),
    tags: fc.array(hostileText, { maxLength: 4 }),
    link: optional(hostileUrl),
    image: optional(hostileUrl),
    enclosures: fc.array(
      fc.record({
        url: hostileUrl,
        type: fc.constantFrom('audio/mpeg', 'text/html; charset=x', 'rubbish', '', '<x>/y'),
        bytes: fc.constantFrom(0, 1, 123456, -1, 1.5, Number.NaN),
      }),
      { maxLength: 3 },
    ),
    publishedAt: date,
    updatedAt: date,
    origin: optional(fc.record({ title: hostileText, link: hostileUrl })),
    translation: fc.record({
      method: fc.constantFrom('none' as const, 'machine' as const, 'human' as const, 'unknown' as const),
      from: language,
      engine: hostileText,
    }),
  })
  .map(({ summary, link, image, origin, ...rest }) =>
    aStory({
      ...rest,
      firstSeenAt: '2026-11-20T08:00:00Z',
      ...(summary === undefined ? {} : { summary }),
      ...(link === undefined ? {} : { link }),
      ...(image === undefined ? {} : { image }),
      ...(origin === undefined ? {} : { origin }),
    }),
  );

const hostileEntry: fc.Arbitrary<FeedEntry> = fc
  .record({
    story: hostileStory,
    full: fc.boolean(),
    versions: fc.array(
      fc.record({
        language,
        url: fc.constantFrom('https://wire.example/stories/x', 'https://wire.example/stories/y'),
        id: fc.constantFrom('tag:wire.example,2026:story/x', 'tag:wire.example,2026:story/y'),
      }),
      { maxLength: 4 },
    ),
    title: hostileText,
    link: optional(hostileUrl),
    feedUrl: optional(hostileUrl),
    rights: optional(hostileText),
  })
  .map(({ story, full, versions, title, link, feedUrl, rights }) =>
    anEntry(story, {
      full,
      versions,
      source: {
        id: 'alpha',
        iri: 'tag:wire.example,2026:source/alpha',
        title,
        ...(link === undefined ? {} : { link }),
        ...(feedUrl === undefined ? {} : { feedUrl }),
        ...(rights === undefined ? {} : { rights }),
      },
    }),
  );

/** A feed of stories as nobody should write them, with everything round it hostile too. */
export const hostileDocument: fc.Arbitrary<FeedDocument> = fc
  .record({
    entries: fc.array(hostileEntry, { maxLength: 4 }),
    title: hostileText,
    description: hostileText,
    rights: optional(hostileText),
    image: optional(hostileUrl),
    languages: fc.constantFrom([], ['en'], ['en', 'fr', 'ar']),
    mediaStatus: fc.boolean(),
    reason: hostileText,
    gone: fc.boolean(),
    next: optional(fc.constant('https://wire.example/feeds/tech.rss?page=2')),
  })
  .map(({ entries, title, description, rights, image, languages, mediaStatus, reason, gone, next }) =>
    aDocument(entries, {
      title,
      updated: '2026-11-21T08:00:00Z',
      feed: aFeed({
        title,
        description,
        languages,
        mediaStatus,
        ...(rights === undefined ? {} : { rights }),
        ...(image === undefined ? {} : { image }),
      }),
      ...(next === undefined ? {} : { paging: { kind: 'paged', next } }),
      tombstones: gone
        ? [
            {
              id: 'tag:wire.example,2026:story/gone',
              slug: 'gone',
              language: 'en',
              sourceId: 'alpha',
              headline: reason,
              publishedAt: '2026-11-20T08:00:00Z',
              at: '2026-11-21T08:00:00Z',
              reason,
              until: '2026-12-21T08:00:00Z',
            },
          ]
        : [],
    }),
  );
