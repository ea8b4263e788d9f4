/**
 * Names under which news agencies sign datelines, a line a script or region. As they stand in text; those with another
 * name for themselves are in AGENCY_ALIASES.
 */
export const AGENCIES: readonly string[] = [
  // Latin script
  ...'AP|Reuters|AFP|UPI|Xinhua|Xinhuanet|Xinhua News Agency|Xinhua Net|CNS|ECNS|China News Service|China News Network|China News Agency|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Yonhap News Agency|Newsis|KCNA|CNA|Focus Taiwan|Bloomberg|PTI|ANI|IANS|UNI|APP|BSS|UNB|Bernama|ANTARA|Antara|LKBN Antara|VNA|TTXVN|PNA|TASS|ITAR-TASS|Interfax|RIA Novosti|Sputnik|RT|BelTA|Ukrinform|UNIAN|Kazinform|Trend|Azertac|AZERTAC|Report|Montsame|QNA|SPA|WAM|KUNA|BNA|ONA|MENA|SANA|Petra|NNA|IRNA|ISNA|Fars|Mehr|Tasnim|Anadolu|Anadolu Agency|AA|DHA|İHA|IHA|ANKA|DPA|dpa|dpa-AFX|AFX|APA|sda|SDA|ats|ATS|Keystone-SDA|KNA|epd|SID|sid|EFE|Efe|Europa Press|EUROPA PRESS|EP|Notimex|NTX|Télam|Telam|NA|Prensa Latina|PL|AVN|ABI|Andina|Ansa|ANSA|Adnkronos|AdnKronos|AGI|Agi|askanews|Askanews|LaPresse|Italpress|Dire|DIRE|Nova|Lusa|LUSA|Agência Brasil|Agência Lusa|Estadão Conteúdo|Folhapress|ANP|Belga|BELGA|TT|NTB|Ritzau|ritzau|STT|FNB|PAP|ČTK|CTK|TASR|SITA|MTI|Agerpres|AGERPRES|Mediafax|MEDIAFAX|BTA|Hina|HINA|Tanjug|TANJUG|Beta|FoNet|SRNA|Fena|FENA|STA|MIA|ATA|ANA|ANA-MPA|MAP|APS|TAP|GNA|NAN|SAnews|SAPA|AAP|NZPA|CP|The Canadian Press|PA|PA Media|ABNA|WAFA|Ma’an|UNHCR|UN News|ACN|Zenit|SIR|Tân Hoa Xã|Dân trí|NLĐO|TTO|VOV.VN|VTV.VN|VTC News|CAND|Chinhphu.vn|CNN Indonesia|KOMPAS.com|TEMPO.CO|Liputan6.com|REPUBLIKA.CO.ID|Bisnis.com|detikcom|VOA|RFI|DW|BBC|CNN|Euronews|Al Jazeera|GlobeNewswire|GLOBE NEWSWIRE|PRNewswire|PR Newswire|PRNEWSWIRE|Business Wire|BUSINESS WIRE|ACCESSWIRE|EQS|OTS|ddp|dapd|Agencia EFE|Agencias|Agences|Agenturen|Agenzia'.split(
    '|',
  ),
  // Cyrillic
  ...'ТАСС|ИТАР-ТАСС|РИА Новости|РИА|Интерфакс|INTERFAX.RU|Interfax.ru|Синьхуа|Рейтер|Рейтерс|РОЙТЕРС|АП|АФП|Росбалт|Прайм|ПРАЙМ|Спутник|Sputnik|REGNUM|ИА Регнум|БЕЛТА|БелТА|Казинформ|КазТАГ|Тренд|УНИАН|УНІАН|Укрінформ|УКРІНФОРМ|Укринформ|УНН|Інтерфакс-Україна|Інтерфакс|РБК-Україна|БТА|Фокус|ТАНЈУГ|Танјуг|Бета'.split(
    '|',
  ),
  // Greek
  ...'ΑΠΕ|ΑΠΕ-ΜΠΕ|ΑΜΠΕ|Ρόιτερς|Σινχουά'.split('|'),
  // Arabic script
  ...'شينخوا|شِينخوا|رويترز|أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|أسوشيتد برس|أ ب|د ب أ|د.ب.أ|الأناضول|واس|وام|كونا|بنا|قنا|سانا|بترا|وفا|أ ش أ|العمانية|وكالات|وكالة الأنباء السعودية|سبوتنيك|تاس|ایرنا|ايرنا|ایسنا|مهر|فارس|تسنیم|شینهوا|رویترز|خبرگزاری فرانسه|آسوشیتدپرس|شنہوا|شِنہوا|رائٹرز|اے ایف پی|اے پی پی|اے پی|آئی این پی|این این آئی|آن لائن|پی ٹی آئی'.split(
    '|',
  ),
  // Hebrew, Indic, Thai
  ...'רויטרס|סוכנות הידיעות|איי.פי|שינחואה|भाषा|वार्ता|एजेंसी|एजेंसियां|आईएएनएस|एएनआई|पीटीआई|यूएनआई|रायटर|रॉयटर्स|एपी|एएफपी|शिन्हुआ|सिन्हुआ|हि.स.|बॉस|বাসস|ইউএনবি|সিনহুয়া|রয়টার্স|এএফপি|ซินหัว|รอยเตอร์|รอยเตอร์ส|เอเอฟพี|เอพี'.split(
    '|',
  ),
  // Han, kana, Hangul
  ...'新华社|新華社|新华网|新華網|中新社|中新网|中新網|中国新闻网|中国新闻社|中通社|中央社|路透|路透社|法新社|美联社|美聯社|共同社|共同|時事|时事社|時事社|韩联社|韓聯社|聯合ニュース|塔斯社|埃菲社|德新社|彭博社|彭博|安莎社|俄新社|卫星社|ロイター|AFP時事|AFP|AP|共同通信|時事通信|ブルームバーグ|新華社|中央社フォーカス台湾|연합뉴스|뉴시스|뉴스1|신화통신|신화사|로이터|AFP통신'.split(
    '|',
  ),
];

