/** One character for one: full-width forms, odd spaces, foreign digits. Positions in the fold are positions in the text. */
const SINGLE: Readonly<Record<string, string>> = {
  '：': ':',
  '﹕': ':',
  '∶': ':',
  '；': ';',
  '，': ',',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '／': '/',
  '｜': '|',
  丨: '|',
  '＝': '=',
  '＠': '@',
  '．': '.',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '،': ',',
  '؛': ';',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '─': '—',
  '－': '—',
  '−': '–',
};
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const FOLDED = /[^\u0000-\u0008\u000a-\u007e]/gu;

export function fold(text: string): string {
  return text.replace(FOLDED, (character) => {
    const single = SINGLE[character];
    if (single !== undefined) return single;
    const code = character.codePointAt(0)!;
    for (const zero of DIGIT_ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
    // full-width Latin letters of Japanese agencies' names
    if (code >= 0xff21 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0);
    return character;
  });
}

/** Alternatives of a data table, longest first so that `作者` does not hide `作者/来源`. */
export function alternatives(table: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= table.length; i += 1) {
    const c = table[i];
    if (c === '(' || c === '[') depth += 1;
    else if (c === ')' || c === ']') depth -= 1;
    else if (c === undefined || (c === '|' && depth === 0)) {
      parts.push(table.slice(from, i));
      from = i + 1;
    }
  }
  return parts.sort((a, b) => b.length - a.length).join('|');
}

export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
