import { directionOf } from '../lib/direction.ts';
import { escapeHtml } from '../lib/html-text.ts';
import { cleanText } from './text.ts';

/** A story's body in a `div` that carries its language and direction: neither survives in the readers otherwise. */
export function wrapBody(html: string, language: string): string {
  const lang = language === 'und' ? '' : ` lang="${language}"`;
  return `<div${lang} dir="${directionOf(language)}">${foldLineEnds(cleanText(html))}</div>`;
}

export function summaryBody(summary: string, language: string): string {
  return wrapBody(summary === '' ? '' : `<p>${escapeHtml(summary)}</p>`, language);
}

/**
 * A line end after a tag means nothing in HTML, but the pattern by which a much-used reader strips tags is quadratic
 * on it: 96 kB of `<br>` lines block it for seconds. Inside `pre` it stays a line end, written as a reference.
 */
function foldLineEnds(html: string): string {
  if (!/>[\r\n]/.test(html)) return html;
  return html
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/i)
    .map((part, i) => part.replace(/>(?:\r\n?|\n)/g, i % 2 === 0 ? '> ' : '>&#10;'))
    .join('');
}
