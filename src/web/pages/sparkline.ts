import { type Html, html } from './html.ts';

const BARS_MAX = 36;
const BAR_WIDTH = 4;

/** The last polls of a source as bars: tall green new stories, low grey nothing new, tall red failure. */
export function sparkline(history: readonly number[], source: string): Html {
  const shown = history.slice(-BARS_MAX);
  const count = (wanted: (value: number) => boolean) => shown.filter(wanted).length;
  const label = `Last ${shown.length} polls of ${source}: ${count((v) => v > 0)} with new stories, ${count((v) => v === 0)} without, ${count((v) => v < 0)} failed`;
  const from = BARS_MAX - shown.length;
  return html`<svg class="spark" viewBox="0 0 ${BARS_MAX * BAR_WIDTH} 24" role="img" aria-label="${label}" preserveAspectRatio="none"><rect class="base" x="0" y="23" width="${BARS_MAX * BAR_WIDTH}" height="1"/>${shown.map(
    (value, i) => {
      const [kind, height] = value > 0 ? ['news', 20] : value < 0 ? ['fail', 20] : ['none', 7];
      return html`<rect class="${kind}" x="${(from + i) * BAR_WIDTH}" y="${24 - Number(height)}" width="${BAR_WIDTH - 1}" height="${height}"/>`;
    },
  )}</svg>`;
}
