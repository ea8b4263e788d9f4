import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGlossaryCsv, writeGlossaryCsv } from '../../src/config/glossary-csv.ts';
import { readGlossaryTbx, writeGlossaryTbx } from '../../src/config/glossary-tbx.ts';
import { readGlossaryTsv, writeGlossaryTsv } from '../../src/config/glossary-tsv.ts';
import type { Term } from '../../src/domain/term.ts';

const HARBOR: Term = {
  id: 'harbor',
  type: 'organization',
  note: 'since 1998, "the" authority',
  terms: {
    en: {
      preferred: 'Harbor Authority',
      abbr: 'HA',
      variants: ['State Harbor Office', 'Harbor, State'],
      risky: ['Port Office'],
      ambiguous: ['Office'],
    },
    'zh-Hans': { preferred: '国家港口管理局', variants: ['港务局'], risky: [], ambiguous: [] },
  },
};

test('what is written is read back equal', () => {
  expect(readGlossaryCsv(writeGlossaryCsv([HARBOR]))).toEqual({ terms: [HARBOR], problems: [] });
  expect(readGlossaryTbx(writeGlossaryTbx([HARBOR]))).toEqual({ terms: [HARBOR], problems: [] });
});

test('any names survive both formats', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((s) => s.replace(/[|\s\p{C}\ufffd]/gu, 'x'));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 4, maxLength: 4 }), ([id, a, b, c]) => {
      const term: Term = { id: id!, terms: { en: { preferred: a!, variants: [b!], risky: [c!], ambiguous: [] } } };
      expect(readGlossaryCsv(writeGlossaryCsv([term])).terms).toEqual([term]);
      expect(readGlossaryTbx(writeGlossaryTbx([term])).terms).toEqual([term]);
    }),
    { numRuns: 50 },
  );
});

test('CSV with semicolons, a byte order mark and several variants in a cell', () => {
  const text = '\ufeffid;lang;preferred;variant\r\npond;en;"Old; pond";Mere|Pool\r\n;;;\r\npond;fr;Étang;\r\n';
  expect(readGlossaryCsv(text)).toEqual({
    terms: [
      {
        id: 'pond',
        terms: {
          en: { preferred: 'Old; pond', variants: ['Mere', 'Pool'], risky: [], ambiguous: [] },
          fr: { preferred: 'Étang', variants: [], risky: [], ambiguous: [] },
        },
      },
    ],
    problems: [],
  });
});

test.each([
  ['id,lang,name\n', [1, 9, 'unknown column'], [1, 1, '"preferred" is missing']],
  ['id,lang,preferred\npond,en,Pond\n,en,Mere\n', [3, 1, 'id is empty']],
  ['id,lang,preferred\npond,english!,Pond\n', [2, 6, 'no language tag']],
  ['id,lang,preferred,grade\npond,en,Pond,sure\n', [2, 14, 'no grade']],
  ['id,lang,preferred\npond,en,Pond\npond,en,Mere\n', [3, 9, 'already']],
  ['id,lang,preferred\npond,en,"Pond\n', [2, 9, 'not closed']],
])('problems of %j are values with their place', (text, ...expected) => {
  const { problems } = readGlossaryCsv(text);
  expect(problems).toHaveLength(expected.length);
  expected.forEach(([line, column, message], i) => {
    expect(problems[i]).toMatchObject({ line, column });
    expect(problems[i]!.message).toContain(message);
  });
});

const POND = [
  { id: 'pond', terms: { en: { preferred: 'old pond', abbr: 'OP', variants: ['mere'], risky: [], ambiguous: [] } } },
];

test('TBX 2 (martif), DCA', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd"><martif type="TBX-Basic"><text><body>
    <termEntry id="pond"><langSet xml:lang="en">
      <ntig><termGrp><term>mere</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>old <hi>pond</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
      <tig><term>OP</term><termNote type="termType">acronym</termNote></tig>
    </langSet></termEntry></body></text></martif>`;
  expect(readGlossaryTbx(text)).toEqual({ terms: POND, problems: [] });
});

test('TBX 3, DCT: categories as tags of their own', () => {
  const text = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://example.org/basic"><text><body>
    <conceptEntry id="pond"><langSec xml:lang="en">
      <termSec><term>old pond</term><basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus></termSec>
      <termSec><term>OP</term><basic:termType>abbreviation</basic:termType></termSec>
      <termSec><term>mere</term><basic:administrativeStatus>supersededTerm-admn-sts</basic:administrativeStatus></termSec>
    </langSec></conceptEntry></body></text></tbx>`;
  expect(readGlossaryTbx(text)).toEqual({ terms: POND, problems: [] });
});

test('no TBX, an empty entry, a doubled id, a bomb of nested tags', () => {
  expect(readGlossaryTbx('<html></html>').problems[0]?.message).toContain('no TBX document');
  expect(readGlossaryTbx('<tbx>\n <conceptEntry id="a"></conceptEntry></tbx>').problems).toEqual([
    { line: 2, column: 2, message: 'entry "a" has no term' },
  ]);
  const entry =
    '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry>';
  expect(readGlossaryTbx(`<tbx>${entry}${entry}</tbx>`).terms.map((t) => t.id)).toEqual(['a', 'a-2']);
  expect(readGlossaryTbx(`<tbx>${'<x>'.repeat(5_000)}`).problems.length).toBeLessThanOrEqual(101);
});

test('TSV pairs, as DeepL takes them', () => {
  const tsv = writeGlossaryTsv([HARBOR], { from: 'zh-Hans', to: 'en' });
  expect(tsv).toBe('国家港口管理局\tHarbor Authority\n港务局\tHarbor Authority\n');
  const back = readGlossaryTsv(tsv, { from: 'zh-Hans', to: 'en' });
  expect(back.terms[0]).toMatchObject({
    id: 'harbor-authority',
    terms: { 'zh-Hans': { preferred: '国家港口管理局', variants: ['港务局'] } },
  });
  expect(readGlossaryTsv('no tab\n', { from: 'zh-Hans', to: 'en' }).problems).toHaveLength(1);
});
