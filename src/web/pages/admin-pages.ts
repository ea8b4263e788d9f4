import type { Failure, Source, SourceState } from '../../domain/source.ts';
import type { LearnedBlock, RenditionFault } from '../../domain/store.ts';
import type { Story } from '../../domain/story.ts';
import type { Delivery } from '../../domain/subscription.ts';
import { type AdminFrame, action, adminLayout } from './admin-frame.ts';
import { type Html, html } from './html.ts';
import { STATES } from './index-page.ts';
import { languageAttributes, languageName, time } from './layout.ts';
import { sparkline } from './sparkline.ts';
import { flagList } from './story-changes.ts';

export interface SourceRow {
  readonly source: Source;
  readonly state?: SourceState;
  /** where it is read from, without secrets */
  readonly address: string;
}

export function sourcesPage(
  frame: AdminFrame,
  data: {
    readonly rows: readonly SourceRow[];
    readonly faults: readonly { readonly name: string; readonly fault: RenditionFault }[];
    readonly problems: readonly string[];
    readonly counts: Readonly<Record<string, number>>;
  },
): string {
  const main = html`
${data.problems.length > 0 ? html`<div class="notice bad"><strong>The changed configuration was not taken up.</strong><ul>${data.problems.map((problem) => html`<li><code>${problem}</code></li>`)}</ul></div>` : ''}
${data.faults.length > 0 ? html`<div class="notice bad"><strong>Not published: what would not read back equal.</strong> The last good one is served.<ul>${data.faults.map(({ name, fault }) => html`<li><code>${name}</code> ${time(fault.at)}: ${fault.detail}</li>`)}</ul></div>` : ''}
<p class="meta">${Object.entries(data.counts).map(([status, count], i) => html`${i > 0 ? ' · ' : ''}${count} ${status}`)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Sources"><table class="list">
<thead><tr><th scope="col">Source</th><th scope="col">State</th><th scope="col">Polls</th><th scope="col">Last read</th><th scope="col">Next poll</th><th scope="col">Do</th></tr></thead>
<tbody>${data.rows.map((row) => sourceRow(frame, row))}</tbody></table></div>`;
  return adminLayout(frame, { title: 'Sources', path: '/admin', main });
}

function sourceRow(frame: AdminFrame, { source, state, address }: SourceRow): Html {
  const status = !source.enabled ? 'disabled' : source.kind === 'push' ? 'pushed' : (state?.status ?? 'waiting');
  const title = source.title ?? state?.title ?? source.id;
  return html`<tr>
<td><strong dir="auto">${title}</strong><br><span class="meta"><code>${source.id}</code> ${source.kind} ${address}</span></td>
<td><span class="state ${status}">${STATES[status]}</span>${state?.failure ? html`<br><span class="meta">${failureText(state.failure)}, ${state.failuresInRow} in a row</span>` : ''}</td>
<td>${sparkline(state?.history ?? [], title)}</td>
<td class="num">${time(state?.lastSuccessAt)}</td>
<td class="num">${source.kind === 'push' ? 'is pushed to us' : time(state?.dueAt)}</td>
<td>${source.kind === 'push' || !source.enabled ? '' : action(frame, { path: '/admin/poll', label: 'Poll now', fields: { source: source.id }, describe: `Poll now: ${title}` })}</td>
</tr>`;
}

export function failureText({ code, detail, status }: Failure): string {
  return `${code.replaceAll('-', ' ')}${status ? ` ${status}` : ''}${detail ? `: ${withoutCredentials(detail)}` : ''}`;
}

/** Addresses in a failure's detail may hold user and password. */
const withoutCredentials = (text: string) =>
  text
    .replace(/\/\/[^/\s@]*@/g, '//')
    .replace(/\?\S*/g, '?…')
    .slice(0, 300);

export function heldPage(
  frame: AdminFrame,
  data: { readonly held: readonly Story[]; readonly flagged: readonly Story[] },
): string {
  const main = html`
<section aria-labelledby="held"><h2 id="held">Held back (${data.held.length})</h2>
${data.held.length === 0 ? html`<p>Nothing waits for an editor.</p>` : html`<ol class="stories">${data.held.map((story) => storyRow(frame, story, true))}</ol>`}</section>
<section class="section" aria-labelledby="flagged"><h2 id="flagged">Published with a warning (${data.flagged.length})</h2>
${data.flagged.length === 0 ? html`<p>None.</p>` : html`<ol class="stories">${data.flagged.map((story) => storyRow(frame, story, false))}</ol>`}</section>`;
  return adminLayout(frame, { title: 'Held and flagged stories', path: '/admin/held', main });
}

