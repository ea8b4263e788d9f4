// A feed of 50 stories of ordinary length: some 100 kB, 30 kB packed.
const WORDS =
  'harbour ferry council night bridge price of the and a in to water report new city people year plan station river market school group train air light company island week energy'.split(
    ' ',
  );

export function feedBytes(items = 50) {
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  const words = (count) =>
    Array.from({ length: count }, () => WORDS[next() % WORDS.length] + (next() % 9 === 0 ? next() % 1000 : '')).join(
      ' ',
    );
  const item = (i) =>
    `<item><title>${words(9)}</title><link>https://example.org/${i}</link><guid isPermaLink="false">tag:example.org,2026:${i}-${next()}</guid><description>${`&lt;p&gt;${words(90)}&lt;/p&gt;`.repeat(1)}&lt;p&gt;${words(180)}&lt;/p&gt;</description></item>`;
  const list = Array.from({ length: items }, (_, i) => item(i)).join('\n');
  return Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Bench</title><link>https://example.org/</link><description>d</description>\n${list}\n</channel></rss>\n`,
  );
}
