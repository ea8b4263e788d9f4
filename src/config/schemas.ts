import { z } from 'zod';
import { SKIPPABLE_STAGES } from '../domain/rules-version.ts';
import { selectorFault } from '../lib/css.ts';
import { parseOpening } from '../lib/ip-address.ts';
import { isLanguage } from '../lib/language-tag.ts';
import { parseQuery } from '../lib/query.ts';

/**
 * The configuration files as zod schemas: every key, every default, every limit. JSON Schemas for editors are made
 * from these (config/schema/), so descriptions here are the operator's reference.
 */

const name = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,63}$/i,
    'must be 1 to 64 letters, digits, ".", "_" or "-", beginning with a letter or digit',
  );
const language = z.string().min(1).max(100).refine(isLanguage, 'is no language, e.g. fr or zh-Hans');
const httpUrl = z
  .string()
  .refine((value) => /^https?:$/.test(protocolOf(value)), 'must be an absolute http or https URL');
const seconds = (from: number, to: number) => z.number().int().min(from).max(to);
const strings = z.array(z.string());
const count = (from: number, to: number) => z.number().int().min(from).max(to);

function protocolOf(value: string): string {
  try {
    return new URL(value).protocol;
  } catch {
    return '';
  }
}

const regex = z.string().refine((value) => {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}, 'is no regular expression');

export const translationSchema = z
  .strictObject({
    method: z.enum(['none', 'human', 'machine', 'unknown']).describe('how the text came to be in its language'),
    from: language.optional().describe('BCP 47 tag of the language translated from'),
    engine: z.string().max(100).optional(),
    reviewed: z.boolean().optional().describe('an editor has read and approved the translations'),
  })
  .describe('provenance of the translation, published with every story');

export const settingsSchema = z.strictObject({
  publicUrl: httpUrl.describe('in every self link and minted id'),
  title: z.string().min(1).max(200).default('babelwire'),
  host: z.string().min(1).default('127.0.0.1'),
  port: count(0, 65535).default(3000).describe('0 = any free port; the chosen one is printed at start'),
  database: z
    .string()
    .regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)$/, 'must be sqlite:PATH or postgres://user:pass@host/db')
    .default('sqlite:../data/babelwire.db'),
  feedsDir: z.string().min(1).default('../feeds'),
  roles: z
    .array(z.enum(['web', 'poll', 'deliver']))
    .min(1)
    .default(['web', 'poll', 'deliver']),
  fetch: z
    .strictObject({
      allowPrivate: z
        .array(z.string().refine((entry) => parseOpening(entry) !== undefined, 'is no address, network or range'))
        .default([])
        .describe('private addresses or networks that may be fetched, e.g. 127.0.0.1/32 or 127.0.0.1:8080'),
      timeoutSeconds: seconds(1, 600).default(20).describe('whole exchange, redirects included'),
      bodyBytesMax: count(1024, 1_073_741_824).default(20_971_520).describe('decoded size'),
      headerBytesMax: count(1024, 1_048_576).default(65_536),
      redirectsMax: count(0, 20).default(5),
      contact: z.string().max(300).optional().describe('page or mailbox named in our User-Agent; publicUrl if absent'),
    })
    .prefault({}),
  poll: z
    .strictObject({
      defaultSeconds: seconds(1, 31_536_000).default(3600),
      minSeconds: seconds(1, 31_536_000).default(600),
      maxSeconds: seconds(1, 31_536_000).default(86_400),
      concurrency: count(1, 1000).default(16),
      perHost: count(1, 100).default(2),
      moved: z
        .strictObject({ times: count(1, 1000).default(5), seconds: seconds(0, 31_536_000).default(172_800) })
        .prefault({}),
      itemsMax: count(1, 1_000_000).default(5000).describe('items taken from one document'),
    })
    .prefault({}),
  hub: z
    .strictObject({
      leaseMinSeconds: seconds(1, 31_536_000).default(300),
      leaseMaxSeconds: seconds(1, 31_536_000).default(864_000),
      leaseDefaultSeconds: seconds(1, 31_536_000).default(432_000),
      retryBaseSeconds: seconds(1, 86_400).default(60),
      attemptsMax: count(1, 100).default(8),
      subscriptionsMax: count(1, 10_000_000).default(100_000),
      subscriptionsPerHostMax: count(1, 10_000_000).default(1000),
    })
    .prefault({}),
  web: z
    .strictObject({
      requestsPerMinute: count(1, 10_000_000).default(600).describe('per client address'),
      pushBytesMax: count(1024, 1_073_741_824).default(5_242_880),
      pageSize: count(1, 500).default(50),
      headersTimeoutSeconds: seconds(1, 600).default(10),
      connectionsMax: count(1, 1_000_000).default(10_000),
    })
    .prefault({}),
  retention: z
    .strictObject({
      storyDays: count(1, 36_500).default(3650),
      rawDays: count(1, 36_500).default(90),
      revisionsMax: count(1, 10_000).default(50).describe('per story; the first and the newest stay'),
      tombstoneDays: count(1, 36_500).default(30),
    })
    .prefault({}),
  pool: z
    .strictObject({
      workers: count(1, 64).default(2),
      deadlineSeconds: seconds(1, 600).default(10).describe('for parsing or normalizing one document'),
      memoryMegabytes: count(32, 8192).default(512),
      storyBytesMax: count(1024, 16_777_216).default(524_288).describe('of one story, before sanitizing'),
    })
    .prefault({}),
  trustProxy: z
    .union([z.literal(false), strings.min(1)], 'must be false or a list of proxy addresses')
    .default(false)
    .describe('addresses or networks of proxies whose X-Forwarded-* fields are believed'),
  adminToken: z.string().optional().describe('opens /admin; absent or empty = /admin is closed'),
  telemetry: z.strictObject({ otlpUrl: httpUrl }).optional().describe('OpenTelemetry traces by OTLP/HTTP'),
});