function storyRow(frame: AdminFrame, story: Story, held: boolean): Html {
  return html`<li>
<h3${languageAttributes(story.language)}><a href="/admin/stories/${story.slug}">${story.headline || 'Untitled'}</a></h3>
<p class="meta">${story.sourceId} · ${time(story.publishedAt)} · ${languageName(story.language)}</p>
${flagList(story.flags, story.language)}
${held ? html`<div class="row">${action(frame, { path: '/admin/release', label: 'Release', fields: { slug: story.slug }, kind: 'primary', describe: `Release: ${story.headline}` })}</div>` : ''}
</li>`;
}

export function learnedPage(
  frame: AdminFrame,
  sources: readonly { readonly id: string; readonly title: string; readonly blocks: readonly LearnedBlock[] }[],
): string {
  const some = sources.filter(({ blocks }) => blocks.length > 0);
  const main = html`
<p class="lead">Blocks that return in a source's stories are taken out. Pin one to take it out always, veto one to keep it.</p>
${some.length === 0 ? html`<p>Nothing was learned yet.</p>` : ''}
${some.map(
  ({ id, title, blocks }) => html`<section class="section" aria-label="${title}"><h2 dir="auto">${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Blocks of ${title}"><table class="list"><thead><tr><th scope="col">Block</th><th scope="col">Kind</th><th scope="col">In</th><th scope="col">Standing</th><th scope="col">Do</th></tr></thead><tbody>
${blocks.map(
  (block) =>
    html`<tr><td dir="auto">${block.text.slice(0, 400)}</td><td>${block.kind.replace('-', ' ')}</td><td class="num">${block.stories} of ${block.of}</td><td>${block.standing}</td><td class="row">${(
      ['pinned', 'vetoed', 'learned'] as const
    )
      .filter((standing) => standing !== block.standing)
      .map((standing) =>
        action(frame, {
          path: '/admin/learned',
          label: STANDINGS[standing],
          fields: { source: id, text: block.text, standing },
          describe: `${STANDINGS[standing]}: ${block.text.slice(0, 60)}`,
        }),
      )}</td></tr>`,
)}</tbody></table></div></section>`,
)}`;
  return adminLayout(frame, { title: 'Learned boilerplate', path: '/admin/learned', main });
}

const STANDINGS = { pinned: 'Pin', vetoed: 'Veto', learned: 'By the figures' } as const;

export function termsPage(
  frame: AdminFrame,
  terms: readonly {
    readonly id: string;
    readonly preferred: string;
    readonly replaced: string;
    readonly count: number;
    readonly stories: number;
  }[],
  looked: number,
): string {
  const main = html`
<p class="lead">Names that the glossary replaced in the newest ${looked} stories.</p>
${terms.length === 0 ? html`<p>None.</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="Glossary hits"><table class="list"><thead><tr><th scope="col">Term</th><th scope="col">Found</th><th scope="col">Published as</th><th scope="col">Times</th><th scope="col">Stories</th></tr></thead><tbody>${terms.map((term) => html`<tr><td><code>${term.id}</code></td><td dir="auto">${term.replaced}</td><td dir="auto">${term.preferred}</td><td class="num">${term.count}</td><td class="num">${term.stories}</td></tr>`)}</tbody></table></div>`}`;
  return adminLayout(frame, { title: 'Glossary hits', path: '/admin/terms', main });
}

export function deliveriesPage(
  frame: AdminFrame,
  data: {
    readonly pending: readonly (Delivery & { readonly failure?: Failure })[];
    readonly subscriptions: number;
  },
): string {
  const main = html`
<p class="lead">${data.subscriptions} subscriptions at our hub, ${data.pending.length === 0 ? 'nothing waits' : `${data.pending.length} deliveries wait`}.</p>
${
  data.pending.length === 0
    ? ''
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Deliveries"><table class="list"><thead><tr><th scope="col">What</th><th scope="col">Topic</th><th scope="col">To</th><th scope="col">Tries</th><th scope="col">Next</th><th scope="col">Last answer</th></tr></thead><tbody>${data.pending.map(
        (delivery) =>
          html`<tr><td>${delivery.kind.replace('-', ' ')}</td><td>${pathOf(delivery.topic)}</td><td>${hostOf(delivery.callback)}</td><td class="num">${delivery.attempts}</td><td class="num">${time(delivery.dueAt)}</td><td>${delivery.failure ? failureText(delivery.failure) : ''}</td></tr>`,
      )}</tbody></table></div>`
}`;
  return adminLayout(frame, { title: 'Deliveries', path: '/admin/deliveries', main });
}

/** A callback's path may be its secret: the host says enough. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');
const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : '');
