const ID_CHARS_MAX = 64;

/** An id for a source found elsewhere: from its title, else its host; unique among `taken`, to which it is added. */
export function newSourceId(
  { title, url }: { readonly title?: string; readonly url: string },
  taken: Set<string>,
): string {
  const base = slug(title ?? '') || slug(new URL(url).hostname.replace(/^(?:www|feeds?|rss)\./, '')) || 'source';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const id = `${base.slice(0, ID_CHARS_MAX - suffix.length)}${suffix}`;
    if (!taken.has(id.toLowerCase())) {
      taken.add(id.toLowerCase());
      return id;
    }
  }
}

/** Letters without their marks; other scripts have no place in an id. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, ID_CHARS_MAX);
}
