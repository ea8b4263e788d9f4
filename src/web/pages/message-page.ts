import { html } from './html.ts';
import { layout, type Site } from './layout.ts';

/** A page that says one thing: that something is not there, was taken back, or may not be seen. */
export function messagePage(data: {
  readonly site: Site;
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
}): string {
  const main = html`<div class="story">
<h1>${data.title}</h1>
<p class="lead">${data.text}</p>
${data.detail ? html`<p class="notice" dir="auto">${data.detail}</p>` : ''}
<p><a href="/">To the feeds</a></p>
</div>`;
  return layout({ site: data.site, title: data.title, noindex: true, main });
}
