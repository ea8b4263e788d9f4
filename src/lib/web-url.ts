/** @returns the address in its written-out form, undefined unless it is http or https: nothing else is ever published */
export function webUrl(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 4_000 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** @returns an http(s) address as it may be told to a third party: without credentials and fragment */
export function bareUrl(value: string): string {
  const url = new URL(value);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
