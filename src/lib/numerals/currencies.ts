/** What stands behind or before an amount -> ISO 4217 code; `$` = some dollar, which one is not said. */
const NAMES: readonly (readonly [string, string])[] = [
  [
    'USD',
    'US\\$|USD|U\\.S\\. dollars?|US[- ]dollars?|US-Dollar|美元|美金|美圆|米ドル|미국 달러|долл(?:ар\\p{L}*)? США|dollars américains|dólares estadounidenses|dollari statunitensi|دولار أمريكي',
  ],
  ['HKD', 'HK\\$|HKD|Hong Kong dollars?|港元|港币|港幣'],
  ['TWD', 'NT\\$|TWD|新台币|新臺幣|台币'],
  ['AUD', 'A\\$|AUD|Australian dollars?|澳元'],
  ['CAD', 'C\\$|CAD|Canadian dollars?|加元'],
  ['SGD', 'S\\$|SGD|新元|新加坡元'],
  ['JPY', 'JPY|yens?|日元|日圆|円|엔|иен\\p{L}*|йен\\p{L}*|ين ياباني|येन'],
  ['EUR', '€|EUR|euros?|Euros?|欧元|歐元|ユーロ|유로|евро|євро|ευρώ|يورو|یورو|אירו|यूरो|eur[aóeouy]\\p{L}*'],
  [
    'GBP',
    '£|GBP|pounds? sterling|pounds|英镑|英鎊|ポンド|파운드|фунт\\p{L}* стерлингов|livres? sterling|libras? esterlinas?',
  ],
  ['KRW', '₩|KRW|won|韩元|韓元|ウォン|원|вон'],
  ['RUB', '₽|RUB|roubles?|rubles?|Rubel|卢布|盧布|ルーブル|руб(?:л\\p{L}*)?|rublos?|روبل'],
  ['INR', '₹|INR|Rs\\.?|rupees?|卢比|盧比|ルピー|रुपये|रुपए|रुपया|рупи\\p{L}*|روپے'],
  ['UAH', '₴|UAH|hryvnias?|гривен\\p{L}*|гривн\\p{L}*|грн'],
  ['TRY', '₺|TRY|Turkish liras?|liras?|lira|лир\\p{L}*|里拉'],
  ['CHF', 'CHF|Swiss francs?|Franken|francs suisses|瑞士法郎|franchi svizzeri'],
  ['BRL', 'R\\$|BRL|reais|雷亚尔'],
  ['PLN', 'PLN|zlotys?|zł|złot\\p{L}*|兹罗提'],
  ['CZK', 'CZK|Kč|korun\\p{L}*|捷克克朗'],
  ['VND', '₫|VND|đồng|越南盾'],
  ['THB', '฿|THB|baht|บาท|泰铢'],
  [
    'CNY',
    'CNY|RMB|yuan\\p{L}*|renminbi|人民币|人民幣|元人民币|人民元|юан\\p{L}*|يوان|युआन|위안|יואן|(?<![美日欧歐韩韓港澳加新纪单公多])元',
  ],
  [
    '$',
    '\\$|dollars?|Dollars?|dollari|dólar(?:es)?|dolár\\p{L}*|dolar\\p{L}*|доллар\\p{L}*|долар\\p{L}*|долл|دولار\\p{L}*|דולר|डॉलर|달러|ドル|đô la|δολάρι\\p{L}*|dala',
  ],
];

const AFTER = NAMES.map(
  ([code, names]) =>
    [
      code,
      new RegExp(
        `^[\\s\\u00a0\\u202f]?(?:多|余|個|de |d['’]|di |of |von )?(?:${names})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
        'u',
      ),
    ] as const,
);
/** only signs and codes stand in front: 万元 before a number belongs to the amount before it */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['USD', /(?:US\$|U\.S\.\$|USD)[\s\u00a0]?$/],
  ['HKD', /(?:HK\$|HKD)[\s\u00a0]?$/],
  ['TWD', /(?:NT\$|TWD)[\s\u00a0]?$/],
  ['AUD', /(?:AU?\$|AUD)[\s\u00a0]?$/],
  ['CAD', /(?:CA?\$|CAD)[\s\u00a0]?$/],
  ['SGD', /(?:S\$|SGD)[\s\u00a0]?$/],
  ['BRL', /(?:R\$|BRL)[\s\u00a0]?$/],
  ['CNY', /(?:RMB|CNY|人民币)[\s\u00a0]?$/],
  ['¥', /[¥￥][\s\u00a0]?$/],
  ['EUR', /(?:€|EUR)[\s\u00a0]?$/],
  ['GBP', /(?:£|GBP)[\s\u00a0]?$/],
  ['INR', /(?:₹|INR|Rs\.?)[\s\u00a0]?$/],
  ['$', /\$[\s\u00a0]?$/],
  ...(['JPY', 'RUB', 'KRW', 'CHF', 'TRY', 'UAH', 'PLN', 'CZK', 'VND', 'THB'] as const).map(
    (code) => [code, new RegExp(`${code}[\\s\\u00a0]?$`)] as const,
  ),
  ['RUB', /₽$/],
  ['KRW', /₩$/],
  ['TRY', /₺$/],
  ['UAH', /₴$/],
  ['THB', /฿$/],
  ['VND', /₫$/],
];

/** @param before, after the text round an amount and its multiplier */
export function currencyOf(before: string, after: string): string | undefined {
  const tail = before.slice(-16);
  const head = after.slice(0, 30);
  for (const [code, names] of AFTER) if (names.test(head)) return code;
  for (const [code, names] of BEFORE) if (names.test(tail)) return code;
  return undefined;
}

const DOLLARS = new Set(['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', '$']);

/** `dollars` may be any of the dollars; `¥` may be yen. */
export function sameCurrency(a: string, b: string): boolean {
  if (a === '¥' || b === '¥') return ['¥', 'CNY', 'JPY'].includes(a) && ['¥', 'CNY', 'JPY'].includes(b);
  return a === b || ((a === '$' || b === '$') && DOLLARS.has(a) && DOLLARS.has(b));
}