/** Long forms of a name that agencies sign with, as translated from another language. Keys in lower case. */
export const AGENCY_ALIASES: Readonly<Record<string, string>> = {
  'xinhua news agency': 'Xinhua',
  'xinhua news': 'Xinhua',
  xinhuanet: 'Xinhua',
  'xinhua net': 'Xinhua',
  "l'agence de presse xinhua": 'Xinhua',
  'agence de presse xinhua': 'Xinhua',
  'agence xinhua': 'Xinhua',
  'agencia de noticias xinhua': 'Xinhua',
  'agencia xinhua': 'Xinhua',
  'agência de notícias xinhua': 'Xinhua',
  'agência xinhua': 'Xinhua',
  'agenzia di stampa xinhua': 'Xinhua',
  'agenzia xinhua': 'Xinhua',
  'nachrichtenagentur xinhua': 'Xinhua',
  'агентство синьхуа': 'Синьхуа',
  'информационное агентство синьхуа': 'Синьхуа',
  'новостное агентство синьхуа': 'Синьхуа',
  'kyodo news': 'Kyodo',
  'yonhap news agency': 'Yonhap',
  'the associated press': 'AP',
  'associated press': 'AP',
  'thomson reuters': 'Reuters',
};

/** What an agency is called in Latin script, for stories whose original alone carries the dateline. */
export const AGENCY_LATIN: Readonly<Record<string, string>> = {
  新华社: 'Xinhua',
  新華社: 'Xinhua',
  新华网: 'Xinhua',
  中新社: 'China News Service',
  中新网: 'China News Service',
  中央社: 'CNA',
  共同: 'Kyodo',
  共同社: 'Kyodo',
  時事: 'Jiji',
  ロイター: 'Reuters',
  路透社: 'Reuters',
  法新社: 'AFP',
  美联社: 'AP',
  韩联社: 'Yonhap',
  연합뉴스: 'Yonhap',
  ТАСС: 'TASS',
  'РИА Новости': 'RIA Novosti',
  Интерфакс: 'Interfax',
  شينخوا: 'Xinhua',
  رويترز: 'Reuters',
  واس: 'SPA',
};

/** Words with which an engine renders `新华社` before a place: agency, then the place and the date of a Chinese dateline. */
export const AGENCY_LEADS: readonly string[] = [
  ...'Xinhua News Agency|Xinhua News|Xinhua Net|Xinhuanet|Xinhua|China News Service|China News Network|China News Agency|China News Net|Chinanews|Kyodo News|Yonhap News Agency'.split(
    '|',
  ),
  ..."Chinanews.com|China News|CNS|Zhongxin News Agency|Zhongxin.com|Zhongxin Net|Zhongxin|People’s Daily|People's Daily|Global Times|CCTV News|CCTV.com|CCTV|This newspaper|Our newspaper|Guangming Daily|Economic Daily|Science and Technology Daily".split(
    '|',
  ),
  // in small letters, with a capital, as a title
  ...Object.keys(AGENCY_ALIASES).flatMap((name) => [
    name,
    name[0]!.toUpperCase() + name.slice(1).replace('xinhua', 'Xinhua').replace('синьхуа', 'Синьхуа'),
    name.replace(/\p{L}{4,}/gu, (word) => word[0]!.toUpperCase() + word.slice(1)),
  ]),
  ...'Синьхуа|Агентство Синьхуа'.split('|'),
];
