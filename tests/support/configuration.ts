import { settingsSchema } from '../../src/config/schemas.ts';
import type { Feed } from '../../src/domain/feed.ts';
import type { Configuration, Settings } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import { PUBLIC_URL } from './documents.ts';

/** A checked configuration with every default. */
export function aConfiguration(
  parts: { readonly feeds?: readonly Feed[]; readonly sources?: readonly Source[] } & Partial<Settings> = {},
): Configuration {
  const { feeds = [], sources = [aSource()], ...settings } = parts;
  const defaults = settingsSchema.parse({ publicUrl: PUBLIC_URL, title: 'Example wire' }) as unknown as Settings;
  return { settings: { ...defaults, ...settings }, sources, feeds, glossary: [], partners: [] };
}

export function aSource(over: Partial<Source> = {}): Source {
  return {
    id: 'wire',
    kind: 'feed',
    url: 'https://wire-source.example/rss',
    title: 'Wire source',
    tags: [],
    websub: true,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
    ...over,
  };
}
