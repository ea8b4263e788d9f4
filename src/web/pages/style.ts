/** The one style sheet: served as a file under its hash. Logical properties only, so that right-to-left mirrors it. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --card: #ffffff; --ink: #1b1a17; --muted: #5b564d; --rule: #dcd6c9; --strong: #1b1a17;
  --accent: #8f2d16; --link: #1c4f80; --good: #2c6e49; --bad: #a3251b; --warn: #7a5200; --wash: #f1ede3; --added: #e3f1e4; --gone: #f8e4e0;
  --serif: 'Iowan Old Style', 'Source Serif 4', Charter, Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', 'Songti SC', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --card: #1c1f23; --ink: #e8e5de; --muted: #a9a498; --rule: #373b40; --strong: #e8e5de;
    --accent: #ee9a7c; --link: #8fc0ee; --good: #7fc79a; --bad: #f0938a; --warn: #e0b45c; --wash: #22262b; --added: #1d3424; --gone: #3f2321;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .1rem; }
.skip { position: absolute; inset-inline-start: -99rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.skip:focus { inset-inline-start: .5rem; inset-block-start: .5rem; }
.wrap { max-width: 66rem; margin-inline: auto; padding-inline: 1.25rem; }
.masthead { border-block-end: .0625rem solid var(--strong); box-shadow: 0 .1875rem 0 var(--paper), 0 .25rem 0 var(--strong); }
.masthead .wrap { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-block: 1.1rem .9rem; }
.masthead .name { font: 700 1.7rem/1.1 var(--serif); letter-spacing: -.01em; color: var(--ink); text-decoration: none; margin-inline-end: auto; }
.masthead nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; font-size: .9rem; }
.masthead nav a { color: var(--ink); padding-block: .25rem; }
main { padding-block: 2rem 3rem; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; margin-block: 0 .5rem; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.5rem); letter-spacing: -.012em; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.05rem; }
.lead { font: 1.15rem/1.5 var(--serif); color: var(--muted); max-width: 42rem; margin-block: 0 1.25rem; }
.kicker { font-size: .78rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; color: var(--accent); margin: 0 0 .4rem; }
.meta { color: var(--muted); font-size: .88rem; }
.section { margin-block-start: 2.5rem; border-block-start: .0625rem solid var(--rule); padding-block-start: 1.1rem; }
.feeds { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); list-style: none; margin: 0; padding: 0; }
.card { background: var(--card); border: .0625rem solid var(--rule); border-block-start: .1875rem solid var(--accent); padding: 1.1rem 1.25rem 1.2rem; display: flex; flex-direction: column; gap: .35rem; }
.card h2 a, .card h3 a { color: var(--ink); text-decoration: none; }
.card h2 a:hover, .card h3 a:hover { text-decoration: underline; }
.card p { margin: 0; }
.row { display: flex; flex-wrap: wrap; gap: .35rem .6rem; align-items: center; margin: 0; padding: 0; list-style: none; }
.formats { margin-block-start: auto; padding-block-start: .6rem; }
.row button { border-radius: 99rem; border-color: var(--rule); background: transparent; min-height: 1.75rem; padding: .1rem .7rem; }
.pill { display: inline-flex; align-items: center; border: .0625rem solid var(--rule); background: var(--wash); color: var(--ink); border-radius: 99rem; padding: .16rem .7rem; font-size: .85rem; text-decoration: none; min-height: 1.75rem; }
a.pill:hover { border-color: var(--link); text-decoration: underline; }
.pill[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.pill.go { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
button, .button { font: inherit; font-size: .88rem; border: .0625rem solid var(--muted); background: var(--card); color: var(--ink); border-radius: .25rem; padding: .25rem .7rem; min-height: 2rem; cursor: pointer; white-space: nowrap; }
button:hover { border-color: var(--link); }
button.primary { background: var(--ink); color: var(--paper); border-color: var(--ink); }
button.danger { color: var(--bad); border-color: var(--bad); }
input, textarea, select { font: inherit; font-size: .95rem; color: var(--ink); background: var(--card); border: .0625rem solid var(--muted); border-radius: .25rem; padding: .3rem .5rem; max-width: 100%; }
textarea { width: 100%; min-height: 12rem; font-family: var(--mono); font-size: .85rem; }
label { display: block; font-size: .9rem; font-weight: 600; margin-block: .6rem .2rem; }
.stories { list-style: none; margin: 0; padding: 0; }
.stories > li { border-block-end: .0625rem solid var(--rule); padding-block: 1.15rem; display: grid; gap: .3rem; }
.stories h2 { font-size: 1.28rem; margin: 0; }
.stories h2 a { color: var(--ink); text-decoration: none; }
.stories h2 a:hover { text-decoration: underline; color: var(--link); }
.stories p { margin: 0; max-width: 46rem; }
.stories [dir='rtl'] { max-width: none; text-align: right; }
.tag { font-size: .75rem; font-weight: 600; border: .0625rem solid currentColor; border-radius: .2rem; padding: 0 .35rem; color: var(--muted); white-space: nowrap; }
.tag.machine { color: var(--warn); } .tag.good { color: var(--good); } .tag.bad { color: var(--bad); }
.story { max-width: 42rem; margin-inline: auto; }
.story > header { margin-block-end: 1.6rem; border-block-end: .0625rem solid var(--rule); padding-block-end: 1rem; }
.story > header[dir='rtl'] > p { text-align: right; }
.story .body { font: 1.16rem/1.7 var(--serif); overflow-wrap: break-word; }
.story .body:lang(zh), .story .body:lang(ja), .story .body:lang(ko) { line-height: 1.9; }
.story .body:lang(ar), .story .body:lang(fa), .story .body:lang(ur), .story .body:lang(he) { font-size: 1.25rem; line-height: 1.95; }
.story h1:lang(ar), .story h1:lang(fa), .story h1:lang(ur) { line-height: 1.45; letter-spacing: 0; }
.story .body img, .story .body video { max-width: 100%; height: auto; }
.story .body pre { overflow-x: auto; direction: ltr; text-align: start; background: var(--wash); padding: .75rem; font: .9rem/1.5 var(--mono); }
.story .body blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: .1875rem solid var(--rule); color: var(--muted); }
.story .body table { border-collapse: collapse; display: block; overflow-x: auto; }
.story .body td, .story .body th { border: .0625rem solid var(--rule); padding: .3rem .6rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.1rem; margin: 0; font-size: .92rem; }
.facts dt { color: var(--muted); } .facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-block-end: .5rem; } }
details { border: .0625rem solid var(--rule); background: var(--card); padding: .1rem 1rem; margin-block: 1rem; }
summary { cursor: pointer; font-weight: 600; padding-block: .6rem; }
.compare { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); margin-block: .75rem; }
.compare > div { border: .0625rem solid var(--rule); padding: .6rem .8rem; overflow-wrap: anywhere; white-space: pre-wrap; font-size: .92rem; background: var(--paper); }
.compare .label { display: block; font-size: .75rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--muted); }
ins { background: var(--added); text-decoration: none; } del { background: var(--gone); }
.removed { list-style: none; margin: .5rem 0 1rem; padding: 0; }
.removed li { border-inline-start: .1875rem solid var(--bad); padding-inline-start: .75rem; margin-block: .5rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table.list { border-collapse: collapse; width: 100%; font-size: .92rem; }
table.list th { text-align: start; font-size: .8rem; color: var(--muted); font-weight: 600; }
table.list th, table.list td { padding: .5rem .75rem .5rem 0; padding-block: .5rem; padding-inline: 0 .9rem; border-block-end: .0625rem solid var(--rule); vertical-align: top; }
table.list td.num { font-variant-numeric: tabular-nums; white-space: nowrap; }
.spark { display: block; width: 9rem; height: 1.5rem; }
.spark .base { fill: var(--rule); } .spark .none { fill: var(--muted); } .spark .news { fill: var(--good); } .spark .fail { fill: var(--bad); }
.notice { border: .0625rem solid var(--rule); border-inline-start: .25rem solid var(--warn); background: var(--card); padding: .75rem 1rem; margin-block: 1rem; overflow-wrap: anywhere; }
.notice.bad { border-inline-start-color: var(--bad); } .notice.good { border-inline-start-color: var(--good); }
.state { font-weight: 600; } .state.ok { color: var(--good); } .state.failing, .state.gone, .state.quarantined { color: var(--bad); } .state.disabled { color: var(--muted); }
code { font-family: var(--mono); font-size: .88em; overflow-wrap: anywhere; }
form.inline { display: inline-flex; flex-wrap: wrap; gap: .35rem; align-items: center; margin: 0; }
.subnav { display: flex; flex-wrap: wrap; gap: .35rem .6rem; margin-block: 0 1.5rem; padding: 0; list-style: none; }
footer.foot { border-block-start: .0625rem solid var(--rule); color: var(--muted); font-size: .88rem; padding-block: 1.25rem 2rem; }
@media print { .masthead nav, footer, details, .formats { display: none; } body { background: none; } }
`.trim();

/** Reveals the copy buttons where scripts run; nothing on the pages needs it. */
export const SCRIPT = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
`.trim();
