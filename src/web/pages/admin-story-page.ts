import type { Item } from '../../domain/item.ts';
import type { Revision, Story } from '../../domain/story.ts';
import { type AdminFrame, action, adminLayout } from './admin-frame.ts';
import { html, trusted } from './html.ts';
import { languageAttributes, languageName, time } from './layout.ts';
import { provenanceSentence } from './provenance.ts';
import { changesMade, flagList } from './story-changes.ts';

export interface AdminStoryData {
  readonly story: Story;
  /** what the source sent, as text */
  readonly arrived?: { readonly item: Item; readonly text: string };
  readonly revisions: readonly Revision[];
  readonly group: readonly Story[];
}

/** For the editor: what came and what goes out, side by side, and what can be done about it. */
export function adminStoryPage(frame: AdminFrame, { story, arrived, revisions, group }: AdminStoryData): string {
  const attributes = languageAttributes(story.language);
  const field = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  const common = html`${field('csrf', frame.csrf)}${field('slug', story.slug)}`;
  const main = html`
<p class="meta"><span class="tag ${story.status === 'published' ? 'good' : 'bad'}">${story.status}</span> ${story.sourceId} · ${time(story.publishedAt)} · ${languageName(story.language)} · ${provenanceSentence(story.translation)}</p>
<div class="row">
${story.status === 'published' ? html`<a class="pill" href="/stories/${story.slug}">Public page</a>` : ''}
${story.status === 'held' ? action(frame, { path: '/admin/release', label: 'Release', fields: { slug: story.slug }, kind: 'primary' }) : ''}
${group.length > 1 ? action(frame, { path: '/admin/split', label: 'Take out of its group', fields: { slug: story.slug } }) : ''}
</div>
${story.flags.length > 0 ? html`<section class="section" aria-labelledby="flags"><h2 id="flags">Noticed</h2>${flagList(story.flags, story.language)}</section>` : ''}
<section class="section" aria-labelledby="sides"><h2 id="sides">As it came, and as it goes out</h2>
<div class="compare">
<div${attributes}><span class="label" lang="en" dir="ltr">as it came</span><strong>${arrived?.item.title ?? ''}</strong>

${arrived?.text ?? 'no longer kept'}</div>
<div${attributes}><span class="label" lang="en" dir="ltr">as it goes out</span><strong>${story.headline}</strong>

${story.contentText}</div>
</div></section>
${changesMade(story, true)}
<section class="section" aria-labelledby="correct"><h2 id="correct">Correct</h2>
<form method="post" action="/admin/correct">${common}
<label for="headline">Headline</label><input id="headline" name="headline" value="${story.headline}" size="80"${attributes}>
<label for="language">Language (BCP 47)</label><input id="language" name="language" value="${story.language}" size="12">
<label for="summary">Summary</label><input id="summary" name="summary" value="${story.summary ?? ''}" size="80"${attributes}>
<label for="contentHtml">Text (HTML)</label><textarea id="contentHtml" name="contentHtml" rows="14"${attributes}>${story.contentHtml}</textarea>
<p><button class="primary">Publish the correction</button></p></form></section>
<section class="section" aria-labelledby="group"><h2 id="group">Versions of this story</h2>
${group.length > 1 ? html`<ul>${group.map((member) => html`<li><a href="/admin/stories/${member.slug}"${languageAttributes(member.language)}>${member.headline}</a> <span class="meta">${languageName(member.language)}${member.slug === story.slug ? ', this one' : ''}</span></li>`)}</ul>` : html`<p>It stands alone.</p>`}
<form method="post" action="/admin/join">${common}
<label for="other">Join with the story whose id ends in</label><input id="other" name="other" pattern="[a-z2-7]{16}" size="20" required> <button>Join</button></form></section>
${
  story.status === 'withdrawn'
    ? html`<p class="notice">Withdrawn ${time(story.withdrawal?.at)}: ${story.withdrawal?.reason ?? ''}</p>`
    : html`<section class="section" aria-labelledby="withdraw"><h2 id="withdraw">Withdraw</h2>
<form method="post" action="/admin/withdraw">${common}
<label for="reason">Reason, shown to readers</label><input id="reason" name="reason" size="60" required> <button class="danger">Withdraw</button></form></section>`
}
<section class="section" aria-labelledby="history"><h2 id="history">History</h2>
<ol>${revisions.map((revision) => html`<li>${time(revision.at)}: ${revision.cause.replace('-', ' ')} <span class="meta">revision ${revision.revision}, rules ${revision.rulesVersion.slice(0, 12)}</span></li>`)}</ol></section>
<section class="section" aria-labelledby="shown"><h2 id="shown">As readers see it</h2>
<div class="story"><div class="body"${attributes}>${trusted(story.contentHtml)}</div></div></section>`;
  return adminLayout(frame, { title: story.headline || 'Untitled', path: '/admin/held', main });
}
