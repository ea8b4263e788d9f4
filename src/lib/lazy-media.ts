type Attributes = Readonly<Record<string, string>>;

const SOURCES = ['data-src', 'data-lazy-src', 'data-original'];
const SOURCE_SETS = ['data-srcset', 'data-lazy-srcset'];

/**
 * A picture that a script would load late, with the address that the script would give it: what stands in `src` till
 * then is nothing, a spacer or a blur.
 */
export function withLazyAddress(name: string, attributes: Attributes): Attributes {
  if (name !== 'img' && name !== 'source') return attributes;
  const srcset = addressIn(attributes, SOURCE_SETS);
  const src = addressIn(attributes, SOURCES) ?? (name === 'img' ? firstOf(srcset) : undefined);
  if (src === undefined && srcset === undefined) return attributes;
  return { ...attributes, ...(src === undefined ? {} : { src }), ...(srcset === undefined ? {} : { srcset }) };
}

/** Some keep numbers and words there: an address has a point or a slash, and is none of data. */
function addressIn(attributes: Attributes, names: readonly string[]): string | undefined {
  return names
    .map((name) => attributes[name]?.trim())
    .find((value) => value !== undefined && /[./]/.test(value) && !/^data:/i.test(value));
}

/** `a.jpg 1x, b.jpg 2x` */
const firstOf = (srcset: string | undefined): string | undefined => srcset?.split(/\s/, 1)[0]?.replace(/,$/, '');
