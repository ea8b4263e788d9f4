import type { Translation } from '../../domain/item.ts';
import { type Html, html } from './html.ts';
import { languageName } from './layout.ts';

export type TranslationShown = Translation;

/** A short mark beside a headline. */
export function provenanceTag({ method, reviewed }: Translation): Html {
  if (method === 'machine') {
    return reviewed
      ? html`<span class="tag good">machine translation, reviewed</span>`
      : html`<span class="tag machine">machine translation</span>`;
  }
  return method === 'human' ? html`<span class="tag good">translation</span>` : html``;
}

/** How the text came to be in its language, as a sentence. */
export function provenanceSentence({ method, from, engine, reviewed }: Translation): string {
  const origin = from ? ` from ${languageName(from)}` : '';
  if (method === 'none') return 'Original text, not a translation';
  if (method === 'human') return `Translated${origin} by people`;
  if (method === 'machine') {
    const by = engine ? ` by ${engine}` : '';
    return `Machine translation${origin}${by}, ${reviewed ? 'reviewed by an editor' : 'not reviewed'}`;
  }
  return `Not known whether this is a translation${origin ? `; said to come${origin}` : ''}`;
}

/** Search engines are kept off machine text that nobody has read (and partners refuse it). */
export function isUnreviewed({ method, reviewed }: Translation): boolean {
  return method === 'machine' && reviewed !== true;
}
