import { type Html, html } from './html.ts';
import { layout, type Site } from './layout.ts';

export interface AdminFrame {
  readonly site: Site;
  readonly csrf: string;
  /** outcome of the last action, one sentence */
  readonly notice?: { readonly text: string; readonly good: boolean };
}

const SECTIONS = [
  ['/admin', 'Sources'],
  ['/admin/held', 'Held and flagged'],
  ['/admin/learned', 'Learned boilerplate'],
  ['/admin/terms', 'Glossary hits'],
  ['/admin/deliveries', 'Deliveries'],
] as const;

export function adminLayout(
  frame: AdminFrame,
  page: { readonly title: string; readonly path: string; readonly main: Html },
) {
  const { site, csrf, notice } = frame;
  const main = html`
<p class="kicker">Desk</p>
<h1>${page.title}</h1>
<nav aria-label="Desk"><ul class="subnav">
${SECTIONS.map(([path, label]) => html`<li><a class="pill" href="${path}"${path === page.path ? html` aria-current="page"` : ''}>${label}</a></li>`)}
<li><form class="inline" method="post" action="/admin/logout"><input type="hidden" name="csrf" value="${csrf}"><button>Log out</button></form></li>
</ul></nav>
${notice ? html`<p class="notice ${notice.good ? 'good' : 'bad'}" role="status">${notice.text}</p>` : ''}
${page.main}`;
  return layout({ site, title: `${page.title} · Desk`, noindex: true, main, admin: true });
}

/** A button that does one thing, as a form of its own. */
export function action(
  frame: AdminFrame,
  what: {
    readonly path: string;
    readonly label: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly kind?: 'primary' | 'danger';
    readonly describe?: string;
  },
): Html {
  return html`<form class="inline" method="post" action="${what.path}"><input type="hidden" name="csrf" value="${frame.csrf}">${Object.entries(
    what.fields,
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="${what.kind ?? ''}"${what.describe ? html` aria-label="${what.describe}"` : ''}>${what.label}</button></form>`;
}

export function loginPage(site: Site, wrong: boolean): string {
  const main = html`<div class="story">
<h1>Desk</h1>
<p class="lead">Sources, held stories and deliveries of this wire.</p>
${wrong ? html`<p class="notice bad" role="alert">That is not the token.</p>` : ''}
<form method="post" action="/admin/login">
<label for="token">Admin token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<p><button class="primary">Open the desk</button></p>
</form>
</div>`;
  return layout({ site, title: 'Desk', noindex: true, main });
}
