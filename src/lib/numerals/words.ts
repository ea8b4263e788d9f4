/** Words that multiply the number before them, per language; a trailing `*` stands for any ending. */
const MULTIPLIERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 1e2,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    'million*': 1e6,
    mn: 1e6,
    m: 1e6,
    mln: 1e6,
    'billion*': 1e9,
    bn: 1e9,
    b: 1e9,
    'trillion*': 1e12,
    tn: 1e12,
    tln: 1e12,
    trn: 1e12,
    bln: 1e9,
    'lakh*': 1e5,
    'crore*': 1e7,
    dozen: 12,
  },
  de: {
    hundert: 1e2,
    'tausend*': 1e3,
    tsd: 1e3,
    'million*': 1e6,
    mio: 1e6,
    'milliarde*': 1e9,
    mrd: 1e9,
    mia: 1e9,
    'billion*': 1e12,
    bio: 1e12,
  },
  fr: {
    cent: 1e2,
    cents: 1e2,
    mille: 1e3,
    milliers: 1e3,
    'million*': 1e6,
    'milliard*': 1e9,
    'billion*': 1e12,
    md: 1e9,
    mds: 1e9,
    mio: 1e6,
  },
  es: { mil: 1e3, millón: 1e6, millones: 1e6, millon: 1e6, billón: 1e12, billones: 1e12 },
  pt: {
    mil: 1e3,
    milhão: 1e6,
    milhões: 1e6,
    bilhão: 1e9,
    bilhões: 1e9,
    bilião: 1e12,
    biliões: 1e12,
    trilhão: 1e12,
    trilhões: 1e12,
    mi: 1e6,
    bi: 1e9,
  },
  it: { mila: 1e3, mille: 1e3, 'milion*': 1e6, 'miliard*': 1e9, mln: 1e6, mld: 1e9 },
  ca: { mil: 1e3, milió: 1e6, milions: 1e6 },
  nl: { duizend: 1e3, miljoen: 1e6, mln: 1e6, miljard: 1e9, mld: 1e9, biljoen: 1e12 },
  sv: { tusen: 1e3, 'miljon*': 1e6, 'miljard*': 1e9, mkr: 1e6 },
  da: { tusind: 1e3, 'million*': 1e6, mio: 1e6, 'milliard*': 1e9, mia: 1e9 },
  nb: { tusen: 1e3, 'million*': 1e6, mill: 1e6, 'milliard*': 1e9, mrd: 1e9 },
  is: { 'þúsund*': 1e3, 'milljón*': 1e6, 'milljarð*': 1e9 },
  fi: { 'tuhat*': 1e3, 'miljoon*': 1e6, milj: 1e6, 'miljard*': 1e9, mrd: 1e9 },
  ro: { mii: 1e3, mie: 1e3, 'milion*': 1e6, milioane: 1e6, mil: 1e6, 'miliard*': 1e9, mld: 1e9 },
  pl: { tys: 1e3, 'tysi*': 1e3, 'milion*': 1e6, mln: 1e6, 'miliard*': 1e9, mld: 1e9, 'bilion*': 1e12 },
  cs: { 'tisíc*': 1e3, tis: 1e3, 'milion*': 1e6, mil: 1e6, mio: 1e6, 'miliard*': 1e9, mld: 1e9, 'bilion*': 1e12 },
  sk: { 'tisíc*': 1e3, tis: 1e3, 'milión*': 1e6, mil: 1e6, 'miliard*': 1e9, mld: 1e9 },
  hr: { 'tisuć*': 1e3, 'milijun*': 1e6, milij: 1e6, 'milijard*': 1e9, mlrd: 1e9 },
  sr: { 'хиљад*': 1e3, 'милион*': 1e6, 'милијард*': 1e9, 'hiljad*': 1e3, 'milion*': 1e6, 'milijard*': 1e9 },
  hu: { ezer: 1e3, 'millió*': 1e6, 'milliárd*': 1e9 },
  el: { 'χιλιάδ*': 1e3, χιλ: 1e3, 'εκατομμ*': 1e6, εκατ: 1e6, 'δισεκατομμ*': 1e9, δισ: 1e9 },
  ru: {
    тыс: 1e3,
    'тысяч*': 1e3,
    млн: 1e6,
    'миллион*': 1e6,
    млрд: 1e9,
    'миллиард*': 1e9,
    трлн: 1e12,
    'триллион*': 1e12,
  },
  uk: { тис: 1e3, 'тисяч*': 1e3, млн: 1e6, 'мільйон*': 1e6, млрд: 1e9, 'мільярд*': 1e9, трлн: 1e12 },
  bg: { хил: 1e3, 'хиляд*': 1e3, млн: 1e6, 'милион*': 1e6, млрд: 1e9, 'милиард*': 1e9 },
  tr: { bin: 1e3, milyon: 1e6, 'milyon*': 1e6, milyar: 1e9, trilyon: 1e12 },
  id: { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 },
  ms: { ribu: 1e3, juta: 1e6, bilion: 1e9, trilion: 1e12 },
  vi: { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  ha: { dubu: 1e3, 'miliyan*': 1e6, 'biliyan*': 1e9 },
  sw: { elfu: 1e3, milioni: 1e6, bilioni: 1e9 },
  ar: {
    ألف: 1e3,
    آلاف: 1e3,
    ألفا: 1e3,
    مليون: 1e6,
    ملايين: 1e6,
    مليونا: 1e6,
    مليار: 1e9,
    مليارات: 1e9,
    بليون: 1e9,
    تريليون: 1e12,
  },
  fa: { هزار: 1e3, میلیون: 1e6, میلیارد: 1e9, تریلیون: 1e12 },
  ur: { ہزار: 1e3, لاکھ: 1e5, کروڑ: 1e7, ارب: 1e9, ملین: 1e6, بلین: 1e9 },
  he: { אלף: 1e3, אלפים: 1e3, מיליון: 1e6, מיליוני: 1e6, מיליארד: 1e9, מיליארדי: 1e9, טריליון: 1e12 },
  hi: { सौ: 1e2, हज़ार: 1e3, हजार: 1e3, लाख: 1e5, करोड़: 1e7, करोड: 1e7, अरब: 1e9, मिलियन: 1e6, बिलियन: 1e9 },
  bn: { হাজার: 1e3, লাখ: 1e5, কোটি: 1e7 },
  th: { ร้อย: 1e2, พัน: 1e3, หมื่น: 1e4, แสน: 1e5, ล้าน: 1e6 },
};

