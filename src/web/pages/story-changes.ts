import type { Change, Flag, NormalizedStory, Removed } from '../../domain/story.ts';
import { type Html, html } from './html.ts';
import { languageAttributes } from './layout.ts';

/** A page shows this many changes and this much of each; all of them are on `babelwire explain`. */
const CHANGES_MAX = 40;
const TEXT_LENGTH_MAX = 4_000;

type Shown = Pick<NormalizedStory, 'removed' | 'terms' | 'flags' | 'changes' | 'language'>;

/** What was done to the text before it was published: for readers folded, for the editor open. */
export function changesMade(story: Shown, open = false): Html {
  const { removed, terms, flags, changes, language } = story;
  if (removed.length + terms.length + flags.length + changes.length === 0) return html``;
  return html`<details${open ? html` open` : ''}>
<summary>Before and after: what was changed in this text</summary>
${removed.length > 0 ? html`<h3>Taken out</h3><ul class="removed">${removed.map((one) => removedLine(one, language))}</ul>` : ''}
${terms.length > 0 ? html`<h3>Names made one</h3><ul>${terms.map(({ replaced, preferred, count }) => html`<li${languageAttributes(language)}><del>${replaced}</del> → <ins>${preferred}</ins>${count > 1 ? html` <span class="meta">× ${count}</span>` : ''}</li>`)}</ul>` : ''}
${flags.length > 0 ? html`<h3>Noticed</h3>${flagList(flags, language)}` : ''}
${changes.length > 0 ? html`<h3>Step by step</h3>${changes.slice(0, CHANGES_MAX).map((change) => changePair(change, language))}` : ''}
</details>`;
}

function removedLine({ kind, text }: Removed, language: string): Html {
  return html`<li><span class="tag">${kind.replaceAll('-', ' ')}</span> <span${languageAttributes(language)}>${cut(text)}</span></li>`;
}

export function flagList(flags: readonly Flag[], language: string): Html {
  return html`<ul>${flags.map(
    ({ code, severity, excerpt }) =>
      html`<li><span class="tag ${severity === 'block' ? 'bad' : severity === 'warning' ? 'machine' : ''}">${severity}</span> ${code.replaceAll('-', ' ')}${excerpt ? html`: <q${languageAttributes(language)}>${excerpt.slice(0, 300)}</q>` : ''}</li>`,
  )}</ul>`;
}

function changePair({ stage, before, after }: Change, language: string): Html {
  const { start, removed, added, end } = difference(cut(before), cut(after));
  const attributes = languageAttributes(language);
  return html`<div class="compare" role="group" aria-label="${stage}">
<div${attributes}><span class="label" lang="en" dir="ltr">before ${stage}</span>${start}${removed ? html`<del>${removed}</del>` : ''}${end}</div>
<div${attributes}><span class="label" lang="en" dir="ltr">after ${stage}</span>${start}${added ? html`<ins>${added}</ins>` : ''}${end}</div>
</div>`;
}

const cut = (text: string) => (text.length > TEXT_LENGTH_MAX ? `${text.slice(0, TEXT_LENGTH_MAX)}…` : text);

/** What is the same at both ends, and what differs between. */
function difference(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let left = 0;
  while (left < shorter && before[left] === after[left]) left += 1;
  let right = 0;
  while (right < shorter - left && before.at(-1 - right) === after.at(-1 - right)) right += 1;
  return {
    start: before.slice(0, left),
    removed: before.slice(left, before.length - right),
    added: after.slice(left, after.length - right),
    end: before.slice(before.length - right),
  };
}
