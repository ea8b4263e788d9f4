/**
 * Languages that statistics confuse: none of a set ever overrules a declaration of another of the same set.
 * The first of a line is what is reported when the model names a variety that news is hardly ever written in.
 */
export const CLOSE: readonly (readonly string[])[] = [
  ['id', 'ms', 'min', 'jv', 'su'],
  ['nb', 'da', 'nn', 'no', 'sv'],
  ['hr', 'bs', 'sr', 'sh', 'cnr', 'sl'],
  ['cs', 'sk'],
  ['bg', 'mk'],
  ['ru', 'be', 'uk', 'rue'],
  ['zh', 'yue', 'wuu', 'lzh', 'nan', 'hak', 'gan'],
  ['ar', 'arz', 'ary', 'apc', 'ajp'],
  ['fa', 'prs', 'mzn', 'lrc', 'azb', 'glk'],
  ['ur', 'pnb', 'skr'],
  ['hi', 'mr', 'ne', 'mai', 'bho', 'dty', 'sa', 'new', 'gom', 'awa'],
  ['tr', 'az', 'tk', 'gag'],
  ['de', 'gsw', 'bar', 'nds', 'pfl', 'lb', 'ksh', 'sli'],
  ['nl', 'af', 'li', 'vls', 'zea', 'fy'],
  ['en', 'sco'],
  ['es', 'gl', 'an', 'ast', 'cbk', 'ext', 'ca', 'lad'],
  ['pt', 'gl', 'mwl'],
  ['fr', 'oc', 'wa', 'frp', 'pcd', 'ht'],
  ['it', 'scn', 'vec', 'nap', 'lmo', 'pms', 'egl', 'lij', 'co', 'sc'],
  ['ro', 'mo', 'rup'],
  ['fil', 'tl', 'ceb', 'war', 'pam', 'bcl', 'ilo'],
  ['bn', 'as', 'bpy'],
];

/** Small varieties out of the model's 176 labels that a news text is nearly always mistaken for. */
export const MISTAKEN_FOR: Readonly<Record<string, string>> = {
  als: 'de',
  an: 'es',
  arz: 'ar',
  azb: 'fa',
  bar: 'de',
  bh: 'hi',
  cbk: 'es',
  dty: 'ne',
  eml: 'it',
  lmo: 'it',
  lrc: 'fa',
  mwl: 'pt',
  mzn: 'fa',
  nap: 'it',
  no: 'nb',
  pfl: 'de',
  pms: 'it',
  pnb: 'ur',
  rue: 'uk',
  scn: 'it',
  sco: 'en',
  sh: 'hr',
  tl: 'fil',
  vec: 'it',
  vls: 'nl',
  wuu: 'zh',
  yue: 'zh',
};

/** Scripts with one language in the news: no statistics needed. */
export const OWN_SCRIPT: Readonly<Record<string, string>> = {
  Hangul: 'ko',
  Thai: 'th',
  Greek: 'el',
  Hebrew: 'he',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Sinhala: 'si',
  Georgian: 'ka',
  Armenian: 'hy',
  Khmer: 'km',
  Lao: 'lo',
  Myanmar: 'my',
};

/** Written in more than one script: the script of a text says nothing against these. */
export const MANY_SCRIPTS: ReadonlySet<string> = new Set(
  'sr bs az uz kk ky tg tk tt mn ku pa ks sd ms ha ug yi jv su cop mul mis zxx'.split(' '),
);
