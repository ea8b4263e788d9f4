// Opens documents in frames of one page and says which of them run a script, or hold what would run one.
import { existsSync } from 'node:fs';
import http from 'node:http';
import { chromium } from 'playwright-core';

const DOCUMENTS_A_CALL = 400;
const FRAMES_AT_ONCE = 20;
/** before the frames have their next documents: for handlers of images that do not load, animations, timers */
const SETTLE_MS = 100;
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Every frame tells of a call that only a vector makes; of the network there is loopback, and nothing on it. */
export async function openWatcher() {
  const executablePath = BROWSERS.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('Chromium is needed: install the package chromium');
  const server = http.createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' });
    response.end(request.url === '/' ? '<!doctype html><title>watch</title>' : undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tell = (what) => {
      window.top.told?.push(`${window.name} ran ${what}`);
    };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => tell(name);
    // the watching page itself needs it
    if (window !== window.top) window.eval = () => tell('eval');
  });
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  page.setDefaultTimeout(120_000);
  return {
    page,
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param documents `{name, html}`; `xml`: opened as an XML document
 * @returns those that are active, with the reason
 */
export async function judge({ page, url }, documents) {
  const active = [];
  for (let i = 0; i < documents.length; i += DOCUMENTS_A_CALL) {
    const some = documents.slice(i, i + DOCUMENTS_A_CALL);
    await page.goto(url);
    const found = await page.evaluate(watchFrames, { some, framesAtOnce: FRAMES_AT_ONCE, settleMs: SETTLE_MS });
    for (const { index, why } of found) active.push({ name: some[index].name, why });
  }
  return active;
}

/** Runs in the page: writes each document into one of its frames, and looks at it before the frame has the next one. */
async function watchFrames({ some, framesAtOnce, settleMs }) {
  window.told = [];
  const found = new Map();
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const SAFE = /^(?:https?|mailto|tel|news|nntp|ftp|feed|blob|about):$/;
  const NEVER = 'iframe, frame, object, embed, applet, base, math, svg, style, meta[http-equiv], link[rel=import]';
  /** pictures of how polls went, on the desk */
  const OURS = 'svg.spark';
  const faultOf = (element) => {
    if (element.matches(NEVER) && !element.matches(OURS)) return element.outerHTML;
    if (element.localName === 'script' && !/^\/assets\//.test(element.getAttribute('src') ?? ''))
      return element.outerHTML;
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^(?:srcdoc|style)$/i.test(name)) return element.outerHTML;
      if (!/^(?:href|src|action|formaction|data|poster|background|cite|longdesc|ping|xlink:href)$/i.test(name))
        continue;
      // relative to what the page is at: a scheme of its own is what counts
      const url = URL.canParse(value, 'https://site.example/') ? new URL(value, 'https://site.example/') : undefined;
      // the empty icon that keeps browsers from asking for one
      if (url && !SAFE.test(url.protocol) && value !== 'data:,') return element.outerHTML;
    }
    return undefined;
  };
  const note = (index, why) => {
    if (!found.has(index)) found.set(index, { index, why: why.slice(0, 300) });
  };
  const look = (frame) => {
    if (frame.name === '') return;
    const inside = frame.contentDocument;
    if (!inside) return note(Number(frame.name), 'left its page');
    const xml = inside.contentType === 'text/xml';
    for (const element of inside.querySelectorAll('*')) {
      // a feed as a document is made of elements of its own namespaces; in XHTML's or SVG's they would be alive
      const fault = xml && !/xhtml|svg|MathML/.test(element.namespaceURI ?? '') ? undefined : faultOf(element);
      if (fault !== undefined) return note(Number(frame.name), fault);
    }
  };
  const open = () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame;
  };
  const frames = Array.from({ length: framesAtOnce }, open);
  for (const [index, { html, xml }] of some.entries()) {
    const place = index % framesAtOnce;
    if (place === 0) await pause(settleMs);
    look(frames[place]);
    if (xml || !frames[place].contentDocument) {
      frames[place].remove();
      frames[place] = open();
    }
    const frame = frames[place];
    frame.name = String(index);
    frame.contentWindow.name = frame.name;
    if (xml) {
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.src = URL.createObjectURL(new Blob([html], { type: 'text/xml' }));
      await Promise.race([loaded, pause(10_000)]);
    } else {
      frame.contentDocument.open();
      frame.contentDocument.write(html);
      frame.contentDocument?.close();
    }
  }
  await pause(settleMs * 3);
  for (const frame of frames) look(frame);
  for (const line of window.told) note(Number(line.split(' ')[0]), line);
  return [...found.values()];
}
