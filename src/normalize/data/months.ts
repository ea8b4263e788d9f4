/** Month names as datelines write them, long, inflected and short, January first; without closing full stops. */
export const MONTHS: Readonly<Record<string, string>> = {
  en: 'January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|November Nov|December Dec',
  fr: 'janvier janv jan|février fevrier févr fév fev|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept sep|octobre oct|novembre nov|décembre decembre déc dec',
  es: 'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic',
  pt: 'janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  it: 'gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic',
  de: 'Januar Jänner Jan|Februar Feber Feb|März Mrz|April Apr|Mai|Juni Jun|Juli Jul|August Aug|September Sept Sep|Oktober Okt|November Nov|Dezember Dez',
  nl: 'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec',
  sv: 'januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sept sep|oktober okt|november nov|december dec',
  da: 'januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|december dec',
  nb: 'januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|desember des',
  fi: 'tammikuuta tammikuun|helmikuuta helmikuun|maaliskuuta maaliskuun|huhtikuuta huhtikuun|toukokuuta toukokuun|kesäkuuta kesäkuun|heinäkuuta heinäkuun|elokuuta elokuun|syyskuuta syyskuun|lokakuuta lokakuun|marraskuuta marraskuun|joulukuuta joulukuun',
  pl: 'stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  cs: 'ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu listopad|prosince prosinec',
  sk: 'januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta august|septembra september|októbra október|novembra november|decembra december',
  hu: 'január jan|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec',
  ro: 'ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept sep|octombrie oct|noiembrie nov noi|decembrie dec',
  hr: 'siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan|listopada listopad|studenoga studenog studeni|prosinca prosinac',
  sr: 'januara januar jan јануара јануар јан|februara februar feb фебруара фебруар феб|marta mart mar марта март мар|aprila april apr априла април апр|maja maj маја мај|juna jun јуна јун|jula jul јула јул|avgusta avgust avg августа август авг|septembra septembar sep септембра септембар сеп|oktobra oktobar okt октобра октобар окт|novembra novembar nov новембра новембар нов|decembra decembar dec децембра децембар дец',
  ru: 'января январь янв|февраля февраль фев февр|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек',
  uk: 'січня січень січ|лютого лютий лют|березня березень бер|квітня квітень кві квіт|травня травень тра трав|червня червень чер черв|липня липень лип|серпня серпень сер серп|вересня вересень вер|жовтня жовтень жов жовт|листопада листопад лис|грудня грудень гру груд',
  be: 'студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня',
  bg: 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  el: 'Ιανουαρίου Ιαν|Φεβρουαρίου Φεβ|Μαρτίου Μαρ|Απριλίου Απρ|Μαΐου Μαϊου Μαΐ|Ιουνίου Ιουν|Ιουλίου Ιουλ|Αυγούστου Αυγ|Σεπτεμβρίου Σεπ|Οκτωβρίου Οκτ|Νοεμβρίου Νοε|Δεκεμβρίου Δεκ',
  tr: 'Ocak Oca|Şubat Şub|Mart Mar|Nisan Nis|Mayıs May|Haziran Haz|Temmuz Tem|Ağustos Ağu|Eylül Eyl|Ekim Eki|Kasım Kas|Aralık Ara',
  id: 'Januari Jan|Februari Feb|Maret Mar|April Apr|Mei|Juni Jun|Juli Jul|Agustus Agu Ags|September Sept Sep|Oktober Okt|November Nov|Desember Des',
  ms: 'Januari Jan|Februari Feb|Mac|April Apr|Mei|Jun|Julai Jul|Ogos Ogo|September Sept Sep|Oktober Okt|November Nov|Disember Dis',
  vi: 'tháng 1 tháng một|tháng 2 tháng hai|tháng 3 tháng ba|tháng 4 tháng tư|tháng 5 tháng năm|tháng 6 tháng sáu|tháng 7 tháng bảy|tháng 8 tháng tám|tháng 9 tháng chín|tháng 10 tháng mười|tháng 11|tháng 12',
  th: 'มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย.|กรกฎาคม ก.ค.|สิงหาคม ส.ค.|กันยายน ก.ย.|ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค.',
  ar: 'يناير كانون الثاني|فبراير شباط|مارس آذار|أبريل ابريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس اغسطس آب|سبتمبر أيلول|أكتوبر اكتوبر تشرين الأول|نوفمبر تشرين الثاني|ديسمبر كانون الأول',
  fa: 'ژانویه فروردین|فوریه اردیبهشت|مارس خرداد|آوریل تیر|مه می مرداد|ژوئن شهریور|ژوئیه جولای مهر|اوت آگوست آبان|سپتامبر آذر|اکتبر دی|نوامبر بهمن|دسامبر اسفند',
  ur: 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  he: 'בינואר ינואר|בפברואר פברואר|במרץ מרץ מרס|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר',
  hi: 'जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर',
  bn: 'জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর',
  ca: 'gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|desembre des',
};

/** Months of two words cannot be split at spaces in the table above. */
export const TWO_WORD_MONTHS = /^(?:tháng|كانون|تشرين)$/;

/** Day numbers that Hindi agencies spell out, 1 to 31. */
export const HINDI_DAYS =
  'एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस'.split(
    ' ',
  );