const selector = z.string().superRefine((value, context) => {
  const message = selectorFault(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const selectorsSchema = z.strictObject({
  list: selector.optional().describe('html: one element per story'),
  link: selector.optional().describe('html: inside it'),
  title: selector.optional().describe('inside it, or on the story page'),
  date: selector.optional().describe('inside it, or on the story page'),
  body: selector.optional().describe('on the story page'),
});

const stage = z.enum(SKIPPABLE_STAGES, `is no stage that can be left out: ${SKIPPABLE_STAGES.join(', ')}`);

export const sourceSchema = z.strictObject({
  id: name,
  kind: z.enum(['feed', 'file', 'html', 'sitemap', 'push']),
  url: httpUrl.optional(),
  path: z.string().min(1).optional().describe('file: folder or file, relative to the configuration folder'),
  title: z.string().max(300).optional(),
  language: language.optional().describe('what the source claims; per story it is checked'),
  translation: translationSchema.optional(),
  tags: strings.default([]),
  pollSeconds: seconds(1, 31_536_000).optional(),
  websub: z.boolean().default(false),
  normalize: z.strictObject({ skip: z.array(stage).default([]), boilerplate: z.array(regex).default([]) }).prefault({}),
  rights: z.string().max(1000).optional(),
  selectors: selectorsSchema.optional(),
  excerptWords: count(1, 100_000).optional().describe('publish at most this many words of a body'),
  enabled: z.boolean().default(true),
});

export const sourcesSchema = z.array(sourceSchema);

const query = z
  .string()
  .max(1000)
  .superRefine((value, context) => {
    const outcome = parseQuery(value);
    if ('fault' in outcome) {
      const { position, message } = outcome.fault;
      context.addIssue({ code: 'custom', message: `at character ${position + 1}: ${message}` });
    }
  });

const severity = z.enum(['note', 'warning', 'block']);

export const feedSchema = z.strictObject({
  title: z.string().min(1).max(300),
  description: z.string().max(2000).default(''),
  select: z
    .strictObject({
      sources: strings.default([]).describe('empty = all'),
      languages: z.array(language).default([]),
      tags: strings.default([]),
      query: query.optional().describe('full text: words, "phrases", OR, -not'),
      maxAgeDays: z.number().positive().max(36_500).optional(),
      maxSeverity: severity.default('warning').describe('stories with a graver flag stay out'),
      onePerGroup: z.boolean().default(false).describe('one version of a story, not one per language'),
      maxPerSource: count(1, 10_000).optional().describe('quota, so that one chatty source does not drown the rest'),
    })
    .prefault({}),
  languages: z.array(language).default([]).describe('editions'),
  fallback: z
    .union(
      [z.array(language), z.literal('none').transform((): string[] => []), z.null().transform((): string[] => [])],
      'must be a list of languages, or none',
    )
    .default([]),
  limit: count(1, 1000).default(50),
  content: z.enum(['full', 'summary']).default('full'),
  formats: z
    .array(z.enum(['rss', 'atom', 'json']))
    .min(1)
    .default(['rss', 'atom', 'json']),
  access: z
    .union([z.literal('public'), z.strictObject({ partners: strings.min(1) })], 'must be public or { partners: [...] }')
    .default('public'),
  ttlMinutes: count(1, 10_080).default(15),
  hubs: z.array(httpUrl).default([]).describe('external hubs, pinged instead of our own'),
  mediaStatus: z.boolean().default(false).describe('withdrawn stories as media:status deleted in RSS'),
  formerNames: z.array(name).default([]).describe('answered 301'),
  retired: z.boolean().default(false).describe('answered 410'),
  rights: z.string().max(1000).optional(),
  image: httpUrl.optional(),
});

const termNames = z.strictObject({
  preferred: z.string().min(1),
  abbr: z.string().min(1).optional(),
  variants: strings.default([]).describe('replaced wherever they stand'),
  risky: strings.default([]).describe('replaced only when the original holds the source-language name'),
  ambiguous: strings.default([]).describe('flagged, never replaced'),
  case: z.enum(['exact', 'flexible']).optional().describe('exact: only in these capitals; flexible: in any'),
});

export const glossarySchema = z.array(
  z.strictObject({
    id: z.string().min(1).max(200),
    type: z.string().optional(),
    note: z.string().optional(),
    terms: z.record(language, termNames),
  }),
);

export const partnersSchema = z.array(
  z.strictObject({
    name,
    keys: z
      .array(
        z.strictObject({
          hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha-256 in hex'),
          createdAt: z.string(),
          expiresAt: z.string().optional(),
        }),
      )
      .default([]),
    feeds: strings.default([]).describe('feeds it may read; empty = each feed that names it'),
    languages: z.array(language).default([]),
    requestsPerMinute: count(1, 10_000_000).default(120),
    sources: strings.default([]).describe('push sources it may push to'),
  }),
);
