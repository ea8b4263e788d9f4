import { afterEach, expect, test } from 'vitest';
import { parseDate } from '../../src/parse/dates.ts';

const AT = '2026-03-05T14:22:11Z';
const MINUTE = '2026-03-05T14:22:00Z';
const DAY = '2026-03-05T00:00:00Z';

test.each([
  // RFC 822 and its kin
  ['Thu, 05 Mar 2026 14:22:11 GMT', AT],
  ['Thu, 5 Mar 26 14:22 UT', MINUTE],
  ['Thu, 05 Mar 2026 22:22:11 +0800 (CST)', AT],
  ['Thu, 05 Mar 2026 09:22:11 EST', AT],
  ['Thu, 05 Mar 2026 15:22:11 CET', AT],
  ['Thu, 05 Mar 2026 22:22:11 GMT+8', AT],
  ['Thu, 05 Mar 2026 14:22:11 +0000 GMT', AT],
  ['Thu, 05 Mar 2026 22:22:11 Asia/Shanghai', AT],
  ['Wed, 05 Mar 2026 14:22:11 GMT', AT],
  ['Thu,05 Mar 2026 14:22:11GMT', AT],
  ['Thu, 05-Mar-2026 14:22:11 GMT', AT],
  ['Thursday, March 5th, 2026 2:22:11 PM', AT],
  ['Thu, 05 Mar 2026 24:00:00 GMT', '2026-03-06T00:00:00Z'],
  ['Thu, 05 Mar 2026 14:22:11 0000', AT],
  ['Thu, 05 Mar 2026 15:22:11 0100', AT],
  ['Thu, 05 Mar 2026 T14:22:11Z', AT],
  // asctime, date(1), JavaScript
  ['Thu Mar  5 14:22:11 2026', AT],
  ['Thu Mar 5 06:22:11 PST 2026', AT],
  ['Thu Mar 05 2026 14:22:11 GMT+0000 (Coordinated Universal Time)', AT],
  // ISO 8601 in all its sizes
  ['2026-03-05T22:22:11.123+08:00', AT],
  ['2026-03-05 14:22:11 UTC', AT],
  ['20260305T142211Z', AT],
  ['20260305142211', AT],
  ['2026-03-05T14:22:11[Europe/London]', AT],
  ['2026-03-05T14:22Z', MINUTE],
  ['2026-064T14:22:11Z', AT],
  ['2026-W10-4', DAY],
  ['2026-3-5', DAY],
  ['2026-03', '2026-03-01T00:00:00Z'],
  ['2026', '2026-01-01T00:00:00Z'],
  // a number says more than a name
  ['2026-03-05 22:22:11 +0800 CST', AT],
  ['2026-03-05 22:22:11.123456 +0800 CST m=+0.0001', AT],
  ['2026-03-05 16:22:11 +0200 IST', AT],
  ['2026-03-05 20:22:11 +0600 BST', AT],
  ['2026-03-05 20:22:11 BST +0600', AT],
  ['2026-03-05T22:22:11+08:00 CST', AT],
  ['2026-03-05 22:22:11 0800', AT],
  ['2026-03-05T14:22:60Z', '2026-03-05T14:23:00Z'],
  // with slashes and points
  ['2026/03/05 14:22:11', AT],
  ['03/05/2026 2:22:11 PM', AT],
  ['13/03/2026', '2026-03-13T00:00:00Z'],
  ['05.03.2026, 14:22 Uhr', MINUTE],
  ['03-12-31', '2003-12-31T00:00:00Z'],
  // epoch
  ['1772720531', AT],
  ['1772720531000', AT],
  // other languages
  ['Do, 05 Mär 2026 14:22:11 +0000', AT],
  ['mar., 03 mars 2026 14:22:11 +0000', '2026-03-03T14:22:11Z'],
  ['5 de março de 2026 14:22', MINUTE],
  ['5 maaliskuuta 2026', DAY],
  ['čt, 05 bře 2026 14:22:11 +0000', AT],
  ['2026-március-05T14:22+00:00', MINUTE],
  ['5 марта 2026 г. 14:22', MINUTE],
  ['Πεμ, 05 Μαρ 2026 14:22:11 +0000', AT],
  ['Per, 05 Mart 2026 14:22:11 +0000', AT],
  ['5 มีนาคม 2569 14:22', MINUTE],
  ['5 مارس 2026', DAY],
  ['05 مارس 2026 - 02:22 م', MINUTE],
  ['05 مارس 2026 02:22 ص', '2026-03-05T02:22:00Z'],
  ['05 مارس 2026 م 02:22', '2026-03-05T02:22:00Z'],
  ['5 במרץ 2026', DAY],
  ['2026年3月5日 22:22:11', AT],
  ['2026年3月5日(木) 22時22分', MINUTE],
  ['2026년 3월 5일 오후 11시 22분 11초', AT],
  ['2026-03-05 下午 10:22', MINUTE],
  // RFC 822 in Chinese, Japanese, Korean, Vietnamese
  ['周四, 05 3月 2026 22:22:11 +0800', AT],
  ['四, 05 3 月 2026 22:22:11 +0800', AT],
  ['星期四, 05 三月 2026 22:22:11 +0800', AT],
  ['週四, 05 十二月 2026 22:22:11 +0800', '2026-12-05T14:22:11Z'],
  ['木, 05 3月 2026 23:22:11 +0900', AT],
  ['목, 05 3월 2026 23:22:11 +0900', AT],
  ['목, 05 3월 2026 23:22:11', AT],
  ['周四, 05 3月 2026 22:22:11', AT],
  ['Th5, 05 Th3 2026 21:22:11 +0700', AT],
  ['T5, 05 Th3 2026 21:22:11 +0700', AT],
  ['Thứ Năm, 05 Tháng 3 2026 21:22:11 +0700', AT],
  ['Chủ Nhật, 05 Tháng Mười Hai 2026 21:22:11 +0700', '2026-12-05T14:22:11Z'],
  ['5 thg 3, 2026', DAY],
  // ISO 8601 with a weekday, with Korean points
  ['2026/03/05(木) 14:22', MINUTE],
  ['2026/03/05 木 14:22', MINUTE],
  ['2026-03-05(목) 23:22', MINUTE],
  ['2026-03-05 (목) 23:22:11', AT],
  ['2026/03/05 (Thu) 14:22:11', AT],
  ['2026-03-05 Thu 14:22', MINUTE],
  ['2026-03-05, Thu 14:22', MINUTE],
  ['2026-03-05 (Thu)', DAY],
  ['Thu 2026-03-05 14:22', MINUTE],
  ['Thu, 2026-03-05 22:22:11 +0800', AT],
  ['2026. 03. 05. 14:22', MINUTE],
  ['2026. 3. 5. 오후 11:22:11', AT],
  ['2026. 3. 5.', DAY],
  ['202603051422', MINUTE],
  // parts of the day
  ['2026年3月5日 中午12:22', '2026-03-05T04:22:00Z'],
  ['2026年3月5日 中午1:22', '2026-03-05T05:22:00Z'],
  ['2026年3月5日 傍晚6:22', '2026-03-05T10:22:00Z'],
  ['2026年3月5日 清晨6:22', '2026-03-04T22:22:00Z'],
  ['2026年3月5日 深夜11:22', '2026-03-05T15:22:00Z'],
  ['2026年3月5日 夜里2:22', '2026-03-04T18:22:00Z'],
  // none
  ['', undefined],
  ['junk', undefined],
  ['yesterday', undefined],
  ['not a date in March', undefined],
  ['Thu, 31 Feb 2026 14:22:11 GMT', undefined],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['2026-03-05T25:00:00Z', undefined],
  ['2026-03-05T10:00:00+99:99', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['Thu, 05 Mar 0026 10:00:00 GMT', undefined],
  ['99999-01-01', undefined],
  ['202613051422', '1976-06-03T01:24:11Z'],
  ['1732186800000000', undefined],
  ['١٢/١١/٢٠٢٦', undefined],
  ['__proto__', undefined],
  [' '.repeat(1_000_000), undefined],
  ['9'.repeat(1_000_000), undefined],
  ['('.repeat(100_000), undefined],
])('%j is %s', (sent, expected) => {
  expect(parseDate(sent)).toBe(expected);
});

test.each([
  ['05/03/2026 14:22', MINUTE],
  ['5/3/26', DAY],
  // no day first can be meant
  ['03/25/2026', '2026-03-25T00:00:00Z'],
])('%j is %s where the day is written first', (sent, expected) => {
  expect(parseDate(sent, { isDayFirst: true })).toBe(expected);
});

const { DateTimeFormat } = Intl;
afterEach(() => {
  Intl.DateTimeFormat = DateTimeFormat;
});

test('the clock of a zone is made once, of one that does not exist likewise', () => {
  let made = 0;
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, given) {
      made += 1;
      return Reflect.construct(target, given);
    },
  });
  for (let i = 0; i < 50; i += 1) {
    expect(parseDate('Thu, 05 Mar 2026 23:22:11 Asia/Tokyo')).toBe(AT);
    expect(parseDate('Thu, 05 Mar 2026 14:22:11 Asia/Tokio')).toBe(AT);
  }
  expect(made).toBe(2);
});
