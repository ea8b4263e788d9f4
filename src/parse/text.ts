import { isUtf8 } from 'node:buffer';
import { attribute, type Element } from './element.ts';
import { absoluteHtml } from './html-urls.ts';
import { escapeHtml, fold, plainFromHtml } from './plain.ts';
import { cleanControls } from './references.ts';

/** How a text construct's characters are to be read: RFC 4287 §3.1 and §4.1.3.3, Atom 0.3 `mode`, RSS's silence. */
type Reading = { readonly html: string } | { readonly plain: string } | undefined;

/** As HTML with absolute URLs; absent where it says nothing. Untrusted. */
export function htmlValue(element: Element | undefined, atom: boolean): string | undefined {
  if (element === undefined) return undefined;
  const reading = read(element, atom);
  if (reading === undefined) return undefined;
  const html = 'plain' in reading ? escapeHtml(reading.plain) : absoluteHtml(reading.html, element.base);
  return html.trim() === '' ? undefined : html.trim();
}

/** As plain text on one line; absent where it says nothing. */
export function plainValue(element: Element | undefined, atom: boolean): string | undefined {
  if (element === undefined) return undefined;
  const reading = read(element, atom);
  if (reading === undefined) return undefined;
  const text = 'plain' in reading ? fold(reading.plain) : plainFromHtml(reading.html);
  return text === '' ? undefined : text;
}

function read(element: Element, atom: boolean): Reading {
  const type = attribute(element, 'type')?.trim().toLowerCase();
  const mode = attribute(element, 'mode')?.trim().toLowerCase();
  if (mode === 'base64' || (mode === undefined && isBinary(type)) || attribute(element, 'encoding') === 'base64') {
    // Atom 0.3 §3.1.1: text/plain is the default, but whoever packs a body packs HTML
    return base64(element, type ?? (atom && element.name !== 'content' ? 'text' : 'html'));
  }
  if (element.markup !== undefined) return { html: withoutWrapper(element.markup, type) };
  const { text } = element;
  if (type === undefined || type === '') return atom ? { plain: text } : { html: text };
  if (type === 'text' || type === 'text/plain' || type === 'plain') return atom ? { plain: text } : { html: text };
  if (type === 'html' || type === 'text/html') return { html: text };
  if (type === 'xhtml' || type.endsWith('xml')) return { html: mode === 'escaped' ? text : escapeHtml(text) };
  return atom && type.startsWith('text/') ? { plain: text } : { html: text };
}

/** RFC 4287 §4.1.3.3, last clause: media types that are neither text nor XML are base64 */
function isBinary(type: string | undefined): boolean {
  if (type === undefined || !type.includes('/')) return false;
  return (
    !type.startsWith('text/') &&
    !type.endsWith('/xml') &&
    !type.endsWith('+xml') &&
    !type.includes('html') &&
    !type.startsWith('multipart/')
  );
}

function base64(element: Element, type: string): Reading {
  const packed = element.text.replace(/\s+/g, '');
  if (packed === '') return undefined;
  // not base64 after all: shown as the text it is
  if (!/^[A-Za-z0-9+/_-]+={0,3}$/.test(packed)) return { html: element.markup ?? element.text };
  const bytes = Buffer.from(packed, 'base64');
  // pictures and the like are no text
  if (bytes.includes(0) || (!isUtf8(bytes) && isBinary(type))) return undefined;
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
  const clean = cleanControls(text);
  return type === 'text/plain' || type === 'text' ? { plain: clean } : { html: clean };
}

/** RFC 4287 §3.1.1.3: the `div` round XHTML is not part of it. */
function withoutWrapper(markup: string, type: string | undefined): string {
  if (type !== 'xhtml' && type !== 'application/xhtml+xml') return markup;
  const trimmed = markup.trim();
  const start = /^<div(?:\s[^<>]{0,2000})?>/i.exec(trimmed)?.[0];
  if (start === undefined || !trimmed.endsWith('</div>')) return markup;
  const inner = trimmed.slice(start.length, -6);
  // `<div>a</div><div>b</div>` has no wrapper
  let depth = 0;
  for (let at = inner.indexOf('<'); at !== -1; at = inner.indexOf('<', at + 1)) {
    if (/^<div[\s>]/i.test(inner.slice(at, at + 5))) depth += 1;
    else if (/^<\/div>/i.test(inner.slice(at, at + 6))) depth -= 1;
    if (depth < 0) return markup;
  }
  return inner;
}
