import { expect, test } from 'vitest';
import { compileGlossary } from '../../src/normalize/glossary.ts';
import { loud, story, TERMS } from './names.ts';

test.each([
  ['The State Harbor Office said so.', 'The Harbor Authority of Norland said so.'],
  ['STATE HARBOR OFFICE CLOSES PIER', 'HARBOR AUTHORITY OF NORLAND CLOSES PIER'],
  ["the State Harbor Office's pier", "the Harbor Authority of Norland's pier"],
  ['the State Harbor Officer', 'the State Harbor Officer'],
  [
    'an Aid Command ship, a State  Harbor\u00a0Office ship',
    'a Rescue Headquarters ship, a Harbor Authority of Norland ship',
  ],
  ["Aid Command's ship", "Rescue Headquarters' ship"],
  ['State Harbor Office of Norland opened', 'Harbor Authority of Norland opened'],
  ['eel Farming grows. Cultivation of eels too.', 'eel farming grows. Eel farming too.'],
  ['Eel Farming Today', 'Eel Farming Today'],
  ['the "Aid Command" headquarters opened', 'the "Rescue Headquarters" opened'],
  ['Aid Command Headquarters, Aid Command headquarter', 'Rescue Headquarters, Rescue Headquarters headquarter'],
  ['State Harbor Office Of Norland opened', 'Harbor Authority of Norland opened'],
  ['“State Harbor Office” ships of Norland', '“Harbor Authority of Norland” ships of Norland'],
  ['National Harbor Departments met', 'Harbor Authorities of Norland met'],
  ['Linruo and HAN and Harbor Authority of Norland', 'Lin Ruo and HAN and Harbor Authority of Norland'],
  ['The Mole opened; the mole and THE MOLE did not.', 'Mole Works opened; the mole and THE MOLE did not.'],
  ['a tidal bureau, a Tb and a Tidal Bureau', 'a Tide Board, a Tide Board and a Tide Board'],
  ['see https://example.org/Linruo, @Linruo, `Linruo`', 'see https://example.org/Linruo, @Linruo, `Linruo`'],
])('%j becomes %j, and stays so', (text, expected) => {
  const once = story({ text });
  expect(once.contentText).toBe(expected);
  const twice = story({ text: once.contentText });
  expect(twice.contentText).toBe(expected);
  expect(twice.terms).toEqual([]);
});

test.each([
  ['The State Port Office replied.', 'ambiguous-term'],
  ['The Harbor Supervision Department of Westmark Province replied.', 'ambiguous-term'],
  ['The Westmark Municipal Harbor Supervision Department replied.', 'ambiguous-term'],
  ['in Linruo county', 'ambiguous-term'],
  ['The Port Defense Bureau replied.', 'term-needs-source'],
])('%j is left as it is and flagged %s', (text, code) => {
  const result = story({ text });
  expect(result.contentText).toBe(text);
  expect(result.flags.map((f) => f.code)).toContain(code);
});

test('a risky variant is replaced when the original names the body', () => {
  const original = { text: '国家港务局周一表示，码头将关闭。', language: 'zh-Hans' };
  const result = story({ text: 'The Port Defense Bureau said on Monday that the pier would close.', original });
  expect(result.contentText).toMatch(/^The Harbor Authority of Norland said/);
  expect(result.terms).toEqual([
    { id: 'harbor', preferred: 'Harbor Authority of Norland', replaced: 'Port Defense Bureau', count: 1 },
  ]);
});

test('markup: across a line break it is one name, across an element it is flagged, attributes and code stay', () => {
  expect(story({ html: '<p>the State Harbor<br>Office</p>' }).contentHtml).toBe(
    '<p>the Harbor Authority of Norland</p>',
  );
  const across = story({ html: '<p>the <b>State Harbor</b> Office</p>' });
  expect(across.contentHtml).toBe('<p>the <b>State Harbor</b> Office</p>');
  expect(across.flags.map((f) => f.code)).toContain('term-across-markup');
  const code = story({ html: '<p><code>Linruo</code> <a href="https://example.org/" title="Linruo">Linruo</a></p>' });
  expect(code.contentHtml).toContain('<code>Linruo</code>');
  expect(code.contentHtml).toMatch(/title="Linruo"[^>]*>Lin Ruo<\/a>/);
});

test('headline and summary too, with one audit row for each way of writing', () => {
  const result = story({ title: 'State Harbor Office', text: 'The State Harbor Office.', summaryHtml: 'By Linruo' });
  expect(result.headline).toBe('Harbor Authority of Norland');
  expect(result.summary).toBe('By Lin Ruo');
  expect(result.terms.map((t) => [t.replaced, t.count])).toEqual([
    ['State Harbor Office', 2],
    ['Linruo', 1],
  ]);
});

test('two names for one body are said; a short form beside the long one is not', () => {
  expect(loud({ text: 'The State Harbor Office spoke. The National Harbor Department agreed.' })).toContain(
    'inconsistent-term',
  );
  expect(loud({ text: '国家港口事务管理局周一表示，港务局将关闭码头。', language: 'zh-Hans' })).not.toContain(
    'inconsistent-term',
  );
});

test('a plural is no second name', () => {
  expect(loud({ text: 'The River Congress met. The River Congresses meet. The River Congress ended.' })).toEqual([]);
  expect(loud({ text: 'The River Congress met. The Stream Congress agreed.' })).toContain('inconsistent-term');
});

test('languages fall back: en-GB to en, zh-Hans-CN to zh-Hans, and never from one script to the other', () => {
  const { index } = compileGlossary(TERMS);
  expect(index.names(TERMS[0]!, 'en-GB')?.abbr).toBe('HAN');
  expect(index.names(TERMS[0]!, 'zh-Hans-CN')?.preferred).toBe('国家港口事务管理局');
  expect(index.names(TERMS[0]!, 'zh-TW')).toBeUndefined();
  expect(index.setFor('sv')).toBeUndefined();
});

test('Chinese has no word boundaries; a provincial body is another body', () => {
  const chinese = (text: string) => story({ text, language: 'zh-Hans' }).contentText;
  expect(chinese('记者从国家港务局获悉')).toBe('记者从国家港口事务管理局获悉');
  expect(chinese('湖北省港务局表示')).toBe('湖北省港务局表示');
});
