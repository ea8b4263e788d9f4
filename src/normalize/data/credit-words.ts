/** The words of one language around names. Alternatives are parted by `|`; matched without regard to case. */
export interface CreditWords {
  /** before a colon: who wrote it */
  readonly author: string;
  /** opens a byline without a colon (`By Jane Doe`): only before full names */
  readonly by?: string;
  /** a writer's trade, beside a name: `(Reporter Zhang Xue)`, `Xinhua reporters …`, `Staff Writer` */
  readonly role: string;
  /** before a colon: editors, credited */
  readonly editor: string;
  /** before a colon: others who worked on it, taken out but not credited (proofreading, layout, camera) */
  readonly crew?: string;
  /** before a colon: where the text comes from */
  readonly source: string;
  /** before a colon: a picture's maker or caption */
  readonly photo?: string;
  /** between names, beside commas */
  readonly and?: string;
  /** after a name, before the place it is written from: `Birgit Baumann aus Berlin` */
  readonly from?: string;
  /** other labels of a page's meta line: date, time, views, font size */
  readonly meta?: string;
}

export const CREDIT_WORDS: Readonly<Record<string, CreditWords>> = {
  en: {
    author:
      'Authors?|Author name|Written by|Reported by|Reporting by|Additional reporting by|Reporting and writing by|Writing by|Story by|Words by|Text by|Words|Text|By|Byline|Reporters?|Correspondents?|Journalists?|Writers?|Contributors?|Compiled by|Translated by|Translation|Translators?|Reporters involved|Participating reporters|Interviewed by|Posted by|Published by|Submitted by',
    by: 'By|Written by|Reported by|Reporting by|Additional reporting by|Writing by|Story by|Words by|Text by|Compiled by|Translated by',
    role: 'Reporters?|Staff Reporters?|Our Reporters?|Our Correspondents?|Correspondents?|Special Correspondents?|Foreign Correspondents?|Chief Correspondents?|Journalists?|Trainee Reporters?|Intern Reporters?|Staff Writers?|Senior Writers?|Contributing Writers?|Contributors?|Writers?|Columnists?|Staff(?! \\p{L})|Associated Press|Press Association|News Agency Reporters?',
    editor:
      'Editors?|Edit|Edited by|Editing by|Editing|Responsible Editors?|Responsibility Editors?|Responsibility|Executive Editors?|Editor[- ]in[- ]charge|Editor in Chief|Editor-in-Chief|Managing Editors?|Web Editors?|Duty Editors?|Copy Editors?|Chief Editors?|Liability Editors?|Editor responsible',
    crew: 'Proofread(?:er|ers|ing)?(?: by)?|Proofreading|Proof|Reviewer|Reviewed by|Review|Auditor|Producer|Produced by|Layout|Graphics?(?: by)?|Design(?:ed by|er)?|Camera|Video(?: by)?|Fact[- ]check(?:ed by)?',
    source:
      'Sources?|Original source|Article source|Source of (?:the |this )?article|News source|Information source|Via|Source link|This article is from|Originally published (?:by|in)',
    photo:
      'Photos?|Photo credit|Photo by|Photograph(?:s|er|y)?(?: by)?|Picture|Pictures by|Image|Images?(?: credit)?|Image source|Photo source|Picture source|Credit',
    and: 'and|with',
    from: 'in|from',
    meta: 'Date|Time|Published|Publish(?:ed|ing)? (?:on|at|date|time)|Release (?:date|time)|Updated|Last updated|Last modified|Views|Reads|Page views|Hits|Comments|Font size|Font|Print|Share|Column|Section|Category|Tags?|Keywords?|Click',
  },
  zh: {
    author:
      '本报记者|作者|作者/来源|文字作者|撰文|撰稿|撰稿人|撰写|采写|採寫|采访|採訪|采编|采访/撰文|文字|文字记者|文|文图|图文|圖文|编译|編譯|编撰|整理|整理/编译|翻译|翻譯|译者|譯者|记者|記者|本文作者|原作者|特约记者|通讯员|通訊員|实习生|实习记者|参与采写记者|参与记者|参与采访|参与采写|执笔|口述|原创|供稿|主笔|主筆|报道|報導|特派记者|见习记者',
    role: '首席记者|首席記者|本报记者|本報記者|本报特派记者|本网记者|本刊记者|本台记者|本社记者|特派记者|特派員|特约记者|特約記者|实习记者|實習記者|见习记者|見習記者|驻[\\p{Script=Han}]{1,6}记者|全媒体记者|文字记者|摄影记者|总台记者|央视记者|专栏作者|专栏作家|專欄作家|特约撰稿人|特约撰稿|特约评论员|评论员|评论员文章|通讯员|通訊員|实习生|记者|記者|作者|编辑部|撰稿人|驻外记者',
    editor:
      '责任编辑|責任編輯|责编|責編|编辑|編輯|本文编辑|本文責任編輯|值班编辑|执行编辑|执行主编|网络编辑|网站编辑|实习编辑|见习编辑|文字编辑|内容编辑|新媒体编辑|助理编辑|特约编辑|本期编辑|本版编辑|主编|主編|总编|總編|副主编|责任主编|执行责编|实习责编|本版责编|编辑人员|編輯人員|一审编辑|初审编辑|核稿|核稿編輯|責任主編|編審',
    crew: '校对|校對|校稿|审校|审核|審核|审读|审稿|一审|二审|三审|初审|复审|复核|终审|監製|监制|总监制|监审|制作|製作|制图|製圖|设计|設計|视觉|美编|美編|排版|摄像|攝像|剪辑|后期|配音|策划|策劃|统筹|統籌|运营|值班主任|值班编委|值班总编|签发|实习生|出品|海报|视频',
    source:
      '来源|來源|来源/作者|稿件来源|稿源|消息来源|信息来源|信息來源|资料来源|資料來源|文章来源|文章來源|新闻来源|新聞來源|本文来源|本文來源|内容来源|原文来源|来源网站|来源媒体|转载自|轉載自|摘自|原载|原題',
    photo:
      '图|图片|圖片|图源|圖源|图片来源|圖片來源|图片说明|圖片說明|图说|圖說|供图|供圖|摄影|攝影|摄|摄影报道|封面图|题图|配图|制图来源|图/视频|圖／|照片',
    and: '和|与|與|及|以及|暨',
    meta: '时间|時間|日期|发布时间|發佈時間|发布日期|发表时间|更新时间|更新|发稿时间|录入时间|日期时间|浏览|浏览量|浏览次数|阅读|阅读量|点击|点击数|点击量|点击率|评论|评论数|字体|字號|字号|字体大小|打印|分享|分享到|大|中|小|栏目|分类|标签|標籤|关键词|关键字|关注|收藏|投稿|我要评论|人气|访问量',
  },
  ja: {
    author:
      '文|取材・文|取材|文・写真|執筆|執筆者|著者|筆者|記事|記者|文責|聞き手|構成|翻訳|訳|ライター|担当記者|リポート|写真・文',
    role: '記者|特派員|編集委員|論説委員|支局長|客員論説委員|ライター|通信員|アナウンサー|編集部|専門記者|経済部|政治部|社会部|国際部',
    editor: '編集|編集者|編集担当|編集長|責任編集|デスク|編集協力',
    crew: '校正|校閲|監修|デザイン|撮影|制作|図版',
    source: '出典|出所|情報源|情報元|ソース|引用元|参照元|提供|配信元|資料|参考|引用',
    photo: '写真|撮影|画像|画像提供|写真提供|写真説明|図|フォト',
    and: 'と',
    meta: '公開|公開日|更新|更新日|更新日時|公開日時|掲載日|配信日|日時|投稿日|カテゴリ|タグ|閲覧数',
  },
  ko: {
    author: '글|글쓴이|기자|취재|취재기자|작성자|작성|저자|필자|글·사진|글/사진|취재·글|번역|옮긴이|정리|기사',
    role: '기자|특파원|선임기자|전문기자|인턴기자|수습기자|객원기자|논설위원|칼럼니스트|통신원|앵커|리포터|온라인뉴스팀|편집위원|에디터|PD|팀장',
    editor: '편집|편집자|에디터|책임편집|편집장|데스크|편집기자|담당자',
    crew: '교정|교열|디자인|영상|촬영|영상취재|영상편집|그래픽|제작',
    source: '출처|자료출처|자료|자료제공|제공|뉴스출처|기사출처|원문',
    photo: '사진|사진제공|사진출처|사진=|이미지|그림',
    and: '와|과|및',
    meta: '입력|수정|등록|승인|기사입력|기사등록|최종수정|게시|조회|조회수|댓글|업데이트',
  },
  es: {
    author:
      'Autor(?:a|es|as)?|Autor/a|Por|Escrito por|Texto|Texto de|Redactor(?:a|es)?|Redacción|Periodista|Reportero|Reportera|Corresponsal|Reporte de|Reportaje de|Información de|Con información de|Traducción de|Traducido por|Entrevista de|Firma',
    by: 'Por|Escrito por|Texto de|Reporte de',
    role: 'Reporter[oa]s?|Periodistas?|Corresponsal(?:es)?|Enviad[oa] especial|Redactor(?:a|es)?|Redacción|Colaborador(?:a|es)?',
    editor: 'Editor(?:a|es|as)?|Editado por|Edición|Edición de|Editor responsable|Redactor jefe|Redactor responsable',
    crew: 'Corrección|Corrector|Revisión|Diseño|Producción|Cámara|Vídeo|Video|Gráficos',
    source:
      'Fuentes?|Fuente original|Fuente de la noticia|Vía|Origen|Tomado de|Con información de|Publicado originalmente en',
    photo: 'Fotos?|Foto de|Fotografías?|Imagen|Imágenes|Crédito|Créditos|Fotógrafo',
    and: 'y|e',
    from: 'en|desde|de',
    meta: 'Fecha|Hora|Publicado|Publicado el|Actualizado|Última actualización|Visitas|Lecturas|Comentarios|Etiquetas|Sección|Categoría',
  },
  fr: {
    author:
      'Auteurs?|Auteure|Autrice|Par|Écrit par|Rédigé par|Texte|Texte de|Texte :|Journalistes?|Reporters?|Correspondante?|Reportage|Reportage de|Propos recueillis par|Recueilli par|Article de|Traduit par|Traduction',
    by: 'Par|Écrit par|Rédigé par|Propos recueillis par|Recueilli par|Texte de|Reportage de|De notre correspondante?|De notre envoyée? spéciale?',
    role: "Journalistes?|Reporters?|Correspondante?s?|Envoyée? spéciale?|Rédact(?:eurs?|rices?)|Chroniqueu(?:r|se)|Notre correspondante?|l'agence|Rédaction",
    editor:
      'Rédacteurs?|Rédactrices?|Éditeurs?|Éditrice|Édité par|Édition|Rédacteur en chef|Rédactrice en chef|Rédacteur responsable|Éditeur responsable|Responsable éditorial|Édité pour|Editeur|Redacteur',
    crew: 'Correction|Relecture|Relecteur|Mise en page|Infographie|Vidéo|Caméra|Montage|Production',
    source: "Sources?|Source originale|Source de l['’]article|Provenance|Via|Publié initialement par",
    photo: 'Photos?|Photographies?|Photographe|Crédits?(?: photo)?|Image|Images|Illustration|Légende',
    and: 'et|avec',
    from: 'à|en|au|aux|depuis',
    meta: 'Date|Heure|Publié|Publié le|Publié à|Mis à jour|Mis à jour le|Modifié|Modifié le|Lectures|Vues|Commentaires|Rubrique|Catégorie|Tags|Mots-clés|Temps de lecture',
  },
  de: {
    author:
      'Autor(?:in|en|innen)?|Autor/in|Verfasser(?:in)?|Von|Text|Text von|Texte|Geschrieben von|Bericht|Bericht von|Ein Bericht von|Eine Analyse von|Ein Kommentar von|Ein Interview von|Interview|Reporter(?:in)?|Korrespondent(?:in)?|Journalist(?:in)?|Aufgezeichnet von|Übersetzung|Übersetzt von|Redaktionelle Bearbeitung',
    by: 'Von|Text von|Geschrieben von|Ein Bericht von|Bericht von|Eine Analyse von|Ein Kommentar von|Ein Interview von|Ein Gastbeitrag von|Aufgezeichnet von',
    role: 'Reporter(?:in|innen|s)?|Korrespondent(?:in|en|innen)?|Journalist(?:in|en|innen)?|Redakteur(?:in|e|innen)?|Redaktion|Autor(?:in|en)?|Gastautor(?:in)?|Kolumnist(?:in)?',
    editor:
      'Redaktion|Redakteur(?:in|e|innen)?|Redigiert von|Redaktionell verantwortlich|Verantwortlicher Redakteur|Verantwortliche Redakteurin|Chefredakteur(?:in)?|Bearbeitet von|Bearbeitung|Herausgeber(?:in)?|Editor',
    crew: 'Korrektur|Lektorat|Gestaltung|Grafik|Produktion|Kamera|Schnitt|Layout|Video',
    source:
      'Quellen?|Quellenangabe|Quelle des Artikels|Herkunft|Mit Material von|Originalquelle|Zuerst erschienen (?:in|bei)',
    photo: 'Fotos?|Foto von|Bild|Bilder|Bildquelle|Fotograf(?:in)?|Bildnachweis|Fotoquelle|Bildrechte|Symbolbild',
    and: 'und|mit|sowie',
    from: 'aus|in',
    meta: 'Datum|Uhrzeit|Veröffentlicht|Veröffentlicht am|Aktualisiert|Aktualisiert am|Zuletzt aktualisiert|Stand|Erstellt|Erstellt am|Aufrufe|Kommentare|Ressort|Kategorie|Schlagworte|Lesezeit',
  },
  it: {
    author:
      'Autor[ei]|Autrice|Di|A cura di|Scritto da|Testo|Testo di|Giornalista|Redattore|Reporter|Corrispondente|Inviat[oa]|Servizio di|Traduzione di|Intervista di|Articolo di',
    by: 'Di|A cura di|Scritto da|Testo di|Articolo di|Servizio di',
    role: 'Giornalist[aie]|Reporter|Corrispondent[ei]|Inviat[oai](?: speciale)?|Redattor[ei]|Redazione|Collaborator[ei]',
    editor:
      'Redattor[ei]|Redattrice|Redazione|Editor[ei]?|Redattore capo|Caporedattore|Redattore responsabile|Direttore responsabile|Editing|Editing di|A cura della redazione',
    crew: 'Revisione|Correttore|Grafica|Video|Montaggio|Produzione',
    source: 'Font[ei]|Fonte originale|Fonte della notizia|Origine|Via|Tratto da',
    photo: 'Foto|Foto di|Immagin[ei]|Fotograf[oai]e?|Credit[is]?|Crediti foto',
    and: 'e|ed|con',
    from: 'da|a|dal|dalla',
    meta: 'Data|Ora|Pubblicato|Pubblicato il|Aggiornato|Aggiornato il|Ultimo aggiornamento|Visite|Letture|Commenti|Categoria|Tag|Tempo di lettura',
  },
  pt: {
    author:
      'Autor(?:a|es|as)?|Por|Escrito por|Texto|Texto de|Texto por|Repórter|Reportagem|Reportagem de|Reportagem por|Jornalista|Redação|Correspondente|Tradução|Tradução de|Com reportagem de|Da redação',
    by: 'Por|Escrito por|Texto de|Texto por|Reportagem de|Reportagem por|Com reportagem de',
    role: 'Repórter(?:es)?|Jornalistas?|Correspondentes?|Enviad[oa] especial|Redator(?:a|es)?|Redação|Colunista|Colaborador(?:a|es)?|Da redação',
    editor:
      'Editor(?:a|es|as)?|Edição|Edição de|Editado por|Edição por|Editor responsável|Redator responsável|Editor-chefe|Redator-chefe|Redator|Redatora',
    crew: 'Revisão|Revisor|Arte|Vídeo|Produção|Diagramação|Imagens',
    source:
      'Fontes?|Fonte original|Fonte da notícia|Com informações d[aeo]s?|Com informações|Origem|Via|Publicado originalmente em',
    photo: 'Fotos?|Foto de|Fotografias?|Imagem|Imagens|Crédito|Créditos|Fotógrafo|Legenda',
    and: 'e',
    from: 'em|de|do|da',
    meta: 'Data|Hora|Publicado|Publicado em|Publicada em|Atualizado|Atualizado em|Última atualização|Visualizações|Leituras|Comentários|Categoria|Tags',
  },
  ru: {
    author:
      'Авторы?|Автор статьи|Автор материала|Автор текста|Текст|Написал|Написала|Корреспонденты?|Журналисты?|Репортёры?|Репортеры?|Беседовал|Беседовала|Подготовил|Подготовила|Подготовили|Материал подготовил|Материал подготовила|Перевод|Перевёл|Перевела|Переводчик|Собкор|Спецкор',
    role: 'корреспонденты?|корр\\.|корр|спецкор|собкор|журналисты?|репортеры?|репортёры?|обозреватель|специальный корреспондент|наш корреспондент|соб\\. корр\\.',
    editor:
      'Редакторы?|Главный редактор|Ответственный редактор|Ответственные редакторы|Выпускающий редактор|Ответственный за выпуск|Отредактировал|Отредактировала|Под редакцией|Редакция|Отв\\. редактор|Ред\\.|Шеф-редактор',
    crew: 'Корректор|Корректура|Верстка|Вёрстка|Дизайн|Инфографика|Видео|Оператор|Монтаж|Продюсер',
    source:
      'Источники?|Источник информации|Источник новости|По материалам|По материалам сайта|По данным|Первоисточник|Оригинал|По информации',
    photo: 'Фото|Фото автора|Фотографии|Фотограф|Изображение|Иллюстрация|Снимок|Фото с сайта',
    and: 'и',
    from: 'из|в',
    meta: 'Дата|Время|Дата публикации|Опубликовано|Обновлено|Просмотров|Просмотры|Комментарии|Комментариев|Раздел|Рубрика|Категория|Теги|Шрифт|Размер шрифта',
  },
  uk: {
    author:
      'Автори?|Авторка|Автор матеріалу|Автор статті|Текст|Кореспонденти?|Кореспондентка|Журналісти?|Журналістка|Підготував|Підготувала|Підготували|Розмовляв|Розмовляла|Переклад|Репортер',
    role: 'кореспонденти?|кореспондентка|журналісти?|журналістка|спецкор|власкор|оглядач|наш кореспондент|репортери?',
    editor:
      'Редактори?|Редакторка|Головний редактор|Відповідальний редактор|Випусковий редактор|Шеф-редактор|Редакція|За редакцією',
    crew: 'Коректор|Верстка|Дизайн|Відео|Оператор|Монтаж',
    source: 'Джерел[оа]|Джерело інформації|За матеріалами|За даними|За інформацією|Першоджерело',
    photo: 'Фото|Фотограф|Світлини?|Зображення|Ілюстрація',
    and: 'і|та|й',
    from: 'з|із|в|у',
    meta: 'Дата|Час|Опубліковано|Оновлено|Переглядів|Перегляди|Коментарі|Рубрика|Категорія|Теги',
  },
  bg: {
    author: 'Автори?|Автор на статията|Текст|Кореспондент|Журналист|Репортер|Подготви|Превод',
    role: 'кореспонденти?|журналисти?|репортери?',
    editor: 'Редактори?|Отговорен редактор|Главен редактор|Редакция',
    source: 'Източни(?:к|ци)|По материали на',
    photo: 'Снимк[аи]|Фото|Фотограф',
    and: 'и',
    meta: 'Дата|Публикувано|Обновено|Коментари',
  },
  sr: {
    author: 'Autori?|Аутори?|Piše|Пише|Tekst|Текст|Novinar(?:ka|i)?|Новинар|Priredi(?:o|la)|Приредио|Izvor i autor',
    role: 'novinar(?:ka|i)?|reporter(?:ka|i)?|dopisnik|новинар|дописник|репортер',
    editor: 'Urednik|Urednica|Уредник|Уредница|Glavni urednik|Odgovorni urednik|Главни уредник',
    source: 'Izvori?|Извор',
    photo: 'Foto|Фото|Fotografija|Фотографија|Slika',
    and: 'i|и',
    meta: 'Datum|Objavljeno|Ažurirano|Датум|Објављено',
  },
  hr: {
    author: 'Autori?|Autorica|Piše|Pišu|Tekst|Novinar(?:ka|i)?|Pripremi(?:o|la)',
    role: 'novinar(?:ka|i)?|reporter(?:ka|i)?|dopisni(?:k|ca)',
    editor: 'Urednik|Urednica|Urednici|Glavni urednik|Uredio|Uredila',
    source: 'Izvori?|Izvor vijesti',
    photo: 'Foto|Fotografija|Snimio|Snimila|Slika',
    and: 'i',
    meta: 'Datum|Objavljeno|Ažurirano|Zadnja izmjena',
  },
  pl: {
    author:
      'Autor(?:ka|zy|ki)?|Tekst|Napisał|Napisała|Dziennikarz|Dziennikarka|Reporter(?:ka)?|Korespondent(?:ka)?|Opracował|Opracowała|Opracowanie|Oprac\\.|Oprac|Rozmawiał|Rozmawiała|Tłumaczenie|Tłumaczył',
    by: 'Oprac\\.|Opracował|Opracowała|Rozmawiał|Rozmawiała',
    role: 'dziennikar(?:z|ka|ze)|reporter(?:ka|zy)?|korespondent(?:ka|ci)?|redaktor(?:ka)?',
    editor:
      'Redaktor(?:ka|zy)?|Redakcja|Redagował|Redagowała|Red\\.|Redaktor prowadzący|Redaktor naczelny|Redaktor odpowiedzialny|Wydawca',
    crew: 'Korekta|Montaż|Zdjęcia i montaż|Grafika|Operator',
    source: 'Źródł[oa]|Źródło informacji|Za',
    photo: 'Fot\\.|Fot|Foto|Zdjęcie|Zdjęcia|Fotografia',
    and: 'i|oraz',
    from: 'z|w',
    meta: 'Data|Data publikacji|Opublikowano|Aktualizacja|Zaktualizowano|Komentarze|Kategoria|Tagi',
  },
  cs: {
    author:
      'Auto(?:r|rka|ři|rky)|Text|Napsal|Napsala|Redakto(?:r|rka)|Repo(?:rtér|rtérka)|Zpracoval|Zpracovala|Připravil|Připravila|Překlad|Přeložil|Přeložila',
    role: 'redakto(?:r|rka|ři)|reportér(?:ka|ři)?|zpravodaj(?:ka|ové)?|novinář(?:ka)?|dopisovatel(?:ka)?',
    editor: 'Edito(?:r|rka|ři)|Vedoucí redaktor|Šéfredaktor|Odpovědný redaktor|Redakce|Redigoval',
    crew: 'Korektura|Grafika|Kamera|Střih',
    source: 'Zdroje?|Zdroj informací|Prameny?',
    photo: 'Foto|Fotografie|Fotograf|Snímek|Obrázek',
    and: 'a',
    from: 'z|v',
    meta: 'Datum|Publikováno|Vydáno|Aktualizováno|Aktualizace|Komentáře|Rubrika|Štítky|Tagy',
  },
  sk: {
    author: 'Auto(?:r|rka|ri)|Text|Napísal|Napísala|Redaktor(?:ka)?|Spracoval|Spracovala|Pripravil|Pripravila',
    role: 'redaktor(?:ka|i)?|reportér(?:ka)?|spravodaj(?:ca|kyňa)|novinár(?:ka)?',
    editor: 'Edito(?:r|rka)|Vedúci redaktor|Šéfredaktor|Zodpovedný redaktor|Redakcia',
    source: 'Zdroj|Zdroje',
    photo: 'Foto|Fotografia|Snímka',
    and: 'a',
    meta: 'Dátum|Publikované|Aktualizované',
  },
  nl: {
    author:
      'Auteurs?|Door|Geschreven door|Tekst|Tekst door|Verslaggever|Journalist|Redacteur|Correspondent|Vertaling|Vertaald door|Een artikel van',
    by: 'Door|Geschreven door|Tekst door|Van onze (?:correspondent|verslaggever|redacteur)',
    role: 'verslaggevers?|verslaggeefster|journalist(?:e|en)?|correspondent(?:e|en)?|redacteu(?:r|rs|ren)|redactie|onze correspondent|onze verslaggever',
    editor:
      'Redacteur|Redactie|Eindredactie|Eindredacteur|Hoofdredacteur|Verantwoordelijk redacteur|Bewerkt door|Redactrice',
    crew: 'Correctie|Vormgeving|Montage|Camera',
    source: 'Bron|Bronnen|Bron artikel|Oorspronkelijke bron',
    photo: "Foto|Foto's|Beeld|Fotograaf|Afbeelding|Fotografie",
    and: 'en|met',
    from: 'in|uit',
    meta: 'Datum|Tijd|Gepubliceerd|Gepubliceerd op|Bijgewerkt|Laatst bijgewerkt|Reacties|Categorie|Leestijd',
  },
  sv: {
    author: 'Författare|Av|Skriven av|Text|Text av|Reporter|Journalist|Skribent|Korrespondent|Översättning|Översatt av',
    by: 'Av|Skriven av|Text av',
    role: 'reportrar|reporter|journalister|journalist|korrespondent|skribent|redaktör',
    editor:
      'Redaktör(?:er)?|Redaktion|Ansvarig redaktör|Redigerad av|Redigering|Chefredaktör|Ansvarig utgivare|Redigerare|Nyhetschef',
    crew: 'Korrektur|Grafik|Klippning',
    source: 'Källa|Källor|Källan',
    photo: 'Foto|Bild|Bilder|Fotograf|Foto av',
    and: 'och|med',
    from: 'i|från',
    meta: 'Datum|Publicerad|Publicerat|Uppdaterad|Uppdaterat|Senast uppdaterad|Kommentarer|Kategori|Lästid',
  },
  da: {
    author: 'Forfattere?|Af|Skrevet af|Tekst|Tekst af|Journalister?|Reporter|Korrespondent|Oversat af',
    by: 'Af|Skrevet af|Tekst af',
    role: 'journalister|journalist|reporter|korrespondent|redaktør',
    editor: 'Redaktør(?:er)?|Redaktion|Ansvarshavende redaktør|Redigeret af|Redigering|Chefredaktør',
    source: 'Kilder?|Kilden',
    photo: 'Foto|Billede|Billeder|Fotograf|Arkivfoto',
    and: 'og|med',
    from: 'i|fra',
    meta: 'Dato|Offentliggjort|Publiceret|Opdateret|Kommentarer',
  },
  nb: {
    author: 'Forfattere?|Av|Skrevet av|Tekst|Tekst av|Journalister?|Journalist|Reporter|Korrespondent|Oversatt av',
    by: 'Av|Skrevet av|Tekst av',
    role: 'journalister|journalist|reporter|korrespondent|redaktør',
    editor: 'Redaktør(?:er)?|Redaksjon|Ansvarlig redaktør|Redigert av|Redigering|Vaktsjef|Sjefredaktør',
    source: 'Kilder?|Kilden',
    photo: 'Foto|Bilde|Bilder|Fotograf|Arkivfoto|Illustrasjonsfoto',
    and: 'og|med',
    from: 'i|fra',
    meta: 'Dato|Publisert|Oppdatert|Sist oppdatert|Kommentarer',
  },
  fi: {
    author: 'Kirjoittajat?|Teksti|Toimittajat?|Kirjoittanut|Kääntäjä',
    role: 'toimittaja|kirjeenvaihtaja|toimittajat',
    editor: 'Editori|Päätoimittaja|Toimitus|Uutispäällikkö',
    source: 'Läh(?:de|teet)',
    photo: 'Kuvat?|Kuvaaja|Valokuva',
    and: 'ja',
    meta: 'Julkaistu|Päivitetty|Päivämäärä|Kommentit',
  },
  hu: {
    author: 'Szerzők?|Írta|Szöveg|Újságíró|Tudósító|Készítette|Fordította|Fordítás',
    role: 'újságíró|tudósító|riporter|szerkesztő',
    editor: 'Szerkesztők?|Szerkesztette|Felelős szerkesztő|Főszerkesztő|Szerkesztőség',
    source: 'Források?',
    photo: 'Fotó|Fotók|Kép|Képek|Fényképezte|Fényképek',
    and: 'és',
    meta: 'Dátum|Megjelent|Frissítve|Közzétéve|Hozzászólások',
  },
  ro: {
    author:
      'Autor(?:i|ul|ii|ea)?|Autoare|De|Scris de|Text|Text de|Jurnalist(?:ă)?|Reporter|Corespondent(?:ă)?|Redactat de|Un articol de|Traducere|Tradus de|A consemnat',
    by: 'Scris de|Text de|Redactat de|Un articol de|De',
    role: 'reporter(?:i)?|jurnaliști?|jurnalisti?|corespondent(?:ă|ți)?|redactor(?:i)?',
    editor:
      'Editor(?:i|ul)?|Redactor(?:i|ul)?|Redactor-șef|Redactor șef|Editat de|Editare|Editor online|Redacția|Redactor responsabil',
    crew: 'Corectură|Corector|Grafică|Montaj',
    source: 'Surs(?:a|ă|e|ele)|Sursa informației|Preluat de pe',
    photo: 'Foto|Fotografie|Sursa foto|Imagine|Fotograf|Credit foto',
    and: 'și|şi|si',
    from: 'din|de la|în',
    meta: 'Data|Ora|Publicat|Publicat la|Publicat pe|Actualizat|Actualizat la|Vizualizări|Comentarii|Categorie|Etichete',
  },
  el: {
    author:
      'Συντάκτη?ς|Συντάκτρια|Συντάκτες|Συγγραφέας|Κείμενο|Γράφει|Γράφουν|Γράφει ο|Γράφει η|Ρεπορτάζ|Δημοσιογράφος|Ανταποκριτής|Ανταποκρίτρια|Του|Της|Μετάφραση|Αρθρογράφος',
    by: 'Γράφει ο|Γράφει η|Γράφουν οι|Του|Της|Των|Ρεπορτάζ',
    role: 'δημοσιογράφο[ςι]|ανταποκρι(?:τής|τές|τρια)|συντάκτης|ρεπόρτερ|απεσταλμέν(?:ος|η)',
    editor:
      'Επιμέλεια|Επιμέλεια κειμένου|Σύνταξη|Αρχισυντάκτης|Αρχισυντάκτρια|Επιμελητής|Υπεύθυνος σύνταξης|Διευθυντής σύνταξης|Εκδότης|Υπεύθυνος έκδοσης',
    source: 'Πηγή|Πηγές|Με πληροφορίες από',
    photo: 'Φωτογραφί(?:α|ες)|Φωτο|Φωτ\\.|Φωτό|Εικόνα|Φωτογράφος',
    and: 'και',
    from: 'από|στην?|στο',
    meta: 'Ημερομηνία|Δημοσιεύθηκε|Δημοσίευση|Ενημερώθηκε|Ενημέρωση|Σχόλια|Κατηγορία',
  },
  tr: {
    author:
      'Yazar(?:lar)?|Yazan|Haber|Haberi yazan|Metin|Muhabir(?:ler)?|Muhabirimiz|Gazeteci|Kaleme alan|Hazırlayan(?:lar)?|Çeviri|Çeviren|Röportaj|Derleyen',
    role: 'muhabir(?:i|ler|leri|imiz)?|gazeteci(?:ler)?|temsilcisi|yazarı|editörü',
    editor:
      'Editör(?:ler)?|Editörü|Redaktör|Düzenleyen|Sorumlu Editör|Yayın yönetmeni|Genel yayın yönetmeni|Haber editörü|Haber müdürü|Sorumlu yazı işleri müdürü|Yayına hazırlayan',
    crew: 'Kamera|Kurgu|Grafik|Tasarım|Düzelti|Görüntü',
    source: 'Kaynak(?:lar|ça)?|Haber kaynağı|Kaynağı',
    photo: 'Foto(?:ğraf)?(?:lar)?|Fotoğrafçı|Görsel|Resim|Fotoğraf',
    and: 've|ile',
    meta: 'Tarih|Saat|Yayın tarihi|Yayınlanma|Yayınlanma tarihi|Güncelleme|Güncellenme|Giriş|Okunma|Yorum(?:lar)?|Kategori|Etiketler',
  },
  ar: {
    author:
      'الكاتب|الكاتبة|الكُتّاب|الكتاب|المؤلف|المؤلفون|بقلم|كتب|كتبت|كتبه|كتبته|إعداد|اعداد|المراسل|المراسلة|المراسلون|مراسل|الصحفي|الصحافي|الصحفية|تقرير|حوار|حاوره|ترجمة|المحرر الصحفي|نص|النص|أعده|أعدته|تحقيق',
    by: 'بقلم|كتب|كتبت|إعداد|اعداد|تقرير',
    role: 'مراسل|مراسلة|مراسلو|مراسلنا|المراسل|المراسلة|المراسلون|صحفي|الصحفي|صحافي|الصحافي|مراسل الوكالة',
    editor:
      'المحرر|المحررة|المحررون|محرر|تحرير|التحرير|رئيس التحرير|المحرر المسؤول|المحرر المسئول|مدير التحرير|سكرتير التحرير|محرر المسؤول|تحرير وإعداد',
    crew: 'تدقيق|التدقيق|مراجعة|تصوير|مونتاج|إخراج|تصميم|مصحح|تدقيق لغوي',
    source: 'المصدر|المصادر|مصدر|المصدر الأصلي|مصدر الخبر|نقلا عن|نقلاً عن',
    photo: 'الصورة|صورة|الصور|صور|تصوير|عدسة|مصدر الصورة',
    and: 'و',
    from: 'من|في',
    meta: 'التاريخ|الوقت|تاريخ النشر|نشر في|نُشر في|تاريخ التحديث|آخر تحديث|عدد القراءات|المشاهدات|التعليقات|القسم|التصنيف|حجم الخط',
  },
  fa: {
    author:
      'نویسنده|نویسندگان|نوشته|نوشتهٔ|به قلم|بقلم|خبرنگار|خبرنگاران|گزارشگر|گزارش|تهیه و تنظیم|تهیه‌کننده|تهیه کننده|گردآورنده|مترجم|ترجمه|مصاحبه',
    by: 'نوشته|به قلم',
    role: 'خبرنگار|خبرنگاران|گزارشگر|روزنامه‌نگار|خبرنگار اعزامی',
    editor: 'ویراستار|سردبیر|دبیر|ویرایش|دبیر خبر|ویرایشگر|ادیتور|مدیر مسئول|دبیر سرویس|انتشار دهنده|انتشاردهنده',
    crew: 'عکاس|تدوین|تصویربردار|گرافیست',
    source: 'منبع|منابع|به نقل از|منبع خبر',
    photo: 'عکس|عکس‌ها|تصویر|عکاس',
    and: 'و',
    from: 'از|در',
    meta: 'تاریخ|زمان|تاریخ انتشار|زمان انتشار|کد خبر|شناسه خبر|تعداد بازدید|بازدید|نظرات|بروزرسانی|به‌روزرسانی',
  },
  ur: {
    author: 'مصنف|مصنفہ|تحریر|رپورٹ|رپورٹر|نامہ نگار|نمائندہ|صحافی|ترجمہ|مترجم|کالم نگار|از|از قلم',
    role: 'رپورٹر|نامہ نگار|نمائندہ|صحافی|نمائندہ خصوصی',
    editor: 'ایڈیٹر|مدیر|مدیر اعلیٰ|ادارت|ایڈیٹنگ|چیف ایڈیٹر|تدوین',
    source: 'ذریعہ|ماخذ|بشکریہ|ذرائع|سورس',
    photo: 'تصویر|تصاویر|فوٹو',
    and: 'اور',
    from: 'سے',
    meta: 'تاریخ|وقت|اشاعت|شائع|تازہ کاری|تبصرے|آخری اپ ڈیٹ',
  },
  he: {
    author: 'מאת|כתב|כתבה|כתבת|כותב|כותבת|הכותב|הכותבת|הכתב|עיתונאי|עיתונאית|תרגום|תרגם|תרגמה|מחבר|מחברת|דיווח|טקסט',
    by: 'מאת',
    role: 'כתב|כתבת|כתבי|כתבנו|כתבתנו|עיתונאי|עיתונאית|פרשן',
    editor: 'עורך|עורכת|עורכים|עריכה|ערך|ערכה|עורך ראשי|עורך אחראי|עריכת תוכן|עורכת ראשית',
    crew: 'הגהה|עימוד|צילום ועריכה|הפקה',
    source: 'מקור|מקורות|המקור|מתוך|באדיבות',
    photo: 'צילום|צילומים|תמונה|תמונות|צלם|צלמת|קרדיט',
    and: 'ו',
    from: 'מ|ב',
    meta: 'תאריך|שעה|פורסם|פורסם ב|עודכן|עדכון אחרון|תגובות|קטגוריה',
  },
  hi: {
    author: 'लेखक|लेखिका|लेख|रिपोर्ट|रिपोर्टर|संवाददाता|पत्रकार|द्वारा|प्रस्तुति|अनुवाद|अनुवादक|Written By|Reported by|By',
    role: 'संवाददाता|रिपोर्टर|पत्रकार|विशेष संवाददाता|हमारे संवाददाता|प्रतिनिधि',
    editor: 'संपादक|सम्पादक|संपादन|सम्पादन|प्रधान संपादक|कार्यकारी संपादक|Edited By|संपादित',
    crew: 'प्रूफ रीडर|डिज़ाइन|कैमरा',
    source: 'स्रोत|स्त्रोत|सोर्स|सूत्र|साभार|इनपुट|समाचार स्रोत',
    photo: 'फोटो|फ़ोटो|तस्वीर|चित्र|छायाचित्र|फोटो साभार',
    and: 'और|तथा|एवं|व',
    from: 'से',
    meta: 'तारीख|दिनांक|समय|प्रकाशित|प्रकाशन तिथि|अपडेट|अपडेटेड|अंतिम अपडेट|टिप्पणियां|Published By|Updated',
  },
  bn: {
    author: 'লেখক|লেখিকা|প্রতিবেদক|নিজস্ব প্রতিবেদক|প্রতিবেদন|রিপোর্টার|সাংবাদিক|সংবাদদাতা|অনুবাদ|অনুবাদক|লিখেছেন',
    role: 'প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|সাংবাদিক',
    editor: 'সম্পাদক|সম্পাদনা|সম্পাদনায়|নির্বাহী সম্পাদক|প্রধান সম্পাদক',
    source: 'সূত্র|উৎস|সৌজন্যে|তথ্যসূত্র|সোর্স',
    photo: 'ছবি|আলোকচিত্র|ফটো',
    and: 'ও|এবং',
    meta: 'তারিখ|সময়|প্রকাশ|প্রকাশিত|আপডেট|প্রকাশের সময়|সর্বশেষ আপডেট',
  },
  th: {
    author:
      'ผู้เขียน|เขียนโดย|โดย|เรื่องโดย|เรื่อง|ผู้สื่อข่าว|นักข่าว|รายงานโดย|เรียบเรียงโดย|เรียบเรียง|แปลโดย|แปล|ผู้แปล|ผู้เรียบเรียง|คอลัมนิสต์',
    by: 'โดย|เขียนโดย|เรื่องโดย|รายงานโดย|เรียบเรียงโดย',
    role: 'ผู้สื่อข่าว|นักข่าว|ผู้สื่อข่าวพิเศษ|กองบรรณาธิการ',
    editor: 'บรรณาธิการ|บรรณาธิการข่าว|แก้ไขโดย|บก\\.|กองบรรณาธิการ|ตรวจแก้โดย|ผู้ตรวจแก้',
    crew: 'พิสูจน์อักษร|ตัดต่อ|กราฟิก|ช่างภาพ',
    source: 'ที่มา|แหล่งที่มา|แหล่งข่าว|ข้อมูลจาก|อ้างอิง|ขอบคุณข้อมูลจาก|แหล่งข้อมูล|เครดิต',
    photo: 'ภาพ|ภาพโดย|ภาพจาก|ภาพถ่าย|ภาพประกอบ|ขอบคุณภาพจาก|ช่างภาพ',
    and: 'และ|กับ',
    meta: 'วันที่|เวลา|เผยแพร่|เผยแพร่เมื่อ|ปรับปรุง|อัปเดต|อัพเดท|เข้าชม|ความคิดเห็น',
  },
  vi: {
    author:
      'Tác giả|Bài viết|Bài|Bài và ảnh|Tin|Tin và ảnh|Tin, ảnh|Tin,? bài|Phóng viên|PV|Người viết|Viết bởi|Thực hiện|Biên dịch|Dịch giả|Người dịch|Nhóm PV|Nhóm phóng viên',
    role: 'phóng viên|PV|nhà báo|cộng tác viên|CTV|thường trú|phóng viên thường trú',
    editor:
      'Biên tập|Biên tập viên|BTV|Người biên tập|Chủ biên|Tổng biên tập|Ban biên tập|Thư ký tòa soạn|Chịu trách nhiệm nội dung|Biên tập bởi',
    crew: 'Hiệu đính|Thiết kế|Đồ họa|Quay phim|Dựng phim|Kỹ thuật',
    source: 'Nguồn|Nguồn tin|Theo nguồn|Nguồn bài|Nguồn bài viết|Theo',
    photo: 'Ảnh|Hình ảnh|Ảnh minh họa|Ảnh minh hoạ|Nguồn ảnh|Hình',
    and: 'và|-|–',
    from: 'từ|tại',
    meta: 'Ngày|Thời gian|Ngày đăng|Cập nhật|Cập nhật lúc|Lượt xem|Bình luận|Chuyên mục|Từ khóa|Từ khoá',
  },
  id: {
    author:
      'Pewarta(?: Foto)?|Penulis|Oleh|Reporter|Wartawan|Jurnalis|Kontributor|Koresponden|Ditulis oleh|Teks|Penerjemah|Diterjemahkan oleh|Laporan|Laporan oleh|Reporter/Penulis|Sumber penulis',
    by: 'Oleh|Ditulis oleh|Laporan oleh',
    role: 'wartawan|reporter|jurnalis|koresponden|kontributor|pewarta|penulis',
    editor:
      'Editor|Redaktur|Penyunting|Disunting oleh|Redaktur Pelaksana|Pemimpin Redaksi|Redaksi|Uploader|Publisher|Editor bahasa',
    crew: 'Korektor|Desain|Videografer|Fotografer video|Produser|Kamerawan',
    source: 'Sumber|Sumber berita|Dikutip dari|Asal',
    photo: 'Foto|Fotografer|Gambar|Sumber foto|Kredit foto|Ilustrasi',
    and: 'dan|bersama',
    from: 'dari|di',
    meta: 'Tanggal|Waktu|Diterbitkan|Dipublikasikan|Diperbarui|Dilihat|Komentar|Kategori|Tag|Rubrik',
  },
  ms: {
    author: 'Oleh|Penulis|Wartawan|Pemberita|Ditulis oleh|Laporan|Teks|Penterjemah|Diterjemahkan oleh',
    by: 'Oleh|Ditulis oleh',
    role: 'wartawan|pemberita|koresponden|penulis',
    editor: 'Editor|Penyunting|Disunting oleh|Ketua Pengarang|Pengarang|Penolong pengarang|Redaktur',
    source: 'Sumber|Sumber berita|Dipetik dari',
    photo: 'Foto|Gambar|Jurugambar|Sumber gambar',
    and: 'dan',
    from: 'dari|di',
    meta: 'Tarikh|Masa|Diterbitkan|Dikemas kini|Komen|Kategori',
  },
  fil: {
    author: 'Ni|Nina|Isinulat ni|May-akda|Mamamahayag|Ulat ni|Ulat nina|Tagapagbalita|Awtor',
    by: 'Ni|Nina|Isinulat ni|Ulat ni|Ulat nina',
    role: 'mamamahayag|reporter|tagapagbalita',
    editor: 'Patnugot|Editor|Inedit ni',
    source: 'Pinagmulan|Mula sa|Source',
    photo: 'Larawan|Kuha ni|Litrato',
    and: 'at',
    meta: 'Petsa|Inilathala|Na-update',
  },
  ca: {
    author: 'Autors?|Autora|Per|Escrit per|Text|Text de|Periodista|Redactora?|Corresponsal',
    by: 'Per|Escrit per|Text de',
    role: 'periodistes?|corresponsals?|redactors?|redactora|enviat especial',
    editor: 'Editora?|Editors|Edició|Editat per|Redactor en cap',
    source: 'Fonts?',
    photo: 'Fotos?|Fotografia|Imatge|Imatges',
    and: 'i',
    meta: 'Data|Publicat|Actualitzat',
  },
  sw: {
    author: 'Mwandishi|Waandishi|Na|Imeandikwa na|Ripota',
    by: 'Na|Imeandikwa na',
    role: 'mwandishi|waandishi|ripota',
    editor: 'Mhariri|Wahariri|Imehaririwa na',
    source: 'Chanzo|Vyanzo',
    photo: 'Picha',
    and: 'na',
    meta: 'Tarehe|Imechapishwa',
  },
  fallback: {
    author: 'Author|By|Text|Reporter',
    role: 'Reporters?|Correspondents?',
    editor: 'Editors?|Edited by',
    source: 'Source',
    photo: 'Photo|Foto',
    meta: 'Date|Published|Updated',
  },
};

/** Languages that use another one's words. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  yue: 'zh',
  nan: 'zh',
  lzh: 'zh',
  nn: 'nb',
  no: 'nb',
  bs: 'hr',
  sl: 'hr',
  mk: 'bg',
  be: 'ru',
  kk: 'ru',
  gl: 'pt',
  af: 'nl',
  mr: 'hi',
  ne: 'hi',
  ps: 'fa',
  ckb: 'fa',
  as: 'bn',
  tl: 'fil',
  az: 'tr',
};