/** zero … twenty, then the tens */
const SMALL: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
  es: 'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  it: 'zero un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  pt: 'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  ru: 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  cs: 'nula jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát',
  pl: 'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
};

const MORE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    twentieth: 20,
    once: 1,
    twice: 2,
    half: 0.5,
    quarter: 0.25,
    both: 2,
    pair: 2,
    dozens: 12,
    hundreds: 100,
    thousands: 1000,
    tens: 10,
    decade: 10,
    century: 100,
    twenties: 20,
    thirties: 30,
  },
  de: {
    eine: 1,
    einen: 1,
    beide: 2,
    beiden: 2,
    zweite: 2,
    dritte: 3,
    zwanzig: 20,
    dutzende: 12,
    hunderte: 100,
    tausende: 1000,
    dreissig: 30,
  },
  fr: {
    une: 1,
    deuxième: 2,
    troisième: 3,
    centaine: 100,
    centaines: 100,
    dizaine: 10,
    dizaines: 10,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    quinzaine: 15,
    douzaine: 12,
    millier: 1000,
    cent: 100,
    cents: 100,
  },
  es: {
    uno: 1,
    una: 1,
    cien: 100,
    ciento: 100,
    docena: 12,
    docenas: 12,
    mil: 1000,
    doscientos: 200,
    trescientos: 300,
    quinientos: 500,
    quinientas: 500,
    treintena: 30,
    veintena: 20,
  },
  pt: { uma: 1, duas: 2, cem: 100, cento: 100, dúzia: 12, quinhentos: 500 },
  it: { una: 1, uno: 1, cento: 100, decina: 10, centinaia: 100, migliaia: 1000 },
  ru: {
    сто: 100,
    ста: 100,
    двести: 200,
    пятьсот: 500,
    полтора: 1.5,
    дюжина: 12,
    тысяча: 1000,
    двадцати: 20,
    тридцати: 30,
    десяти: 10,
    пяти: 5,
    сорока: 40,
    пятидесяти: 50,
  },
  cs: { sto: 100, jedna: 1, jedno: 1, dvě: 2, půl: 0.5 },
};

export interface NumberWords {
  /** @returns the factor, for a lower-case word without trailing full stop */
  factor(word: string): number | undefined;
  /** @returns the value of a spelt-out number */
  value(word: string): number | undefined;
  /** can small numbers be recognised in this language when they are spelt out? */
  readonly spelt: boolean;
}

const known = new Map<string, NumberWords>();

/** @param language primary subtag */
export function numberWords(language: string): NumberWords {
  let words = known.get(language);
  if (!words) {
    words = make(language);
    if (known.size < 300) known.set(language, words);
  }
  return words;
}

function make(language: string): NumberWords {
  const exact = new Map<string, number>();
  const stems: [string, number][] = [];
  for (const [word, factor] of Object.entries(MULTIPLIERS[language === 'no' ? 'nb' : language] ?? MULTIPLIERS.en!)) {
    if (word.endsWith('*') || language === 'th') stems.push([word.replace('*', ''), factor]);
    else exact.set(word, factor);
  }
  const values = new Map<string, number>();
  (SMALL[language] ?? '').split(' ').forEach((word, i) => {
    if (word) values.set(word, i <= 20 ? i : (i - 18) * 10);
  });
  for (const [word, value] of Object.entries(MORE[language] ?? {})) values.set(word, value);
  return {
    spelt: language in SMALL,
    factor: (word) => exact.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1],
    value: (word) => values.get(word) ?? compound(word, values),
  };
}

/** twenty-five, vingt-cinq, treinta y … is two words and rarely met */
function compound(word: string, values: ReadonlyMap<string, number>): number | undefined {
  const dash = word.indexOf('-');
  if (dash < 0) return undefined;
  const tens = values.get(word.slice(0, dash));
  const units = values.get(word.slice(dash + 1));
  return tens !== undefined && units !== undefined && tens >= 20 && units < 20 ? tens + units : undefined;
}
