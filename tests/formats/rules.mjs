import { readXml } from './xml-tree.mjs';

// What RSS 2.0 (with the Best Practices Profile), RFC 4287 with RFC 5005 and RFC 6721, and JSON Feed 1.1 ask of a
// document, in our own words. Every function returns its findings; none means that a referee has nothing to say.

const ATOM = 'http://www.w3.org/2005/Atom';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const TOMBSTONE = 'http://purl.org/atompub/tombstones/1.0';
const HISTORY = 'http://purl.org/syndication/history/1.0';

const URI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;
const HTTP = /^https?:\/\/[^\s<>"{}|\\^`/?#]+(?:[a-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;
const LANGUAGE = /^(?:[a-z]{2,3}|x)(?:-[a-z0-9]{1,8})*$/i;
const MEDIA = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:\s*;\s*[a-z-]+=[^\s;]+)*$/i;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]0000)$/;
const RFC3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const TAG = /<\/?(?:p|b|i|a|br|div|span|strong|em|img|ul|ol|li|h[1-6])(?:\s[^>]*)?>/i;
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u;
const RELATIVE = /\s(?:href|src)="(?![a-z][a-z0-9+.-]*:|#)[^"]*"/i;

function collector() {
  const findings = [];
  const error = (rule, message) => findings.push({ level: 'error', rule, message });
  const warning = (rule, message) => findings.push({ level: 'warning', rule, message });
  return { findings, error, warning };
}

function parsed(source, { findings, error }) {
  if (source.startsWith('\ufeff')) error('bytes', 'byte order mark');
  if (UNFIT.test(source)) error('bytes', 'a control, non- or lone surrogate character');
  try {
    return readXml(source);
  } catch (problem) {
    findings.push({ level: 'error', rule: 'xml', message: problem.message });
    return undefined;
  }
}

