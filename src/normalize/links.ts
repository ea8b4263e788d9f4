/** Schemes a reader may follow from a story; everything else (javascript, data, blob, file, intent …) is no link. */
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const MEDIA_SCHEMES = new Set(['http:', 'https:']);
const URL_CHARACTERS_MAX = 4096;

/** Parameters that tell whence a reader came, not which page it is. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_[\\w-]+|mtm_[\\w-]+|matomo_\\w+|pk_\\w+|piwik_\\w+|ga_\\w+|_ga|_gl',
    'fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|srsltid|mibextid|sfnsn',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\\w+|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|dm_i|bbeml|rb_clickid',
    's_cid|s_kwcid|sc_cid|sc_campaign|ef_id|icid|ocid|ncid|cmpid|cmp|ito|smid|smtyp|wt_mc|wt\\.(?:mc_id|tsrc)|xtor|_?openstat',
    'at_(?:medium|campaign|custom\\w*|link_\\w+|ptr_name|format|bbc_team)|ns_(?:mchannel|source|campaign|linkname|fee)',
    'spm|scm|share_(?:token|source|medium|from)|from_source|ref_(?:src|url)|guccounter|guce_referrer(?:_sig)?|soc_(?:src|trk)',
    '__twitter_impression|_branch_(?:match_id|referrer)|trk|trkcampaign|feedname|campaign_id|partner_source',
  ].join('|')})$`,
  'i',
);

/** ordinary names that tell of tracking by their value only: how a page was shared in a chat */
const SHARED_BY = /^(?:from=(?:timeline|singlemessage|groupmessage)|isappinstalled=[01])$/;

/**
 * An address out of untrusted markup made absolute and plain.
 * @param base the story's own link; without it a relative address leads nowhere
 * @returns undefined when it may not be followed
 */
export function safeUrl(raw: string, base: string | undefined, use: 'link' | 'media'): string | undefined {
  // browsers ignore these inside an address, so filters must too (URL Standard §4.4)
  const value = raw.replace(
    /[\u0000-\u0020\u007f-\u009f\u00a0\u200b-\u200f\u2028-\u202e\ufeff]+/g,
    (gap, at: number) => (at === 0 || at + gap.length === raw.length || /[^ ]/.test(gap) ? '' : gap),
  );
  if (value === '' || value.length > URL_CHARACTERS_MAX) return undefined;
  // `\u2000javascript:…`, `&colon;`: a first path segment with a colon is no relative reference (RFC 3986 §4.2)
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value) && /^[^/?#]*:/.test(value)) return undefined;
  const url = parse(value, base);
  if (!url || !(use === 'link' ? LINK_SCHEMES : MEDIA_SCHEMES).has(url.protocol)) return undefined;
  if (url.username || url.password) {
    url.username = '';
    url.password = '';
    return withoutTracking(url.href);
  }
  // an address that is whole and clean stays byte for byte, so that nobody's ids change
  return withoutTracking(/^(?:https?:\/\/|mailto:|tel:)[^\s\\<>"`{}|^]+$/i.test(value) ? value : url.href);
}

/** Takes tracking parameters away and leaves every other byte: `?utm_source=rss&id=5#c` -> `?id=5#c`. */
export function withoutTracking(url: string): string {
  const parts = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url);
  if (!parts) return withoutTrackingFragment(url);
  const [, path = '', query = '', fragment = ''] = parts;
  const separator = query.includes('&amp;') ? '&amp;' : '&';
  const all = query.split(separator);
  const kept = all.filter((pair) => !TRACKING.test(pair.split('=', 1)[0]!) && !SHARED_BY.test(pair));
  const rest = withoutTrackingFragment(fragment);
  if (kept.length === all.length) return `${path}?${query}${rest}`;
  return path + (kept.length > 0 ? `?${kept.join(separator)}` : '') + rest;
}

/** `#utm_source=rss`, `#xtor=RSS-3208` */
function withoutTrackingFragment(url: string): string {
  return url.replace(/#(?:utm_[\w-]+|xtor|at_[a-z]+|ref|mtm_[\w-]+|pk_[\w-]+)=[^#]*$/i, '');
}

/** `a.jpg 1x, b.jpg 2x`; candidates that may not be loaded are left out. URLs may hold commas (HTML §4.8.4.2.1). */
export function safeSrcset(raw: string, base: string | undefined): string | undefined {
  const candidates: string[] = [];
  for (const match of raw.slice(0, 20_000).matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]{1,10}[wx]))?\s*(?:,|$)/g)) {
    const url = safeUrl(match[1]!, base, 'media');
    if (url !== undefined) candidates.push([url.replace(/,$/, ''), match[2]].filter(Boolean).join(' '));
  }
  return candidates.length > 0 ? candidates.join(', ') : undefined;
}

function parse(value: string, base: string | undefined): URL | undefined {
  try {
    return new URL(value, base !== undefined && /^https?:\/\//i.test(base) ? base : undefined);
  } catch {
    // a protocol-relative address is whole but for its scheme
    if (/^\/\/[^/\\]/.test(value)) return parse(`https:${value}`, undefined);
    return undefined;
  }
}
