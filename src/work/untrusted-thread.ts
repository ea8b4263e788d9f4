import { workerData } from 'node:worker_threads';
import type { NormalizedText } from '../domain/seams.ts';
import type { LearnedBlock } from '../domain/store.ts';
import { serveTasks } from '../lib/pool-thread.ts';
import { TermIndex } from '../lib/terms.ts';
import { learnedFor } from '../normalize/learned-for.ts';
import type { Normalizer } from '../normalize/normalize.ts';
import type { LearnedTexts, UntrustedData, UntrustedTask } from './untrusted-task.ts';

type Task<K extends UntrustedTask['kind']> = Extract<UntrustedTask, { readonly kind: K }>;

/** Entry of the threads in which everything runs that touches bytes of strangers. Parts are loaded when first needed. */
const data = workerData as UntrustedData;
let normalizer: Promise<Normalizer> | undefined;
let terms: TermIndex | undefined;

serveTasks((task) => run(task as UntrustedTask));

async function run(task: UntrustedTask): Promise<unknown> {
  switch (task.kind) {
    case 'parse': {
      const { parse } = await import('../parse/parse.ts');
      return parse(task.bytes, task.hints);
    }
    case 'storyList': {
      const { storyList } = await import('../source/story-list.ts');
      return storyList(task.bytes, task.hints);
    }
    case 'storyPage': {
      const { storyPage } = await import('../source/story-page.ts');
      return storyPage(task.bytes, task.hints);
    }
    case 'sitemap': {
      const { readSitemap } = await import('../source/sitemap-document.ts');
      return readSitemap(task.bytes, task.hints);
    }
    case 'hubLinks': {
      const { documentHubs } = await import('../websub/discover.ts');
      return documentHubs(task.bytes, task.url);
    }
    case 'storyFile': {
      const { storyFile } = await import('../source/story-file.ts');
      return storyFile(task.bytes, task.name);
    }
    case 'normalize':
      return await normalizeEach(task, task.learned);
    case 'learnAndNormalize': {
      const learned = await learnFrom(task);
      return { learned, texts: await normalizeEach(task, learnedFor(learned)) };
    }
    case 'preflight': {
      const { preflight } = await import('../render/preflight.ts');
      return preflight(task.rendition, task.document);
    }
  }
}

async function learnFrom({ inputs, lesson }: Task<'learnAndNormalize'>): Promise<readonly LearnedBlock[]> {
  const { learn, learnItem } = await import('../normalize/learn.ts');
  const { known, others } = lesson;
  try {
    const items = [...inputs, ...others].map(({ title, content }) =>
      learnItem(title, 'html' in content ? content.html : content.text),
    );
    return learn(items, known);
  } catch {
    // nothing learned is no reason not to store
    return known;
  }
}

async function normalizeEach(
  { inputs, settings }: Task<'normalize' | 'learnAndNormalize'>,
  learned: LearnedTexts,
): Promise<readonly NormalizedText[]> {
  normalizer ??= import('../normalize/normalize.ts').then(({ createNormalizer }) => createNormalizer(data));
  const normalize = await normalizer;
  const { featuresOf, packFeatures } = await import('../group/features.ts');
  terms ??= new TermIndex(data.glossary);
  const index = terms;
  return inputs.map((input) => {
    const story = normalize(input, { settings, learned });
    const { headline: title, contentText: text, language } = story;
    return { ...story, features: packFeatures(featuresOf({ title, text, language }, index)) };
  });
}
