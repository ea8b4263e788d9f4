import { type Attributes, rawAttribute } from './attributes.ts';
import { kindOf } from './fields.ts';
import { isHtmlName } from './plain.ts';

/** as HTML has them, too: inside a body they are markup, not the next field */
const AMBIGUOUS = new Set(
  'title link source summary content body image name div xhtml:div xhtml:body info hour day url href date id rights abstract keywords'.split(
    ' ',
  ),
);

/**
 * Whether a known element's start tag inside a field says that the field's end tag is missing.
 * @param bare no markup is open inside the field
 */
export function endsField(field: string, bare: boolean, next: string, attributes: Attributes): boolean {
  if (kindOf(field) !== 'html') return true;
  if (!AMBIGUOUS.has(next)) return !isHtmlName(next);
  if (!bare) return false;
  if (next === 'link') {
    const rel = rawAttribute(attributes, 'rel') ?? '';
    return attributes.length === 0 || /^(?:alternate|self|enclosure|replies|related|via)$/.test(rel);
  }
  return next === 'title' || next === 'id' || next === 'content' || next === 'summary' || next === 'rights';
}