export function checkRss(source) {
  const report = collector();
  const { findings, error, warning } = report;
  const root = parsed(source, report);
  if (!root) return findings;
  if (root.name !== 'rss' || root.attributes.version !== '2.0') error('R05', 'no rss version 2.0');
  const channels = root.children.filter((node) => node.name === 'channel' && node.uri === '');
  if (channels.length !== 1) error('R05', `${channels.length} channels`);
  const channel = channels[0];
  if (!channel) return findings;
  const core = (node, name) => node.children.filter((child) => child.uri === '' && child.name === name);
  const other = (node, uri, name) => node.children.filter((child) => child.uri === uri && child.name === name);
  const once = (node, rule, where) => {
    const seen = new Set();
    for (const child of node.children) {
      if (child.uri !== '' || child.name === 'category' || child.name === 'item') continue;
      if (seen.has(child.name)) error(rule, `${where}: ${child.name} twice`);
      seen.add(child.name);
    }
  };
  for (const name of ['title', 'link', 'description']) {
    if (core(channel, name)[0]?.text.trim() === '' || core(channel, name).length === 0)
      error('R05', `channel without ${name}`);
  }
  once(channel, 'R06', 'channel');
  const firstItem = channel.children.findIndex((child) => child.name === 'item' && child.uri === '');
  if (firstItem >= 0 && channel.children.slice(firstItem).some((child) => child.name !== 'item'))
    warning('R07', 'an element after the first item');
  if (core(channel, 'docs')[0]?.text !== 'https://www.rssboard.org/rss-specification') warning('R08', 'docs');
  const image = core(channel, 'image')[0];
  if (image) {
    for (const name of ['title', 'link']) {
      if (core(image, name)[0]?.text !== core(channel, name)[0]?.text) warning('R09', `image ${name} differs`);
    }
    if (!/\.(?:gif|jpe?g|png)$/i.test(core(image, 'url')[0]?.text ?? '')) warning('R09', 'image is no GIF, JPEG, PNG');
  }
  const language = core(channel, 'language')[0];
  if (!language || !LANGUAGE.test(language.text)) warning('R10', `language ${language?.text}`);
  const ttl = core(channel, 'ttl')[0];
  if (ttl && !/^[1-9]\d*$/.test(ttl.text)) error('R11', `ttl ${ttl.text}`);
  for (const name of ['textInput', 'rating']) if (core(channel, name).length > 0) warning('R23', name);
  for (const name of ['pubDate', 'lastBuildDate']) {
    const date = core(channel, name)[0];
    if (date && !RFC822.test(date.text)) error('R02', `${name} ${date.text}`);
  }
  const links = other(channel, ATOM, 'link');
  const self = links.filter(({ attributes }) => attributes.rel === 'self');
  if (self.length !== 1 || self[0].attributes.type !== 'application/rss+xml')
    warning('R20', `${self.length} self links`);
  checkLinks(links, 'channel', report);
  for (const value of [...core(channel, 'link'), ...core(channel, 'docs')]) {
    if (!URI.test(value.text)) error('R04', `channel address ${value.text}`);
  }
  const guids = new Set();
  core(channel, 'item').forEach((item, i) => {
    const where = `item ${i}`;
    const title = core(item, 'title')[0];
    const description = core(item, 'description')[0];
    if (!title && !description) error('R12', `${where} has neither title nor description`);
    if (title && title.text.trim() === '') error('R12', `${where}: blank title`);
    once(item, 'R12', where);
    const link = core(item, 'link')[0];
    if (link && !HTTP.test(link.text)) error('R04', `${where}: link ${link.text}`);
    const guid = core(item, 'guid')[0];
    if (!guid) warning('R17', `${where} without guid`);
    else {
      if (guids.has(guid.text)) error('R17', `${where}: guid again ${guid.text}`);
      guids.add(guid.text);
      if (guid.attributes.isPermaLink !== 'false' && !HTTP.test(guid.text))
        error('R17', `${where}: guid is no permalink`);
    }
    const date = core(item, 'pubDate')[0];
    if (!date || !RFC822.test(date.text)) error('R02', `${where}: pubDate ${date?.text}`);
    const author = core(item, 'author')[0];
    if (author && !/^\S+@\S+(?: \(.*\))?$/.test(author.text)) error('R13', `${where}: author without e-mail`);
    if (author && other(item, DC, 'creator').length > 0) warning('R13', `${where}: author and dc:creator`);
    for (const enclosure of core(item, 'enclosure')) {
      const { url, length, type } = enclosure.attributes;
      if (!HTTP.test(url ?? '') || !/^\d+$/.test(length ?? '') || !MEDIA.test(type ?? ''))
        error('R16', `${where}: enclosure ${JSON.stringify(enclosure.attributes)}`);
    }
    for (const category of core(item, 'category'))
      if (category.text.trim() === '') warning('R14', `${where}: blank category`);
    for (const from of core(item, 'source')) {
      if (!HTTP.test(from.attributes.url ?? '') || from.text.trim() === '') error('R19', `${where}: source`);
      if (other(item, DC, 'source').length > 0) warning('R21', `${where}: source and dc:source`);
    }
    for (const [name, twin] of [
      ['pubDate', 'date'],
      ['category', 'subject'],
    ]) {
      if (core(item, name).length > 0 && other(item, DC, twin).length > 0)
        warning('R21', `${where}: ${name} and dc:${twin}`);
    }
    const encoded = other(item, CONTENT, 'encoded')[0];
    if (encoded && (!description || item.children.indexOf(encoded) < item.children.indexOf(description)))
      warning('R22', `${where}: content without a description before it`);
    for (const html of [description, encoded])
      if (html && RELATIVE.test(html.text)) warning('R15', `${where}: relative address`);
    const tongues = other(item, DC, 'language');
    if (tongues.length !== 1 || !LANGUAGE.test(tongues[0].text))
      error('own', `${where}: ${tongues.length} dc:language`);
    checkLinks(other(item, ATOM, 'link'), where, report);
  });
  // R01: outside description and content:encoded, text is escaped with hex references
  for (const name of ['title', 'category', 'copyright', 'dc:creator', 'source']) {
    const used = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)<`, 'g');
    for (const match of source.matchAll(used))
      if (/&(?!#x)/.test(match[1])) warning('R01', `${name}: ${match[1].slice(0, 60)}`);
  }
  if (source.includes('<![CDATA[')) warning('own', 'CDATA');
  if (source.includes(']]>')) error('own', ']]>');
  return findings;
}

function checkLinks(links, where, { error, warning }) {
  const alternates = new Set();
  for (const { attributes, children, text } of links) {
    const rel = attributes.rel ?? 'alternate';
    if (!URI.test(attributes.href ?? '')) error('link', `${where}: href ${attributes.href}`);
    if (attributes.type !== undefined && !MEDIA.test(attributes.type))
      error('link', `${where}: type ${attributes.type}`);
    if (attributes.hreflang !== undefined && !LANGUAGE.test(attributes.hreflang))
      error('link', `${where}: ${attributes.hreflang}`);
    if (attributes.length !== undefined && !/^\d+$/.test(attributes.length))
      error('link', `${where}: ${attributes.length}`);
    if (attributes.title !== undefined && attributes.title.trim() === '') error('link', `${where}: blank title`);
    if (children.length > 0 || text.trim() !== '') warning('link', `${where}: link is not empty`);
    if (!RELATIONS.has(rel)) warning('link', `${where}: rel ${rel} is not registered`);
    if (rel !== 'alternate') continue;
    const key = `${attributes.type} ${attributes.hreflang}`;
    if (alternates.has(key)) error('RFC 4287 §4.1.1', `${where}: two alternates ${key}`);
    alternates.add(key);
  }
  // a complete hreflang set names a default
  const tongues = links.filter(({ attributes }) => attributes.rel === 'alternate' && attributes.hreflang);
  if (tongues.length > 1 && !tongues.some(({ attributes }) => attributes.hreflang === 'x-default'))
    warning('hreflang', `${where}: no x-default`);
}

const RELATIONS = new Set(
  'alternate current enclosure first hub last license next next-archive prev-archive previous related replies self via'.split(
    ' ',
  ),
);

export function checkAtom(source) {
  const report = collector();
  const { findings, error, warning } = report;
  const root = parsed(source, report);
  if (!root) return findings;
  if (root.name !== 'feed' || root.uri !== ATOM) {
    error('§4.1.1', 'no atom:feed');
    return findings;
  }
  const own = (node, name) => node.children.filter((child) => child.uri === ATOM && child.name === name);
  const counts = (node, where, exactly, atMost) => {
    for (const name of exactly)
      if (own(node, name).length !== 1) error('§4.1', `${where}: ${own(node, name).length} ${name}`);
    for (const name of atMost) if (own(node, name).length > 1) error('§4.1', `${where}: ${name} twice`);
  };
  counts(root, 'feed', ['title', 'id', 'updated'], ['generator', 'icon', 'logo', 'rights', 'subtitle']);
  const firstEntry = root.children.findIndex((child) => child.uri === ATOM && child.name === 'entry');
  if (firstEntry >= 0 && root.children.slice(firstEntry).some((child) => child.name !== 'entry'))
    error('grammar', 'an element of the feed after the first entry');
  if (!own(root, 'link').some(({ attributes }) => attributes.rel === 'self')) warning('§4.1.1', 'no self link');
  if (own(root, 'author').length === 0) error('§4.1.1', 'feed without author');
  const people = (node, where) => {
    for (const author of [...own(node, 'author'), ...own(node, 'contributor')]) {
      if (own(author, 'name').length !== 1 || own(author, 'name')[0].text.trim() === '')
        error('§3.2', `${where}: person`);
    }
  };
  const common = (node, where) => {
    people(node, where);
    checkLinks(own(node, 'link'), where, report);
    for (const id of own(node, 'id')) if (!URI.test(id.text)) error('§4.2.6', `${where}: id ${id.text}`);
    for (const name of ['updated', 'published']) {
      for (const date of own(node, name)) if (!RFC3339.test(date.text)) error('§3.3', `${where}: ${name} ${date.text}`);
    }
    for (const name of ['title', 'subtitle', 'summary', 'rights']) {
      for (const construct of own(node, name)) {
        if (!['text', 'html', 'xhtml', undefined].includes(construct.attributes.type))
          error('§3.1', `${where}: ${name} type`);
        if (construct.children.length > 0) error('§3.1', `${where}: markup in ${name}`);
      }
    }
    for (const category of own(node, 'category')) if (!category.attributes.term) error('§4.2.2', `${where}: category`);
    const tongue = node.attributes['xml:lang'];
    if (tongue !== undefined && !LANGUAGE.test(tongue)) error('§2', `${where}: xml:lang ${tongue}`);
  };
  common(root, 'feed');
  const ids = new Set();
  own(root, 'entry').forEach((entry, i) => {
    const where = `entry ${i}`;
    counts(entry, where, ['title', 'id', 'updated'], ['content', 'published', 'rights', 'source', 'summary']);
    common(entry, where);
    if (entry.attributes['xml:lang'] === undefined) error('own', `${where}: no xml:lang`);
    if (own(entry, 'title')[0]?.text.trim() === '') warning('§4.2.14', `${where}: blank title`);
    const id = own(entry, 'id')[0]?.text;
    if (ids.has(id)) error('§4.2.6', `${where}: id again`);
    ids.add(id);
    if (own(entry, 'author').length === 0) error('§4.2.1', `${where}: no author`);
    const alternates = own(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
    if (alternates.length === 0) error('§4.1.2', `${where}: no alternate`);
    const content = own(entry, 'content')[0];
    if (!content && own(entry, 'summary').length === 0) warning('§4.1.2', `${where}: neither summary nor content`);
    if (content && RELATIVE.test(content.text)) warning('§4.1.3', `${where}: relative address`);
    if (entry.children[0]?.name !== 'title') warning('own', `${where}: title is not first`);
    const from = own(entry, 'source')[0];
    if (from) {
      if (entry.children.at(-1) !== from) warning('own', `${where}: source is not last`);
      counts(from, `${where} source`, ['title', 'id', 'updated'], ['rights']);
      common(from, `${where} source`);
    }
    const firstAlternate = alternates[0]?.attributes.hreflang;
    if (firstAlternate !== undefined && firstAlternate !== entry.attributes['xml:lang'])
      warning('own', `${where}: the first alternate is in another language`);
  });
  for (const stone of root.children.filter(({ uri, name }) => uri === TOMBSTONE && name === 'deleted-entry')) {
    if (!stone.attributes.ref || !RFC3339.test(stone.attributes.when ?? '')) error('RFC 6721 §3', 'deleted-entry');
    if (ids.has(stone.attributes.ref)) error('RFC 6721 §3', `deleted and there: ${stone.attributes.ref}`);
  }
  const archived = root.children.some(({ uri, name }) => uri === HISTORY && name === 'archive');
  if (archived && !own(root, 'link').some(({ attributes }) => attributes.rel === 'current'))
    warning('RFC 5005 §4', 'archive without current');
  return findings;
}

export function checkJson(source) {
  const report = collector();
  const { findings, error, warning } = report;
  if (source.startsWith('\ufeff')) error('bytes', 'byte order mark');
  let feed;
  try {
    feed = JSON.parse(source);
  } catch (problem) {
    error('json', problem.message);
    return findings;
  }
  if (feed.version !== 'https://jsonfeed.org/version/1.1') error('J01', `version ${feed.version}`);
  if (Object.keys(feed)[0] !== 'version') warning('J01', 'version is not first');
  if (typeof feed.title !== 'string' || feed.title === '') error('J02', 'title');
  for (const key of ['home_page_url', 'feed_url']) if (!HTTP.test(feed[key] ?? '')) error('J03', key);
  for (const key of ['icon', 'favicon', 'next_url']) if (key in feed && !HTTP.test(feed[key])) error('J03', key);
  if (!Array.isArray(feed.items)) {
    error('J04', 'items');
    return findings;
  }
  if (!LANGUAGE.test(feed.language ?? '')) error('J11', `language ${feed.language}`);
  for (const hub of feed.hubs ?? []) if (!hub.type || !HTTP.test(hub.url)) error('J13', 'hub');
  if ('next_url' in feed && feed.next_url === feed.feed_url) error('J14', 'next_url is feed_url');
  const people = (authors, where) => {
    for (const author of authors ?? []) if (!author.name && !author.url && !author.avatar) error('J09', where);
  };
  const extensions = (object, known, where) => {
    for (const [key, value] of Object.entries(object)) {
      if (!key.startsWith('_')) {
        if (!known.has(key)) error('J15', `${where}: ${key} is not of the format`);
        continue;
      }
      const fits = /^_[A-Za-z][^.]*$/.test(key) && typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!fits || Object.keys(value).some((inner) => /^[._]|\./.test(inner)))
        error('J15', `${where}: extension ${key}`);
    }
  };
  people(feed.authors, 'feed');
  if ('author' in feed) warning('J10', 'author');
  extensions(feed, FEED_KEYS, 'feed');
  const ids = new Set();
  feed.items.forEach((item, i) => {
    const where = `item ${i}`;
    extensions(item, ITEM_KEYS, where);
    if (typeof item.id !== 'string' || item.id.trim() === '') error('J05', where);
    if (ids.has(item.id)) error('J05', `${where}: id again`);
    ids.add(item.id);
    if (typeof item.content_html !== 'string' && typeof item.content_text !== 'string') error('J06', where);
    for (const key of ['summary', 'content_text']) if (TAG.test(item[key] ?? '')) error('J07', `${where}: ${key}`);
    if (/[\r\n\t]/.test(item.title ?? '') || item.title === '') error('J07', `${where}: title`);
    for (const key of ['title', 'summary', 'content_html'])
      if (UNFIT.test(item[key] ?? '')) error('bytes', `${where}: ${key}`);
    for (const key of ['date_published', 'date_modified'])
      if (key in item && !RFC3339.test(item[key])) error('J08', `${where}: ${key}`);
    if (!('date_published' in item)) error('J08', `${where}: no date`);
    people(item.authors, where);
    if ('author' in item) warning('J10', where);
    if (!LANGUAGE.test(item.language ?? '')) error('J11', `${where}: ${item.language}`);
    for (const file of item.attachments ?? []) {
      const sized = file.size_in_bytes === undefined || Number.isInteger(file.size_in_bytes);
      if (!HTTP.test(file.url) || !MEDIA.test(file.mime_type) || !sized)
        error('J12', `${where}: ${JSON.stringify(file)}`);
    }
    if (item.tags && (item.tags.length === 0 || new Set(item.tags).size !== item.tags.length || item.tags.includes('')))
      error('schema', `${where}: tags`);
    if (!HTTP.test(item.url ?? '')) error('J20', `${where}: url ${item.url}`);
    for (const key of ['external_url', 'image', 'banner_image'])
      if (key in item && !HTTP.test(item[key])) error('J20', `${where}: ${key}`);
  });
  return findings;
}

const FEED_KEYS = new Set(
  'version title home_page_url feed_url description user_comment next_url icon favicon authors author language expired hubs items'.split(
    ' ',
  ),
);
const ITEM_KEYS = new Set(
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors author tags language attachments'.split(
    ' ',
  ),
);
