import { expect, test } from 'vitest';
import { hanValue } from '../../src/lib/numerals/han.ts';
import { readFigures } from '../../src/lib/numerals/read.ts';

const hard = (text: string, language: string) =>
  readFigures(text, language)
    .numbers.filter((n) => !n.soft)
    .map((n) => [n.values[0], ...(n.percent ? ['%'] : []), ...(n.currency ? [n.currency] : [])].join(' '));

test.each([
  ['zh', '4.9万台，99.8%，罚款5万元', ['49000', '99.8 %', '50000 CNY']],
  ['zh', '1亿2000万人', ['120000000']],
  ['en', '1,234.5 million euros, $5bn, 12,34,567', ['1234500000 EUR', '5000000000 $', '1234567']],
  ['en', '449ft (137m)', ['137000000']],
  ['de', '1.234,5 Mrd. Euro; 3,5 Prozent', ['1234500000000 EUR', '3.5 %']],
  ['es', '3 mil millones de euros', ['3000000000 EUR']],
  ['pt', 'R$ 3,5 bilhões', ['3500000000 BRL']],
  ['ru', '35 млн; 10 000 руб.', ['35000000', '10000 RUB']],
  ['hi', '3 लाख करोड़ रुपये', ['3000000000000 INR']],
  ['ar', '٥٠٠ من ٩٩٫٨٪', ['500', '99.8 %']],
  ['ko', '1억 2000만 명, 3500만 달러', ['120000000', '35000000 $']],
  ['ja', '２億円、99・9パーセント', ['200000000 JPY', '99.9 %']],
  ['tr', '%99,8', ['99.8 %']],
  ['en', 'v2.0.1 at 13:09, COVID-19', []],
])('%s: %j reads %j', (language, text, expected) => {
  expect(hard(text, language)).toEqual(expected);
});

test('137m: meters stand beside millions', () => {
  expect(readFigures('137m', 'en').numbers[0]?.values).toEqual([137_000_000, 137]);
});

test.each([
  [
    'en',
    'on November 8, 2018 and Nov. 9',
    [
      [2018, 11, 8],
      [undefined, 11, 9],
    ],
  ],
  ['fr', 'le 11 août', [[undefined, 8, 11]]],
  ['ru', '8 ноября 2018 года', [[2018, 11, 8]]],
  ['ar', 'في 8 نوفمبر', [[undefined, 11, 8]]],
  ['zh', '2018年11月8日', [[2018, 11, 8]]],
  ['ko', '11월 8일', [[undefined, 11, 8]]],
  ['vi', 'ngày 8 tháng 11 năm 2018', [[2018, 11, 8]]],
  ['he', 'ב-8 בנובמבר', [[undefined, 11, 8]]],
  ['de', '8.11.2018', [[2018, 11, 8]]],
])('%s: the days of %j', (language, text, expected) => {
  expect(readFigures(text, language).days.map((d) => [d.year, d.month, d.day])).toEqual(expected);
});

test('Chinese numerals', () => {
  expect(['三百五十万', '二〇一八', '十五', '一亿两千万', '一一'].map(hanValue)).toEqual([
    3_500_000,
    2018,
    15,
    120_000_000,
    undefined,
  ]);
});

test('any text is read in linear time', () => {
  const started = process.cpuUsage().user;
  readFigures('1 000 000 '.repeat(20_000), 'fr');
  readFigures('8 ноября '.repeat(20_000), 'ru');
  expect(process.cpuUsage().user - started).toBeLessThan(20_000_000);
});
