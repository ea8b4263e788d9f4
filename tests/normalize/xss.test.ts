import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { normalized } from './support.ts';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/** One of each kind; written for this test. */
const VECTORS = [
  '<script>hit()</script>',
  '<scr<script>ipt>hit()</script>',
  '<img src=x onerror=hit()>',
  '<img src="x" onerror="hit()" srcset="javascript:hit() 1x">',
  '<svg onload=hit()><circle/></svg>',
  '<svg><script>hit()</script></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>"></p></noscript>',
  '<textarea></textarea><img src=x onerror=hit()>',
  '<title><img src=x onerror=hit()></title>',
  '<xmp><img src=x onerror=hit()></xmp><iframe><img src=x onerror=hit()></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<object data="javascript:hit()"></object><embed src="javascript:hit()">',
  '<body onload=hit()><input autofocus onfocus=hit()>',
  '<details open ontoggle=hit()>x</details>',
  '<video><source onerror=hit()></video><audio src=x onerror=hit()></audio>',
  '<a href="javascript:hit()">x</a><a href="JaVa&#9;Script:hit()">x</a><a href=" &#1;javascript:hit()">x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a><a href="vbscript:hit()">x</a>',
  '<base href="javascript:hit()//"><a href="/x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<link rel=stylesheet href="data:text/css,*{}"><style>@import "javascript:hit()";</style>',
  '<div style="background:url(javascript:hit())">x</div>',
  '<template><img src=x onerror=hit()></template><select><option><img src=x onerror=hit()></select>',
  '<!--><img src=x onerror=hit()>--><![CDATA[<img src=x onerror=hit()>]]>',
  '&lt;img src=x onerror=hit()&gt; &amp;lt;script&amp;gt;hit()&amp;lt;/script&amp;gt;',
  '<p id=hit name=hit><form name=hit><img name=hit></p>',
  '<button formaction="javascript:hit()">x</button><marquee onstart=hit()>x</marquee>',
];
const LINK = /^(?:https?|mailto|tel):$/;

test('nothing runs and nothing active stands in Chromium', async (context) => {
  if (!BROWSER) {
    if (process.env.CI === 'true') throw new Error('Chromium is needed for this test: install the package chromium');
    context.skip('no Chromium on this machine: the sanitizer was not tried in a browser');
    return;
  }
  const stories: string[] = [];
  for (const html of VECTORS) {
    stories.push((await normalized({ content: { html }, link: 'https://example.org/a', language: 'en' })).contentHtml);
  }
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    let hits = 0;
    await page.exposeFunction('hit', () => {
      hits += 1;
    });
    await page.setContent(`<!doctype html><body>${stories.map((html) => `<div>${html}</div>`).join('\n')}</body>`);
    const found = await page.evaluate(`[...document.body.querySelectorAll('*')].flatMap((element) => [
      ...(/^(script|style|svg|math|iframe|object|embed|form|base|meta|link|template|input|button)$/i.test(element.tagName) ? [element.outerHTML] : []),
      ...[...element.attributes].filter((a) => /^on|^(style|srcdoc|id|name|formaction)$/i.test(a.name)).map((a) => element.outerHTML),
      ...(element.hasAttribute('href') ? [element.protocol] : []),
    ])`);
    await page.waitForTimeout(100);
    expect(hits).toBe(0);
    expect((found as readonly string[]).filter((what) => !LINK.test(what))).toEqual([]);
  } finally {
    await browser.close();
  }
});
