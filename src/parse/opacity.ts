import { type Attributes, rawAttribute } from './attributes.ts';

/** Inside XHTML, or other XML, elements are the text's own; an `entry` ends unfinished XHTML only. */
export type Opaque = 'no' | 'xhtml' | 'xml';

export function opacity(name: string, attributes: Attributes): Opaque {
  if (name === 'div' || name === 'body' || name === 'fullitem' || name.startsWith('xhtml:')) return 'xhtml';
  const type = rawAttribute(attributes, 'type')?.trim().toLowerCase() ?? '';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return 'xhtml';
  if (type.endsWith('xml')) return 'xml';
  return rawAttribute(attributes, 'mode')?.toLowerCase() === 'xml' ? 'xhtml' : 'no';
}
