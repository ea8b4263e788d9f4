/** What an element may hold, for those that mean something to us. Others are passed over. */
export type FieldKind =
  /** character data; an element in it is a mistake */
  | 'leaf'
  /** text or HTML, escaped or naked */
  | 'html'
  /** fields of its own, and perhaps text */
  | 'group';

const KINDS = new Map<string, FieldKind>();
const declare = (kind: FieldKind, names: string) => {
  for (const name of names.split(/\s+/)) KINDS.set(name, kind);
};

declare(
  'html',
  `title description summary content subtitle tagline copyright rights info abstract fullitem body xhtml:body xhtml:div div
   content:encoded content_encoded dc:title dc:description dc:rights dcterms:abstract dcterms:title dcterms:alternative itunes:summary itunes:subtitle itunes:title
   media:title media:description media:text media:copyright
   atom:title atom:summary atom:content atom:subtitle atom:rights`,
);
declare(
  'leaf',
  `link guid id pubdate lastbuilddate category comments enclosure language managingeditor webmaster generator ttl docs cloud rating
   logo icon published updated modified created issued date expirationdate creator keywords
   name email uri url homepage href width height hour day
   dc:creator dc:author dc:contributor dc:publisher dc:date dc:subject dc:language dc:identifier dc:source
   dcterms:created dcterms:issued dcterms:modified dcterms:available dcterms:date dcterms:creator dcterms:language dcterms:rights
   itunes:author itunes:keywords itunes:image itunes:link itunes:name itunes:email itunes:explicit
   media:credit media:category media:keywords media:thumbnail media:status media:player media:rating
   atom:link atom:id atom:published atom:updated atom:category atom:name atom:email atom:uri atom:logo atom:icon
   at:comment sy:updateperiod sy:updatefrequency sy:updatebase thr:in-reply-to wfw:comment wfw:commentrss feedburner:origlink
   foaf:name foaf:mbox foaf:homepage rdf:value`,
);
declare(
  'group',
  `author contributor source image textinput skiphours skipdays itunes:owner itunes:category atom:author atom:contributor atom:source
   media:group media:content media:community at:by`,
);

const PERSON =
  'name email uri url homepage foaf:name foaf:mbox atom:name atom:email atom:uri itunes:name itunes:email dc:creator';
const SOURCE = `title link id updated subtitle rights author contributor category logo icon generator
   atom:title atom:link atom:id atom:updated atom:subtitle atom:rights atom:author atom:category atom:logo atom:icon`;
const MEDIA = `media:content media:title media:description media:text media:copyright media:credit media:category media:keywords
   media:thumbnail media:status media:player media:rating media:community`;
const ALLOWED = new Map<string, ReadonlySet<string>>();
const allow = (groups: string, names: string) => {
  const set = new Set(names.split(/\s+/));
  for (const group of groups.split(' ')) ALLOWED.set(group, set);
};
allow('author contributor itunes:owner atom:author atom:contributor at:by', PERSON);
allow('source atom:source', SOURCE);
allow('image', 'url title link width height description href');
allow('itunes:category', 'itunes:category');
allow('textinput', 'title description name link');
allow('skiphours', 'hour');
allow('skipdays', 'day');
allow('media:group media:content media:community', MEDIA);

export function kindOf(name: string): FieldKind | undefined {
  return KINDS.get(name);
}

/** Whether a group may hold the field; if not, the group's end tag may be missing. */
export function mayHold(group: string, field: string): boolean {
  return ALLOWED.get(group)?.has(field) ?? true;
}
