/** Month names, January first; alternatives by `|`. Abbreviations are taken from them: 3 letters and more where no other month begins so. */
const MONTHS: readonly string[] = [
  // English, German, French, Spanish, Italian, Portuguese, Dutch
  'january february march april may june july august september october november december',
  'januar|jänner|jaenner februar|feber märz|maerz|mrz april mai juni juli august september oktober november dezember',
  'janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre novembre décembre|decembre',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre',
  'janeiro fevereiro|fev março|marco abril maio junho julho agosto setembro outubro|out novembro dezembro|dez',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  // Scandinavian, Finnish, Estonian, Latvian, Lithuanian
  'januar februar marts|mars april maj|mai juni juli august september oktober november desember|des',
  'tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu',
  'jaanuar veebruar|veebr märts aprill mai juuni juuli august september oktoober november detsember|dets',
  // Polish, Czech, Slovak, Croatian, Slovene, Hungarian, Romanian
  'styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź listopad|listopada|lis grudzień|grudnia|gru',
  'leden|ledna únor|února březen|března|bře duben|dubna|dub květen|května|kvě červen|června|čer červenec|července|čvc srpen|srpna září|zář říjen|října|říj - prosinec|prosince|pro',
  'január|januára február|februára marec apríl|apríla máj|mája jún|júna júl|júla august|augusta september|septembra október|októbra november|novembra december|decembra',
  'siječanj|siječnja|sij veljača|veljače|velj ožujak|ožujka|ožu travanj|travnja|tra svibanj|svibnja|svi lipanj|lipnja srpanj|srpnja kolovoz|kolovoza|kol rujan|rujna|ruj - studeni|studenoga|stu -',
  'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  // Turkish, Greek, Russian, Ukrainian, Bulgarian, Serbian
  'ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  'ιανουάριος|ιανουαρίου|ιαν φεβρουάριος|φεβρουαρίου|φεβ μάρτιος|μαρτίου|μαρ|μάρ απρίλιος|απριλίου|απρ μάιος|μαΐου|μαι|μάι|μαϊ ιούνιος|ιουνίου|ιουν|ιον|ιούν ιούλιος|ιουλίου|ιουλ|ιολ|ιούλ αύγουστος|αυγούστου|αυγ|αύγ σεπτέμβριος|σεπτεμβρίου|σεπ οκτώβριος|οκτωβρίου|οκτ νοέμβριος|νοεμβρίου|νοε|νοέ|νοεμ δεκέμβριος|δεκεμβρίου|δεκ',
  'январь|января|янв февраль|февраля|фев март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен октябрь|октября|окт ноябрь|ноября|ноя декабрь|декабря|дек',
  'січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|кві травень|травня|тра червень|червня|чер липень|липня|лип серпень|серпня|сер вересень|вересня|вер жовтень|жовтня|жов листопад|листопада|лис грудень|грудня|гру',
  'януари|яну февруари март април май юни юли август септември октомври ноември декември',
  'јануар фебруар март април мај јун јул август септембар октобар новембар децембар',
  // Arabic (Gregorian, Levantine), Persian letters, Hebrew, Hindi
  'يناير|جانفي فبراير|فيفري مارس أبريل|ابريل|إبريل|أفريل مايو|ماي يونيو|يونيه|جوان يوليو|يوليه|جويلية أغسطس|اغسطس|أوت سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'ینایر شباط آذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول - - -',
  'ינואר|ינו פברואר|פבר מרץ|מרס אפריל|אפר מאי יוני יולי אוגוסט|אוג ספטמבר|ספט אוקטובר|אוק נובמבר|נוב דצמבר|דצמ',
  'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  // Thai, Indonesian, Catalan
  'มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.',
  'januari februari maret april mei juni juli agustus|agu september oktober|okt november desember|des',
  'gener febrer març abril maig|mai juny juliol agost setembre octubre novembre desembre',
];

const WEEKDAYS = new Set(
  `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
   mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
   lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
   mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo
   gio lunedi martedi mercoledi giovedi venerdi domenica seg ter qua qui sex segunda terca quarta quinta sexta
   ma za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   man tir ons tor fre lor son mandag tirsdag onsdag torsdag fredag lordag sondag tis
   pn wt sr czw cz pt sob nd nie ndz poniedzialek wtorek sroda czwartek piatek sobota niedziela
   po ut st ct pa so ne pondeli utery streda ctvrtek patek nedele
   het kedd sze csut pen szo vas hetfo szerda csutortok pentek szombat vasarnap h k cs p v
   pzt sal car per cum cmt paz pazartesi sali carsamba persembe cuma cumartesi pazar
   пн вт ср чт пт сб вс пон втр сре чет пят суб вск нд понедельник вторник среда четверг пятница суббота воскресенье
   δευ τρι τετ πεμ παρ σαβ κυρ δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη
   hai ba tu nam sau bay chu nhat cn t2 t3 t4 t5 t6 t7 th2 th3 th4 th5 th6 th7`.split(/\s+/),
);

const EAST_ASIAN_WEEKDAY =
  /^(?:(?:星期|周|週|礼拜|禮拜)?[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)$/;
const CHINESE_NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

const months = table();

/** 1 to 12 for a month's name or abbreviation in some thirty languages, or its number where that is the name */
export function monthOf(word: string): number | undefined {
  // Hebrew writes `in March` as one word
  const named =
    months.get(word) ?? months.get(bare(word)) ?? (word.startsWith('ב') ? months.get(word.slice(1)) : undefined);
  return named ?? numberedMonth(word);
}

/** `3月`, `三月`, `3월`, Vietnamese `Th3` */
function numberedMonth(word: string): number | undefined {
  const number = /^(?:th?([1-9]|0[1-9]|1[0-2])|([1-9]|0[1-9]|1[0-2])[月월])$/i.exec(word);
  if (number !== null) return Number(number[1] ?? number[2]);
  const place = word.endsWith('月') ? CHINESE_NUMERALS.indexOf(word.slice(0, -1)) : -1;
  return place === -1 ? undefined : place + 1;
}

export function weekdayOf(word: string): boolean {
  return WEEKDAYS.has(bare(word)) || EAST_ASIAN_WEEKDAY.test(word);
}

/** Lower case without accents and points */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.,]/g, '')
    .toLowerCase()
    .replace(/ı/g, 'i');
}

function table(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  const full: [string, number][] = [];
  for (const language of MONTHS) {
    language.split(' ').forEach((names, i) => {
      for (const name of names.split('|')) {
        if (name === '-') continue;
        const key = bare(name);
        // names given outright win in the order of the list
        if (!found.has(key)) found.set(key, i + 1);
        full.push([key, i + 1]);
      }
    });
  }
  const given = new Set(found.keys());
  for (const [name, month] of full) {
    for (let length = 3; length < name.length; length += 1) {
      const beginning = name.slice(0, length);
      if (given.has(beginning) || doubtful.has(beginning)) continue;
      const other = found.get(beginning);
      if (other === undefined) found.set(beginning, month);
      else if (other !== month) {
        doubtful.add(beginning);
        found.delete(beginning);
      }
    }
  }
  // what English abbreviates is never in doubt
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').forEach((name, i) => {
    found.set(name, i + 1);
  });
  for (const [i, name] of [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
  ].entries())
    found.set(name, i + 1);
  return found;
}
