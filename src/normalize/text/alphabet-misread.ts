import { bytesOf, textOf } from './charsets.ts';

/** Languages whose own letters Windows-1252 lacks: their charset and those letters, small ones. */
const ALPHABETS: Readonly<Record<string, readonly [charset: string, letters: string]>> = {
  bs: ['windows-1250', 'čćđšž'],
  cs: ['windows-1250', 'áčďéěíňóřšťúůýž'],
  et: ['windows-1257', 'äõöüšž'],
  hr: ['windows-1250', 'čćđšž'],
  hu: ['windows-1250', 'áéíóöőúüű'],
  lt: ['windows-1257', 'ąčęėįšųūž'],
  lv: ['windows-1257', 'āčēģīķļņšūž'],
  pl: ['windows-1250', 'ąćęłńóśźż'],
  ro: ['windows-1250', 'ăâîşţșț'],
  sk: ['windows-1250', 'áäčďéíĺľňóôŕšťúýž'],
  sl: ['windows-1250', 'čšž'],
  tr: ['windows-1254', 'âçğıîöşüûi̇'],
};
const ODD_MIN = 3;

/** `Nejnovìjší milion pøibyl`: a charset of the Latin alphabet read as the western one; every odd letter then falls into place. */
export function alphabetMisread(
  text: string,
  language: string,
): { readonly found: string; readonly proposal: string } | undefined {
  const [charset, letters] = ALPHABETS[language.split('-', 1)[0]!] ?? [];
  if (charset === undefined || letters === undefined) return undefined;
  const odd = (t: string) =>
    [...t.toLowerCase().matchAll(/[a-z]?([^\u0000-\u007f])(?=[a-z])|[a-z]([\u00e0-\u00ff\u0153])/gu)].filter(
      (m) => /[\p{L}¹³¾¿¼¥ª]/u.test(m[1] ?? m[2] ?? '') && !letters.includes(m[1] ?? m[2] ?? ''),
    ).length;
  if (odd(text) < ODD_MIN) return undefined;
  // right text of these languages holds letters that the western charset does not have
  const bytes = bytesOf(text, 'windows-1252');
  const proposal = bytes && textOf(bytes, charset);
  return proposal !== undefined && odd(proposal) === 0 ? { found: text, proposal } : undefined;
}

/** `Verzцgerung`, `йconomistes`: the western charset read as the Cyrillic one. Letters that look like Latin ones prove nothing. */
export function westernAsCyrillic(text: string): { readonly found: string; readonly proposal: string } | undefined {
  if (!/[a-z][цдьйкилязфьвбщ][a-z]|(?<!\p{L})[йи][a-z]{3}|[a-z]{3}[йи](?!\p{L})/u.test(text)) return undefined;
  const proposal = text.replace(/[\u0400-\u04ff]+/g, (run) => {
    const bytes = bytesOf(run, 'windows-1251');
    return bytes ? String.fromCharCode(...bytes) : run;
  });
  return /[\u0400-\u04ff\u0080-\u009f]/.test(proposal) ? undefined : { found: text, proposal };
}
