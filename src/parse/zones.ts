/** Zone names of feeds in minutes east. RFC 822 §5 defines only the first line; where two meanings compete, the one of most feeds. */
const ZONES = new Map<string, number>(
  Object.entries({
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
    ET: -300,
    CT: -360,
    MT: -420,
    PT: -480,
    AST: -240,
    ADT: -180,
    NST: -210,
    NDT: -150,
    AKST: -540,
    AKDT: -480,
    HST: -600,
    HDT: -540,
    WET: 0,
    WEST: 60,
    BST: 60,
    IST: 330,
    CET: 60,
    CEST: 120,
    MEZ: 60,
    MESZ: 120,
    MET: 60,
    MEST: 120,
    MEWT: 60,
    FWT: 60,
    SWT: 60,
    EET: 120,
    EEST: 180,
    SAST: 120,
    CAT: 120,
    EAT: 180,
    WAT: 60,
    MSK: 180,
    MSD: 240,
    TRT: 180,
    IRST: 210,
    GST: 240,
    AZT: 240,
    SAMT: 240,
    PKT: 300,
    YEKT: 300,
    NPT: 345,
    BDT: 360,
    OMST: 360,
    ICT: 420,
    WIB: 420,
    KRAT: 420,
    WITA: 480,
    HKT: 480,
    SGT: 480,
    MYT: 480,
    PHT: 480,
    AWST: 480,
    IRKT: 480,
    WIT: 540,
    JST: 540,
    KST: 540,
    YAKT: 540,
    ACST: 570,
    ACDT: 630,
    AEST: 600,
    AEDT: 660,
    VLAT: 600,
    NZST: 720,
    NZDT: 780,
    NZT: 720,
    BRT: -180,
    ART: -180,
    CLT: -240,
    CLST: -180,
    COT: -300,
    PET: -300,
    VET: -240,
    UYT: -180,
  }),
);

/** RFC 822 §5.2 military letters: east from A, J left out. RFC 1123 says they were printed with wrong signs; they are then UTC. */
export function zoneMinutes(word: string): number | undefined {
  return ZONES.get(word.toUpperCase().replace(/\./g, ''));
}

export function isZoneWord(word: string): boolean {
  return /^[A-Za-z]{1,5}$/.test(word) || /^[A-Za-z]+\/[A-Za-z_/+-]+\d{0,2}$/.test(word);
}

/** `+0800`, `-05:30`, `+8`, `GMT+8`, `UTC+08:00`, `Z`: minutes east of Greenwich. NaN: an offset that cannot be */
export function offsetMinutes(token: string): number | undefined {
  const match = /^(?:GMT|UTC|UT|Z)?\s*([+\u2212\u2013-])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/i.exec(token);
  if (match === null) return /^Z$/i.test(token) || token === 'GMT' ? 0 : undefined;
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 15 || minutes > 59) return Number.NaN;
  return (match[1] === '+' ? 1 : -1) * (hours * 60 + minutes);
}

/** zones whose clock is kept, names that are none among them: making one costs more than reading a date */
const CLOCKS_MAX = 500;
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** An IANA name such as `Asia/Shanghai`; unknown words count as UTC. */
export function namedOffset(zone: string, local: number): number {
  if (!/^[A-Za-z]+\/[A-Za-z_+/-]+[A-Za-z0-9]$/.test(zone)) return 0;
  const name = clockIn(zone)
    ?.formatToParts(new Date(local))
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? 0 : (offsetMinutes(name) ?? 0);
}

function clockIn(zone: string): Intl.DateTimeFormat | undefined {
  if (clocks.has(zone)) return clocks.get(zone);
  let clock: Intl.DateTimeFormat | undefined;
  try {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // no such zone
  }
  if (clocks.size >= CLOCKS_MAX) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}
