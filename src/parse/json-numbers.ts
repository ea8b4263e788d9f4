/**
 * Puts quotes round numbers that JSON.parse would change: 16 digits and more, and whatever follows `"id":`
 * (JSON Feed 1.1: "if it's a number, a reader should coerce it"; 2^53 and 1.10 must survive). One pass.
 */
export function quoteBigNumbers(json: string): string {
  if (!/\d{16}|"id"\s{0,50}:\s{0,50}-?\d/.test(json)) return json;
  let out = '';
  let copied = 0;
  let afterId = false;
  let at = 0;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(json, at + 1);
      afterId = end - at === 4 && json.startsWith('id', at + 1);
      at = end;
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      let end = at + 1;
      while (end < json.length && isNumeric(json.charCodeAt(end))) end += 1;
      if (afterId || end - at >= 16) {
        out += `${json.slice(copied, at)}"${json.slice(at, end)}"`;
        copied = end;
      }
      afterId = false;
      at = end;
    } else {
      if (code !== 58 && code !== 32 && code !== 10 && code !== 13 && code !== 9) afterId = false;
      at += 1;
    }
  }
  return out + json.slice(copied);
}

function endOfString(json: string, from: number): number {
  let at = from;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === 34) return at + 1;
    else at += 1;
  }
  return json.length;
}

function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 43 || code === 45 || code === 101 || code === 69;
}
