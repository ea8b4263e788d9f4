/** @returns the address in its written-out form, undefined unless it is http or https: nothing else is ever published */
export function webUrl(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 4_000 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
