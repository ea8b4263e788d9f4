import type { NormalizedStory, NormalizeInput } from '../../src/domain/story.ts';
import { createNormalizer, NOTHING_LEARNED } from '../../src/normalize/normalize.ts';
import type { Learned } from '../../src/normalize/stage.ts';

const normalizer = createNormalizer({ glossary: [] });

/** A story out of plain paragraphs, as a feed would bring it. */
export async function normalized(
  input: Partial<NormalizeInput> & { readonly paragraphs?: readonly string[] },
  options: {
    readonly skip?: readonly string[];
    readonly boilerplate?: readonly string[];
    readonly learned?: Learned;
  } = {},
): Promise<NormalizedStory> {
  const { paragraphs, ...rest } = input;
  const run = await normalizer;
  return run(
    { title: 'A headline of some length', content: { text: (paragraphs ?? []).join('\n\n') }, ...rest },
    {
      settings: { skip: options.skip ?? [], boilerplate: options.boilerplate ?? [] },
      learned: options.learned ?? NOTHING_LEARNED,
    },
  );
}
