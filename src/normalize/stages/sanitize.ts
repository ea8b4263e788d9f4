import sanitizeHtml from 'sanitize-html';
import { withLazyAddress } from '../../lib/lazy-media.ts';
import { type Body, fromHtml, mapAttributes, toHtml } from '../body.ts';
import { safeSrcset, safeUrl } from '../links.ts';
import type { Stage } from '../stage.ts';

const TAGS =
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rb rp rt rtc ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr'.split(
    ' ',
  );
/** nothing of what stands in these is text of the story */
const DROPPED_WHOLE =
  'script style template noscript head title iframe frame frameset noembed noframes xmp plaintext object embed applet svg math select option textarea button'.split(
    ' ',
  );
const LINK_ATTRIBUTES = new Set(['href', 'cite']);
const MEDIA_ATTRIBUTES = new Set(['src', 'poster']);
const REL = 'noopener noreferrer nofollow ugc';

const options: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  nonTextTags: DROPPED_WHOLE,
  allowedAttributes: {
    '*': ['lang', 'dir'],
    a: ['href', 'hreflang', 'rel', 'title'],
    abbr: ['title'],
    audio: ['src', 'controls'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'datetime'],
    dfn: ['title'],
    img: ['src', 'srcset', 'sizes', 'alt', 'title', 'width', 'height'],
    ins: ['cite', 'datetime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    source: ['src', 'srcset', 'type', 'sizes', 'media'],
    td: ['colspan', 'rowspan', 'headers'],
    th: ['colspan', 'rowspan', 'scope'],
    time: ['datetime'],
    track: ['src', 'kind', 'srclang', 'label'],
    video: ['src', 'poster', 'controls', 'width', 'height'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: Object.fromEntries(
    ['img', 'audio', 'video', 'source', 'track'].map((tag) => [tag, ['http', 'https']]),
  ),
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
};

/** Always last: an allow-list, every address filtered by scheme, relative ones made absolute against the story. */
export const sanitize: Stage = {
  name: 'sanitize',
  run(draft, context) {
    const bounded = safeAddresses(draft.body, context.link);
    return { ...draft, body: withoutEmptyFrames(fromHtml(sanitizeHtml(toHtml(bounded), options))) };
  },
};

/** sanitize-html knows schemes, not bases, trackers or srcset: addresses are judged here first, by the URL parser. */
function safeAddresses(body: Body, base: string | undefined): Body {
  return mapAttributes(body, (name, sent) => {
    const attributes = withLazyAddress(name, sent);
    const kept: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      const safe = LINK_ATTRIBUTES.has(key)
        ? safeUrl(value, base, 'link')
        : MEDIA_ATTRIBUTES.has(key)
          ? safeUrl(value, base, 'media')
          : key === 'srcset'
            ? safeSrcset(value, base)
            : value;
      if (safe !== undefined && key !== 'rel') kept[key] = safe;
    }
    if (name === 'a' && kept.href !== undefined) kept.rel = REL;
    return kept;
  });
}

/** Pictures whose address was no address show as broken ones: they go. */
function withoutEmptyFrames(body: Body): Body {
  const kept = body.filter(
    (t) => t.kind !== 'open' || t.name !== 'img' || 'src' in t.attributes || 'srcset' in t.attributes,
  );
  return kept.length === body.length ? body : kept;
}
