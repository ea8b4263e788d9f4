import type { NormalizedStory, NormalizeInput } from '../../src/domain/story.ts';

/** The smallest normalisation: the text as it came. `BLOCK` in a title brings a block flag. */
export const plainUntrusted = {
  async normalize(inputs: readonly NormalizeInput[]): Promise<readonly NormalizedStory[]> {
    return inputs.map((input) => {
      const html = 'html' in input.content ? input.content.html : input.content.text;
      return {
        language: input.language ?? 'und',
        languageKey: input.language ?? 'und',
        languageConfidence: 1,
        headline: input.title,
        authors: input.authors ?? [],
        credit: { editors: [] },
        contentHtml: html,
        contentText: html.replace(/<[^>]*>/g, ''),
        terms: [],
        removed: [],
        flags: input.title.includes('BLOCK') ? [{ code: 'empty', stage: 'quality', severity: 'block' as const }] : [],
        changes: [],
        translation: input.translation ?? { method: 'unknown' },
      };
    });
  },
};
