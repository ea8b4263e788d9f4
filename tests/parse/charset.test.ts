import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/parse/charset.ts';

const rss = (text: string, encoding?: string, language = '') =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><rss><channel><title>${text}</title>${language}</channel></rss>`;

// sentences written for this test, long enough to tell what they are
const TEXTS: readonly (readonly [string, string])[] = [
  ['gb18030', '本市新建的地铁线路将于年底开通，沿线居民出行更加方便，票价暂时不作调整。'],
  ['big5', '本市新建的捷運路線將於年底通車，沿線居民出門更加方便，票價暫時不作調整。'],
  ['shift_jis', '市内の新しい地下鉄は今年の年末に開通する予定です。運賃は変わりません。'],
  ['euc-jp', '市内の新しい地下鉄は今年の年末に開通する予定です。運賃は変わりません。'],
  ['cp949', '시내의 새 지하철 노선이 올해 말에 개통될 예정이며 요금은 그대로 유지됩니다.'],
  ['windows-1251', 'Новая линия метро откроется в конце года, цена проезда пока не изменится.'],
  ['koi8-r', 'Новая линия метро откроется в конце года, цена проезда пока не изменится.'],
  [
    'windows-1250',
    'Nowa linia metra zostanie otwarta pod koniec roku, a ceny biletów się nie zmienią, powiedział wójt gminy Łąka.',
  ],
  [
    'windows-1252',
    'La nouvelle ligne de métro sera ouverte à la fin de l’année, où les prix resteront inchangés, a déclaré le maire.',
  ],
  ['windows-1253', 'Η νέα γραμμή του μετρό θα ανοίξει στο τέλος του έτους και οι τιμές δεν θα αλλάξουν.'],
  ['windows-1254', 'Yeni metro hattı yıl sonunda açılacak, bilet fiyatları şimdilik değişmeyecek dedi başkan.'],
  ['windows-1255', 'קו הרכבת החדש ייפתח בסוף השנה ומחיר הנסיעה לא ישתנה בינתיים.'],
  ['windows-1256', 'سيفتتح الخط الجديد في نهاية العام ولن تتغير أسعار التذاكر في الوقت الحالي.'],
  ['windows-874', 'รถไฟฟ้าสายใหม่จะเปิดให้บริการปลายปีนี้ โดยค่าโดยสารยังคงเดิม'],
];

describe.each(TEXTS)('%s', (charset, text) => {
  const encoded = (xml: string) => new Uint8Array(iconv.encode(xml, charset));

  test('named in the declaration', () => {
    expect(decodeBytes(encoded(rss(text, charset)), undefined)).toEqual({ text: rss(text, charset) });
  });
  test('named by HTTP, the declaration is wrong', () => {
    const xml = rss(text, 'utf-8');
    expect(decodeBytes(encoded(xml), `application/rss+xml; charset="${charset}"`).text).toBe(xml);
  });
  test('named by nobody', () => {
    expect(decodeBytes(encoded(rss(text)), undefined).text).toBe(rss(text));
  });
  test('wrongly named UTF-8', () => {
    expect(decodeBytes(encoded(rss(text, 'utf-8')), undefined).text).toBe(rss(text, 'utf-8'));
  });
  test('UTF-8, wrongly named this', () => {
    const bytes = new TextEncoder().encode(rss(text, charset));
    expect(decodeBytes(bytes, `text/xml; charset=${charset}`).text).toBe(rss(text, charset));
  });
});

test.each([
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
  ['utf-32le', true],
  ['utf-32le', false],
  ['utf-32be', true],
  ['utf-32be', false],
])('%s, byte order mark: %s', (charset, addBOM) => {
  const xml = rss('Näheres 新闻 😀', charset);
  expect(decodeBytes(new Uint8Array(iconv.encode(xml, charset, { addBOM })), undefined).text).toBe(xml);
});

test('ISO-2022-JP, whatever it is called', () => {
  const xml = (text: string) =>
    `<?xml version="1.0" encoding="utf-8"?><rss><channel><title>${text}</title></channel></rss>`;
  const bytes = Buffer.from(xml('\u001b$B%K%e!<%9\u001b(B'), 'latin1');
  expect(decodeBytes(new Uint8Array(bytes), undefined).text).toBe(xml('ニュース'));
});

test.each(TEXTS.filter(([charset]) => !/^windows-125[024]$/.test(charset)))(
  '%s, named Latin-1 as servers do',
  (charset, text) => {
    const bytes = new Uint8Array(iconv.encode(rss(text), charset));
    expect(decodeBytes(bytes, 'text/xml; charset=ISO-8859-1').text).toBe(rss(text));
  },
);

test.each([
  'Votação, eleição, nação: «\u00a0Été\u00a0» créée',
  '·······  Nächste Woche  ·······',
  '¤¤¤¤ ¸¸¸¸ ¯¯¯¯ ÿÿÿÿ',
  'ÄÖÜ',
])('%s in Latin-1 is believed', (text) => {
  const xml = rss(text, 'ISO-8859-1');
  expect(decodeBytes(new Uint8Array(iconv.encode(xml, 'windows-1252')), undefined)).toEqual({ text: xml });
});

test('four-byte characters of GB 18030 under the name gb2312', () => {
  const xml = rss('㐀㑇 镕', 'gb2312');
  expect(decodeBytes(new Uint8Array(iconv.encode(xml, 'gb18030')), undefined).text).toBe(xml);
});

test('windows-1252 under the name ISO-8859-1 keeps its quotes and dashes', () => {
  const xml = rss('“Café” – 5 €', 'ISO-8859-1');
  expect(decodeBytes(new Uint8Array(iconv.encode(xml, 'windows-1252')), undefined).text).toBe(xml);
});

test('a letter of windows-1252 pasted into UTF-8 is mended, other damage is marked', () => {
  const bytes = Buffer.concat([Buffer.from('<t>Zürich, Espa'), Buffer.from([0xf1]), Buffer.from('a 新闻')]);
  expect(decodeBytes(new Uint8Array(bytes), undefined)).toEqual({
    text: '<t>Zürich, España 新闻',
    repair: 'bad-utf-8',
  });
  const cut = Buffer.from('<t>新闻标题一二三').subarray(0, -1);
  expect(decodeBytes(new Uint8Array(cut), undefined).text).toBe('<t>新闻标题一二\ufffd');
});

/** `{c3}` is that byte */
const bytesOf = (text: string) =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(text)
        .toString('latin1')
        .replace(/\{([0-9a-f]{2})\}/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ),
  );

test.each([
  ['cut characters, little else', 'It’s “good” caf{c3}... and caf{c3}...', 'It’s “good” cafÃ... and cafÃ...'],
  [
    'cut in the middle',
    'Été à Paris: {e4}{b8}... {e4}{b8}... {e4}{b8}...',
    'Été à Paris: \ufffd... \ufffd... \ufffd...',
  ],
  ['nothing but a cut quotation mark', 'We don{e2}{80}', 'We don\ufffd'],
  ['nothing but a cut emoji', 'Go {f0}{9f}{98}', 'Go \ufffd'],
  ['as much Latin-1 as UTF-8', 'España, niño: Avi{f3}n {f1}o{f1}o', 'España, niño: Avión ñoño'],
  ['a character as two surrogates', 'Hi {ed}{a0}{bd}{ed}{b8}{80}', 'Hi 😀'],
])('UTF-8 stays UTF-8: %s', (_, sent, expected) => {
  expect(decodeBytes(bytesOf(rss(sent, 'utf-8')), undefined)).toEqual({
    text: rss(expected, 'utf-8'),
    repair: 'bad-utf-8',
  });
});

test.each([
  ['a quotation mark behind a letter', 'A “caf{e9}{94} {93}bar{94}', 'windows-1252'],
  ['a no-break space behind a capital', 'LIBERT{c9}{a0}! {c9}galit{e9}', 'windows-1252'],
  ['the end of a word', 'AMANH{c3} N{c3}O', 'windows-1252'],
])('windows-1252 that resembles UTF-8 stays what it is: %s', (_, sent, charset) => {
  const bytes = bytesOf(rss(sent.replace('“', '{93}'), 'utf-8'));
  expect(decodeBytes(bytes, undefined).text).toBe(iconv.decode(Buffer.from(bytes), charset));
});

test('labels that name nothing are as good as none', () => {
  const bytes = new TextEncoder().encode(rss('Zürich', 'x-unheard-of'));
  expect(decodeBytes(bytes, 'text/xml; charset=none').text).toBe(rss('Zürich', 'x-unheard-of'));
});
