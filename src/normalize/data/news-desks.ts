/**
 * How engines render 上海讯 and 上海新闻, the desk that opens a Chinese story, before a bracket with its reporter:
 * patterns by language, `PLACE` where the place stands. Where a place is inflected, the whole is kept as a name.
 */
export const NEWS_DESKS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'News from PLACE',
    '(?!(?:Daily|Morning|Evening|Sunday) )PLACE (?:[Nn]ews|[Tt]elegraph|[Tt]elegram|[Dd]ispatch|[Ee]lectric|[Ii]nformation|[Mm]essage)',
  ],
  fr: ["(?:Nouvelles|Actualités?|Informations?|Infos?) (?:de |du |d[’'])(?:la )?PLACE"],
  es: ['(?:Noticias?|Información) de PLACE'],
  pt: ['(?:Notícias?|Informaç(?:ão|ões)) d[eoa] PLACE'],
  it: ["(?:Notizi[ae]|Informazioni) (?:di|da|d[’'])\\s?PLACE"],
  ro: ['Știri(?:le)? din PLACE'],
  de: ['(?:Nachrichten|Neuigkeiten|Meldung(?:en)?) aus PLACE', 'PLACE(?:er)?[- ](?:Nachrichten|Meldung)'],
  nl: ['Nieuws (?:uit|van) PLACE', 'PLACE[- ]nieuws'],
  sv: ['Nyheter från PLACE', 'PLACE[- ]nyheter'],
  da: ['Nyheder fra PLACE', 'PLACE[- ]nyheder'],
  nb: ['Nyheter fra PLACE', 'PLACE[- ]nyheter'],
  no: ['Nyheter fra PLACE', 'PLACE[- ]nyheter'],
  pl: ['(?<paper>Wiadomości (?:z|ze) \\p{Lu}[\\p{L}-]+)'],
  cs: ['(?<paper>Zprávy (?:z|ze) \\p{Lu}[\\p{L}-]+)'],
  ru: ['(?<paper>(?:Новости|Известия) \\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+ские новости)'],
  uk: ['(?<paper>Новини \\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+ські новини)'],
  tr: ['PLACE (?:Haber(?:ler)?i?|haber(?:ler)?i?)'],
  vi: ['Tin(?: tức)?(?: từ)? PLACE'],
  id: ['Berita(?: dari)? PLACE', 'Kabar(?: dari)? PLACE'],
  ms: ['Berita(?: dari)? PLACE'],
  ar: ['أخبار PLACE'],
  fa: ['(?:اخبار|خبر) PLACE'],
  hi: ['PLACE (?:समाचार|न्यूज़|न्यूज)'],
  ja: ['PLACE(?:ニュース|発|電|訊)'],
};
