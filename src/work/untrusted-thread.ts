import { workerData } from 'node:worker_threads';
import type { NormalizedText } from '../domain/seams.ts';
import { serveTasks } from '../lib/pool-thread.ts';
import { TermIndex } from '../lib/terms.ts';
import type { Normalizer } from '../normalize/normalize.ts';
import type { UntrustedData, UntrustedTask } from './untrusted-task.ts';

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
    case 'normalize': {
      normalizer ??= import('../normalize/normalize.ts').then(({ createNormalizer }) => createNormalizer(data));
      const normalize = await normalizer;
      const { featuresOf, packFeatures } = await import('../group/features.ts');
      terms ??= new TermIndex(data.glossary);
      return task.inputs.map((input): NormalizedText => {
        const story = normalize(input, { settings: task.settings, learned: task.learned });
        const { headline: title, contentText: text, language } = story;
        return { ...story, features: packFeatures(featuresOf({ title, text, language }, terms)) };
      });
    }
    case 'learn': {
      const { learn, learnItem } = await import('../normalize/learn.ts');
      const items = task.items.map((item) => learnItem(item.title ?? '', item.contentHtml ?? item.summary ?? ''));
      return learn(items, task.before);
    }
    case 'preflight': {
      const { preflight } = await import('../render/preflight.ts');
      return preflight(task.rendition, task.document);
    }
  }
}
