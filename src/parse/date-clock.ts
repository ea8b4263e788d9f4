import { isZoneWord, offsetMinutes, zoneMinutes } from './zones.ts';

/** A date as it stands in the text, before it is checked. `zone`: minutes east, or an IANA name. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: number | string;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: number | string;
  readonly half?: 'am' | 'pm' | undefined;
}

/** What follows an ISO date: a clock, perhaps am or pm, perhaps a zone */
export function timeOf(sent: string): Time | undefined {
  // RFC 9557 §3: `[Europe/Berlin]`
  const text = sent.replace(/\[([A-Za-z_/]+)\]/, ' $1');
  const compact = /^(\d{2})(\d{2})(\d{2})?(?![\d:])(.*)$/.exec(text);
  const tokens = (compact === null ? text : `${compact[1]}:${compact[2]}:${compact[3] ?? '00'}${compact[4]}`)
    .split(/\s+/)
    .filter((token) => token !== '');
  const bareHour = /^(\d{2})(Z|[+-]\d{2}:?\d{2})?$/.exec(tokens[0] ?? '');
  const clock =
    bareHour !== null
      ? { hour: Number(bareHour[1]), minute: 0, second: 0, ...zoned(bareHour[2]) }
      : clockOf(tokens[0] ?? '');
  if (clock === undefined) return undefined;
  let zone: number | string | undefined = clock.zone;
  let half = clock.half;
  let isExact = zone !== undefined;
  for (const token of tokensOf(tokens.slice(1).join(' '))) {
    const offset = offsetMinutes(token) ?? unsignedOffset(token);
    if (offset !== undefined) {
      zone = offset;
      isExact = true;
    } else if (halfOf(token) !== undefined) half = halfOf(token);
    // `+0800 CST`: the name means Chicago to most, Shanghai here
    else if (!isExact) zone = zoneMinutes(token) ?? (isZoneWord(token) ? token : zone);
  }
  const hour = hourIn(half, clock.hour);
  return { hour, minute: clock.minute, second: clock.second, ...(zone === undefined ? {} : { zone }) };
}

/** Arabic: ص in the morning, م after noon */
const HALVES = new Map<string, Time['half']>([
  ['am', 'am'],
  ['pm', 'pm'],
  ['ص', 'am'],
  ['م', 'pm'],
  ['صباحا', 'am'],
  ['مساء', 'pm'],
]);

export function halfOf(word: string): Time['half'] {
  return HALVES.get(word.toLowerCase().replace(/[.\u064b]/g, ''));
}

export function hourIn(half: Time['half'], shown: number): number {
  if (half === 'pm' && shown < 12) return shown + 12;
  return half === 'am' && shown === 12 ? 0 : shown;
}

/** `0800` behind a clock: somebody's URL decoding took the plus for a blank */
export function unsignedOffset(token: string): number | undefined {
  return /^(?:0\d|1[0-4])[0-5]\d$/.test(token) ? offsetMinutes(`+${token}`) : undefined;
}

/** `14:22:11`, `14:22:11.5+08:00`, `2:22PM`, `14.22.11`, `14h22` */
export function clockOf(token: string): Time | undefined {
  const match = /^(\d{1,2})(?::|\.(?=\d{2}\.\d{2})|h(?=\d{2}))(\d{1,2})(?:[:.](\d{1,2})(?:[.,:]\d{1,9})?)?(.*)$/i.exec(
    token,
  );
  if (match === null) return undefined;
  const rest = match[4]!;
  const half = halfOf(rest);
  const offset = rest === '' || half !== undefined ? undefined : (offsetMinutes(rest) ?? zoneMinutes(rest));
  if (rest !== '' && half === undefined && offset === undefined && !/^h$/i.test(rest)) return undefined;
  return {
    hour: Number(match[1]),
    minute: Number(match[2]),
    second: Number(match[3] ?? 0),
    ...(offset === undefined ? {} : { zone: offset }),
    ...(half === undefined ? {} : { half }),
  };
}

/** Words of a date, comments (RFC 822 §3.4.3) left out. Bounded by the text's length. */
export function tokensOf(text: string): readonly string[] {
  let depth = 0;
  let bare = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0)
      bare += character === ',' || character === '\u00a0' || character === '،' || character === ';' ? ' ' : character;
  }
  return withMonthsWhole(bare)
    .replace(/(\d)T(\d)/g, '$1 $2')
    .replace(/(\s)T(?=\d{1,2}:)/g, '$1')
    .replace(/\[([A-Za-z]+\/[A-Za-z_]+)\]/g, ' $1')
    .replace(/(\d)(\.)\s+(?=\D)/g, '$1 ')
    .split(/\s+/)
    .filter((token) => token !== '' && token !== '-' && token !== '|')
    .slice(0, 16);
}

const VIETNAMESE_NUMERALS = 'một hai ba tư năm sáu bảy tám chín mười'.split(' ');

/** `3 月`, `Tháng 3`, `thg 3`, `Tháng Mười Hai` as one word: `3月`, `Th3` */
function withMonthsWhole(text: string): string {
  if (!/[月월]|th[aá]ng|thg/i.test(text)) return text;
  return text
    .replace(/(\d)\s+([月월])/g, '$1$2')
    .replace(/(?:th[aá]ng|thg)\.?\s*(\d{1,2})(?!\d)/gi, 'Th$1')
    .replace(/th[aá]ng\s+(mười\s+)?(\p{L}+)/giu, (whole, ten: string | undefined, word: string) => {
      const number = VIETNAMESE_NUMERALS.indexOf(word.toLowerCase()) + 1;
      return number === 0 ? whole : `Th${number + (ten === undefined ? 0 : 10)}`;
    });
}

function zoned(sent: string | undefined): { zone?: number } {
  const zone = sent === undefined ? undefined : offsetMinutes(sent);
  return zone === undefined ? {} : { zone };
}
