/** Labels as feeds write them to the superset that iconv-lite decodes (WHATWG Encoding §4.2, and GB 18030 for all of GB). */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:utf-?8|unicode-1-1-utf-8|utf8mb4|cp65001)$/, 'utf-8'],
  [/^(?:utf-?16le|ucs-?2|utf-?16|unicode|iso-10646-ucs-2|csunicode)$/, 'utf-16le'],
  [/^utf-?16be$/, 'utf-16be'],
  [
    /^(?:us-?ascii|ascii|ansi_x3\.4-1968|iso-?8859-?1|iso_8859-1(?::1987)?|latin-?1|l1|cp-?1252|windows-?1252|win-?1252|x-cp1252|cp819|ibm819|ansi|x-ansi)$/,
    'windows-1252',
  ],
  [
    /^(?:gbk|gb-?2312(?:-?80)?|gb_2312-80|x-gbk|gb-?18030|chinese|csgb2312|iso-ir-58|euc-?cn|cp-?936|windows-?936|ms936|hz-gb-2312|zh-?cn)$/,
    'gb18030',
  ],
  [/^(?:big-?5(?:-?hkscs)?|x-x-big5|cn-big5|csbig5|cp-?950|windows-?950|ms950|big5-eten|zh-?tw)$/, 'big5-hkscs'],
  [/^(?:shift[_-]?jis|x-sjis|s-?jis|ms_kanji|csshiftjis|windows-?31j|cp-?932|ms932)$/, 'shift_jis'],
  [/^(?:x-)?euc-?jp$|^cseucpkdfmtjapanese$|^ujis$|^eucjp-?(?:ms|win)$/, 'euc-jp'],
  [/^(?:cs)?iso-?2022-?jp(?:-\d)?$/, 'iso-2022-jp'],
  [
    /^(?:euc-?kr|ks_?c_?5601(?:-?19(?:87|89))?|ksc5601|korean|cseuckr|windows-?949|cp-?949|uhc|ms949|iso-ir-149)$/,
    'cp949',
  ],
  [/^(?:cs)?koi8-?r$|^koi8?$/, 'koi8-r'],
  [/^koi8-?(?:u|ru)$/, 'koi8-u'],
  [/^(?:x-)?mac(?:intosh|roman|-roman)?$|^csmacintosh$/, 'macroman'],
  [/^x-mac-(?:cyrillic|ukrainian)$/, 'maccyrillic'],
  [/^(?:iso-?8859-?9|iso_8859-9(?::1989)?|latin-?5|l5)$/, 'windows-1254'],
  [/^(?:iso-?8859-?11|tis-?620(?:-?0|-?2533)?|dos-874|windows-?874|cp-?874)$/, 'windows-874'],
  [/^(?:iso-?8859-?8-?[ei])$/, 'iso-8859-8'],
  [/^(?:visual|hebrew)$/, 'iso-8859-8'],
  [/^(?:latin-?2|l2)$/, 'iso-8859-2'],
  [/^(?:latin-?9|l9)$/, 'iso-8859-15'],
  [/^cyrillic$/, 'iso-8859-5'],
  [/^(?:greek8?|elot_928|ecma-118)$/, 'iso-8859-7'],
  [/^(?:arabic|asmo-708|ecma-114)$/, 'iso-8859-6'],
  [/^(?:cp-?866|ibm866|866)$/, 'cp866'],
  [/^tcvn(?:-?5712)?$/, 'tcvn'],
  [/^viscii$/, 'viscii'],
];

/** @returns the charset to decode by, or undefined for a label that names none */
export function canonicalCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = label.trim().toLowerCase();
  for (const [pattern, charset] of NAMES) if (pattern.test(name)) return charset;
  const iso = /^(?:cs)?iso[-_]?8859[-_]?(\d{1,2})(?::\d{4})?$/.exec(name)?.[1];
  if (iso !== undefined && Number(iso) >= 1 && Number(iso) <= 16 && iso !== '12') return `iso-8859-${Number(iso)}`;
  const windows = /^(?:x-)?(?:windows|win|cp|ms)-?(125[0-8])$/.exec(name)?.[1];
  return windows === undefined ? undefined : `windows-${windows}`;
}
