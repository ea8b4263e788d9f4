import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNormalizer, NOTHING_LEARNED } from '../../src/normalize/normalize.ts';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { startWeb } from '../support/web.ts';

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each would set `window.ran` if it ran. */
const VECTORS = [
  '<script>ran=1</script>',
  '<img src=x onerror="ran=1">',
  '<svg onload=ran=1><animate onbegin=ran=1 attributeName=x dur=1s>',
  '<a href="javascript:ran=1" id=go>go</a><a href="java&#10;script:ran=1">go</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran=1&gt;">',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<details open ontoggle=ran=1><summary>x</summary></details>',
  '<p style="animation-name:x" onanimationstart="ran=1">x</p><style>@keyframes x{}</style>',
  '<noscript><p title="</noscript><img src=x onerror=ran=1>"></noscript>',
  '<form action="javascript:ran=1"><button>go</button></form><input autofocus onfocus=ran=1>',
  '<object data="data:text/html,<script>ran=1</script>"></object><embed src="javascript:ran=1">',
  '<base href="javascript:ran=1//"><a href="#">go</a><meta http-equiv=refresh content="0;url=javascript:ran=1">',
];

// a busy machine paints slowly
describe.skipIf(!CHROMIUM)('in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser?.close());

  async function site() {
    const web = await startWeb((publicUrl) =>
      aConfiguration({
        publicUrl,
        adminToken: 'the-token',
        feeds: [aFeed({ languages: ['en', 'ar', 'zh-Hans'] })],
        sources: [aSource(), aSource({ id: 'second', title: 'Second' })],
      }),
    );
    const arabic = await web.put('ar', {
      language: 'ar',
      languageKey: 'ar',
      headline: 'الميناء يفتح ليلا',
      contentHtml: '<p>نص قصير.</p>',
      translation: { method: 'machine', from: 'en' },
      authors: [{ name: 'كاتب' }],
      removed: [{ kind: 'byline', text: 'بقلم: كاتب', paragraph: 0 }],
      terms: [{ id: 'port', preferred: 'الميناء', replaced: 'المرفأ', count: 2 }],
      changes: [{ stage: 'terms', before: 'المرفأ', after: 'الميناء' }],
      flags: [{ code: 'ambiguous-term', stage: 'terms', severity: 'warning', excerpt: 'المرفأ' }],
    });
    const held = await web.put('held', {
      status: 'held',
      flags: [{ code: 'empty', stage: 'quality', severity: 'block' }],
    });
    await web.publish();
    return { web, arabic, held };
  }

  test('no page has a fault that axe finds, light or dark', async () => {
    const { web, arabic, held } = await site();
    const paths = [
      '/',
      '/feeds/tech',
      '/feeds/tech/ar',
      `/stories/${arabic}`,
      '/nothing',
      '/admin',
      '/admin/held',
      '/admin/learned',
      '/admin/terms',
      '/admin/deliveries',
      `/admin/stories/${held}`,
    ];
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${web.url}/admin`);
      await page.fill('#token', 'the-token');
      await page.click('main button');
      for (const path of paths) {
        await page.goto(web.url + path);
        await page.evaluate(axe);
        const ids = await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)))",
        );
        found.push(...(ids as string[]).map((id) => `${colorScheme} ${path} ${id}`));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });

  test('nothing in a story runs, even without the policy that would stop it', async () => {
    const { web } = await site();
    const normalize = await createNormalizer({ glossary: [] });
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const ran: string[] = [];
    for (const vector of VECTORS) {
      const input = {
        title: vector,
        content: { html: `<p>Before.</p>${vector}<p>After.</p>` },
        summaryHtml: vector,
        language: 'en',
      };
      const story = normalize(input, { settings: { skip: [], boilerplate: [] }, learned: NOTHING_LEARNED });
      const slug = await web.put(vector, { ...story, status: 'published', flags: [] });
      for (const path of [`/stories/${slug}`, '/feeds/tech']) {
        await page.goto(web.url + path, { waitUntil: 'load' });
        for (const link of await page.locator('.body a').all())
          await link.click({ noWaitAfter: true, timeout: 1_000 }).catch(() => {});
        if (await page.evaluate('typeof ran !== "undefined"').catch(() => false)) ran.push(`${path} ${vector}`);
      }
    }
    await context.close();
    expect(ran).toEqual([]);
  });
});
