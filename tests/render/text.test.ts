import { expect, test } from 'vitest';
import { excerpt, withoutTags } from '../../src/render/text.ts';

test.each([
  ['short', 'One line.', 20, 'One line.'],
  ['cut after a word', 'The ferry left the harbour at dawn', 18, 'The ferry left the…'],
  ['no comma before the ellipsis', '"We trust notebooks", she said', 23, '"We trust notebooks"…'],
  ['paragraphs are parted by a blank', 'One.\n\nTwo.', 20, 'One. Two.'],
  ['but not in Chinese or Japanese', '第一段。\n\n第二段。', 20, '第一段。第二段。'],
  ['nor after a closing quote', '他说：“好。”\n\n第二段。', 20, '他说：“好。”第二段。'],
  ['a character outside the basic plane is not cut in two', '𠮷𠮷𠮷', 3, '𠮷…'],
])('%s', (_what, text, charactersMax, expected) => {
  expect(excerpt(text, charactersMax)).toBe(expected);
});

test('a title that a reader sets as HTML holds no tag but plain formatting', () => {
  const joined = (title: string) => withoutTags(title).replaceAll('\u2060', '|');
  expect(joined('<img src=x onerror=alert(1)> a < b <script>x</SCRIPT>')).toBe(
    '<|img src=x onerror=alert(1)> a < b <|script>x<|/SCRIPT>',
  );
  expect(joined('<b>bold</b> <b onclick=x> <!--x--> <3 <svg/onload=x>')).toBe(
    '<b>bold</b> <|b onclick=x> <|!--x--> <3 <|svg/onload=x>',
  );
});
