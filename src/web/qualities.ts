/** An element of a list with q-values, e.g. Accept or Accept-Encoding (RFC 9110 §12.4.2). Names are lower case. */
export interface Preference {
  readonly name: string;
  readonly q: number;
}

/** What is no list at all gives an empty one; elements that are none are passed over. Linear in the field's length. */
export function preferences(field: string | undefined): readonly Preference[] {
  if (!field) return [];
  const found: Preference[] = [];
  for (const element of field.split(',')) {
    const [name = '', ...parameters] = element.split(';');
    const trimmed = name.trim().toLowerCase();
    if (trimmed !== '') found.push({ name: trimmed, q: qualityOf(parameters) });
  }
  return found;
}

function qualityOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [key = '', value = ''] = parameter.split('=');
    if (key.trim().toLowerCase() !== 'q') continue;
    const q = Number(value.trim());
    return value.trim() === '' || Number.isNaN(q) ? 1 : Math.min(1, Math.max(0, q));
  }
  return 1;
}
