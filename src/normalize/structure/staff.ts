import { wordsOf } from './words.ts';

/** `张雪 SF123`, `王晓_NE0011`: the desk's number behind a name */
export function withoutStaffCode(value: string): string {
  return value.replace(/(?:[\s_]+|(?<=\p{Script=Han}))[A-Z]{1,4}_?\d{2,6}$/u, '');
}

const SYLLABLE =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|[aeiou]))';
const PINYIN = new RegExp(`^${SYLLABLE}{2,4}$`);

/** `zhangxue`: what an editor is called in the system; alone and among Latin words only as pinyin. */
export function isUserName(
  value: string,
  { sure, language }: { readonly sure: boolean; readonly language: string },
): boolean {
  if (!/^[a-z]{3,16}$/.test(value)) return false;
  return sure || /^(?:zh|ja|ko)$/.test(language) || (value.length >= 5 && PINYIN.test(value));
}

/** `Executive Producer`, `Managing Editor`: what one does, in capitals like a name */
export function isTrade(value: string, language: string): boolean {
  const { role, editor, author } = wordsOf(language);
  return (
    /\b(?:directors?|producers?|managers?|founders?|publishers?|owners?|officers?|chiefs?|hosts?|presenters?|guilds?)\b/iu.test(
      value,
    ) || new RegExp(`(?<![\\p{L}\\p{M}])(?:${role}|${editor}|${author})(?![\\p{L}\\p{M}])`, 'iu').test(value)
  );
}
