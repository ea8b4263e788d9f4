import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format } from '../../src/domain/feed.ts';
import { parse } from '../../src/parse/parse.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { buildModel } from '../../src/render/model.ts';
import type { ModelEntry } from '../../src/render/model-types.ts';
import { hostileDocument } from '../support/hostile.ts';

const RUNS = Number(process.env.HOSTILE_FEEDS ?? 150);

/** our reader takes markup and references in a category for what they are elsewhere: an accident */
const isPlain = (entry: ModelEntry) => !namesOf(entry).some((name) => /[<&]/.test(name));
const namesOf = ({ category = [] }: ModelEntry) => category.map(({ name }) => name!);

// What is published can be read by another babelwire as it was meant.
test.each(['rss', 'atom', 'json'] as const)('our own reader reads %s back equal', (format: Format) => {
  fc.assert(
    fc.property(hostileDocument, (document) => {
      const { entries, feed } = buildModel(document, format);
      const outcome = parse(RENDERERS[format].render(document), { contentType: RENDERERS[format].mediaType });
      if (!('items' in outcome)) throw new Error(JSON.stringify(outcome));
      expect(outcome.repairs).toEqual([]);
      expect(outcome.feed).toMatchObject({ link: feed.options.link, self: feed.options.feedLinks?.[format] });
      const gone = outcome.items.filter(({ deleted }) => deleted).map(({ id }) => id);
      const told = format !== 'rss' || document.feed.mediaStatus;
      expect(gone).toEqual(told ? document.tombstones.map(({ id }) => id) : []);
      const living = outcome.items.filter(({ deleted }) => !deleted);
      expect(
        living.map(({ id, link, publishedAt, updatedAt, categories, enclosures, language }, i) => ({
          id,
          link,
          publishedAt,
          ...(format === 'rss' ? {} : { updatedAt }),
          categories: isPlain(entries[i]!) ? categories.map((category) => category.normalize('NFC')) : [],
          enclosures: enclosures.map(({ url }) => url),
          language: language?.toLowerCase(),
        })),
      ).toEqual(
        entries.map((entry) => ({
          id: entry.id,
          link: entry.link,
          publishedAt: entry.published.toISOString().replace(/\.\d+Z/, 'Z'),
          ...(format === 'rss' ? {} : { updatedAt: entry.date.toISOString().replace(/\.\d+Z/, 'Z') }),
          categories: isPlain(entry) ? namesOf(entry).map((name) => name.normalize('NFC')) : [],
          enclosures: entry.enclosures.map(({ url }) => url),
          language: entry.language.toLowerCase(),
        })),
      );
      const others = (own: string, alternates: readonly { readonly language: string; readonly url: string }[] = []) =>
        alternates
          .filter(({ language }) => language !== 'x-default' && language !== own)
          .map(({ language, url }) => `${language.toLowerCase()} ${url}`)
          .sort();
      expect(living.map(({ alternates }, i) => others(entries[i]!.language, alternates))).toEqual(
        entries.map(({ language, alternates }) => others(language, alternates)),
      );
      // an RSS title may be meant as HTML, nobody can tell: Atom and JSON say that it is text
      if (format !== 'rss')
        expect(living.map(({ title }) => title?.normalize('NFC'))).toEqual(
          entries.map(({ title }) => title.normalize('NFC')),
        );
    }),
    { numRuns: RUNS },
  );
});
