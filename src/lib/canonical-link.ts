const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|wt_mc|at_(?:medium|campaign)|spm|from_source)$/i;

/**
 * One address, one spelling, for comparing only: scheme, `www.`, tracking parameters, fragment, default document and
 * closing slash do not tell two stories apart. @returns undefined for what is no http address
 */
export function canonicalLink(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  // single-page sites keep the story in the fragment: `#!/news/7`
  const hash = /^#!?\//.test(url.hash) ? url.hash : '';
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '');
  return `${url.host.replace(/^www\./, '')}${path}${query ? `?${query}` : ''}${hash}`;
}
