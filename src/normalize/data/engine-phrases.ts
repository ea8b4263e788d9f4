/** Marks that belong inside a translation engine: vocabulary, segmentation, special tokens. */
export const TOKEN_LEAKS =
  /<\/?unk>|\[UNK\]|<\/?(?:pad|mask|bos|eos|s)>|\[(?:PAD|CLS|SEP|MASK)\]|▁|⁇|\p{L}@@(?=\s|$)|(?<=\s)@-@(?=\s)|<extra_id_\d+>|<\|[a-z_]+\|>|<2[a-z]{2,3}>|>>[a-z]{2,3}<<|(?<=^|\s)__[a-z]{2,3}__(?=\s)|(?<=\p{L} )##\p{Ll}+|[｟｠￭￨]|(?<![\p{L}\p{N}])(?:UNK|unk)(?=\s+(?:UNK|unk)(?![\p{L}\p{N}]))|\{\{\s*[a-z_]+\s*\}\}|\bUNKNOWN_TOKEN\b|⦅(?:ph|ent)/u;

/** Only one of these means that a word is lost. */
export const LOST_WORD = /<\/?unk>|\[UNK\]|⁇|UNK/;

/** At the start of a paragraph: what an engine says before or about its work, or was told to do. */
export const PROMPT_STARTS: readonly RegExp[] = [
  /^(?:sure|certainly|of course|okay|ok)[,!.:]? (?:here|below|i(?:'|’)ll|i can|i will|the translat)/i,
  /^(?:here(?:'|’)?s?|below|the following|this) (?:is |are )?(?:the |a |my |your )?(?:[\w-]+ ){0,3}(?:translat(?:ion|ed (?:text|version|article|content|sentence|paragraph|passage))(?=\s*[:：.…–—-]|\s*$| (?:of|into|in|from|for|below|you)\b)|english version|rendering|rewritten|summary of the (?:text|article))/i,
  /^(?:translation|translated text|translated version|english translation|output|assistant)\s*(?:\([^)]*\))?\s*[:：]/i,
  /^(?:note|translator(?:'|’)s note|explanation)\s*[:：].{0,60}\b(?:translat|original text|source text)/i,
  /^(?:please )?translate (?:the following|this|from|into|to)\b/i,
  /^you are (?:a|an) (?:helpful|professional|expert|experienced)\b.{0,40}\b(?:assistant|translator|editor)/i,
  /^(?:###\s*)?(?:instruction|system|user|prompt)s?\s*[:：]/i,
  /^(?:as requested|as per your request)\b.{0,40}translat/i,
  /^(?:以下|下面)(?:是|为|為)?.{0,8}(?:翻译|翻譯|译文|譯文|訳)/,
  /^(?:翻译|翻譯|译文|譯文|翻译结果|翻译如下|翻訳|訳文|訳)\s*[:：]/,
  /^(?:好的|当然|没问题)[，,。！!].{0,12}(?:翻译|译文)/,
  /^以下(?:は|が).{0,14}(?:翻訳|訳)/,
  /^(?:voici|ci-dessous).{0,20}\btraduction\b/i,
  /^traduction\s*:/i,
  /^(?:aquí (?:está|tienes|tiene)|a continuación).{0,24}\btraducción\b/i,
  /^traducción\s*:/i,
  /^(?:aqui está|segue).{0,20}\btradução\b/i,
  /^tradução\s*:/i,
  /^(?:hier ist|hier die|nachfolgend).{0,20}[ ,]übersetzung\b/i,
  /^übersetzung\s*:/i,
  /^(?:ecco|di seguito).{0,20}\btraduzione\b/i,
  /^traduzione\s*:/i,
  /^(?:вот|ниже)(?: приведен\p{L}*)?.{0,20}перевод/iu,
  /^перевод\s*:/i,
  /^(?:다음은|아래는).{0,20}번역/,
  /^번역\s*[:：]/,
  /^(?:إليك|فيما يلي|هذه هي).{0,20}(?:الترجمة|ترجمة)/,
  /^(?:الترجمة|ترجمة)\s*:/,
  /^(?:işte|aşağıda).{0,20}çeviri/i,
  /^(?:hier is|hieronder).{0,20}vertaling/i,
  /^(?:oto|poniżej).{0,20}tłumaczenie/i,
  /^(?:berikut).{0,20}terjemahan/i,
];

/** What an engine says before its work; in an interview, what follows a question. */
export const PROMPT_ANSWER = /^(?:answer|response)\s*(?:\([^)]*\))?\s*[:：]/i;

/** How an interview asks: `Question: …`, or by its mark. */
export const QUESTION = /^(?:question|q)\s*\d*\s*[:.：]|[?？؟]["”’»」』)）]*$/i;

/** At the end: what an assistant adds. */
export const PROMPT_ENDS: readonly RegExp[] = [
  /(?:let me know if (?:you|there)|i hope this (?:helps|translation)|feel free to ask|if you need (?:any )?(?:further|more) (?:help|assistance|translation))[^.!]*[.!]?$/i,
  /(?:希望(?:这|對|对).{0,10}有(?:所)?帮助|如果您?(?:还)?有(?:其他|任何)(?:问题|需要))[^。]*[。！]?$/,
];

/** Chat marks, wherever they stand. */
export const PROMPT_ANYWHERE =
  /<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[\/?INST\]|<<\/?SYS>>|### (?:Instruction|Response|Input):|\btranslate the (?:following|above) (?:text|sentence|article|paragraph)s? (?:in)?to \p{Lu}\p{Ll}+|Human:\s.{0,200}Assistant:/u;

/** An engine that says it will not, or cannot. */
export const REFUSALS: readonly RegExp[] = [
  /\bas an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant)\b/i,
  /^(?:i(?:'|’)m |i am )?(?:very |so |terribly )?(?:sorry|afraid)[,.]? (?:but )?(?:that )?(?:i|as an)\b.{0,30}\b(?:can(?:'|’)?t|cannot|can not|am not able|unable|won(?:'|’)t|not able)\b/i,
  /^(?:i apologi[sz]e|my apologies|unfortunately)[,.]? (?:but )?i (?:can(?:'|’)?t|cannot|am unable|am not able)\b/i,
  /^i (?:can(?:'|’)?t|cannot|am unable to|am not able to|won(?:'|’)t) (?:assist|help|translate|fulfil|comply|provide|continue|process)\b/i,
  /\bi (?:can(?:'|’)?t|cannot|am unable to) (?:assist with|help with|fulfil|comply with) (?:that|this|your) request\b/i,
  /^(?:很)?(?:抱歉|对不起|對不起)[，,。]?(?:但)?(?:我|作为|这)?.{0,12}(?:不能|无法|無法|不可以)(?:提供|翻译|翻譯|协助|帮助|回答|处理|继续|完成)?/,
  /作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)/,
  /^(?:申し訳(?:ありません|ございません)|すみません).{0,30}(?:できません|できかねます|致しかねます)/,
  /(?:AI|人工知能)(?:言語)?(?:モデル|アシスタント)として/,
  /^(?:désolée?|je suis désolée?|je regrette)[,.]? (?:mais )?je (?:ne (?:peux|suis)|n(?:'|’)ai)\b/i,
  /\ben tant que (?:modèle de langage|ia|intelligence artificielle|assistant ia)\b/i,
  /^(?:lo siento|lamento|disculpa)[,.]? (?:pero )?(?:no puedo|no me es posible)\b/i,
  /\bcomo (?:un )?(?:modelo de lenguaje|ia|asistente de ia|inteligencia artificial)\b/i,
  /^(?:desculpe|sinto muito|lamento)[,.]? (?:mas )?(?:eu )?não (?:posso|consigo)\b/i,
  /\bcomo (?:um )?modelo de linguagem\b/i,
  /^(?:es tut mir leid|entschuldigung|leider)[,.]? (?:aber )?(?:ich )?(?:kann|darf)\b.{0,30}\b(?:nicht|keine)\b/i,
  /\bals (?:ki|künstliche intelligenz|ki-sprachmodell|sprachmodell)\b/i,
  /^(?:mi dispiace|spiacente)[,.]? (?:ma )?non (?:posso|sono in grado)\b/i,
  /\bcome (?:modello linguistico|intelligenza artificiale)\b/i,
  /^(?:извините|простите|к сожалению)[,.]? (?:но )?я не (?:могу|в состоянии)\b/i,
  /\bкак (?:языковая модель|ии|искусственный интеллект)\b/i,
  /^죄송(?:하지만|합니다).{0,30}(?:없습니다|못합니다)/,
  /AI (?:언어 )?(?:모델|어시스턴트)(?:로서|이므로)/,
  /^(?:عذراً|عذرا|آسف|أعتذر)[،,.]? .{0,16}(?:لا أستطيع|لا يمكنني|لا أقدر)/,
];

/** 7月26日电 read as electricity, a telegram, a call. */
export const DATELINE_ARTIFACT = new RegExp(
  [
    // July 26, electricity: / Beijing, July 26 electric power
    '^(?:[^.!?]{0,60}?)(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)),? ?(?:\\([^)]{1,30}\\) ?)?\\(?(?:electric(?:ity|al|s)?(?: (?:power|news|message))?|electricity|power|telegraph(?:ed)?|telegram|wire|cable|phone call|call|dian|electronics?)\\)?(?=\\s*[:,;.(]|\\s*$|\\s+\\(|\\s+(?:reporter|correspondent|news))',
    '^(?:[^.!?]{0,40}?)\\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря),? (?:электричеств\\p{L}*|электро\\p{L}*|телеграф\\p{L}*|телеграмма)(?=\\s*[:,;.(]|\\s*$)',
    "^(?:[^.!?]{0,40}?)(?:le )?\\d{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre),? (?:l['’])?(?:électricité|électrique|télégramme|télégraphe)(?=\\s*[:,;.(]|\\s*$)",
    '^(?:[^.!?]{0,40}?)(?:el )?\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre),? (?:electricidad|eléctric[oa]|telegrama)(?=\\s*[:,;.(]|\\s*$)',
    '^(?:[^.!?]{0,40}?)\\d{1,2}\\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember),? (?:Strom|Elektrizität|elektrisch\\p{L}*|Telegramm)(?=\\s*[:,;.(]|\\s*$)',
    '^(?:[^.!?]{0,40}?)\\d{1,2} (?:de )?(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro),? (?:eletricidade|elétric[oa]|telegrama)(?=\\s*[:,;.(]|\\s*$)',
    '^(?:Xinhua|China News|Zhongxin|CCTV|Reuters)[^.!?]{0,40}?,? (?:electricity|electric power|telegram)(?=\\s*[:,;.(]|\\s*$)',
  ].join('|'),
  'iu',
);
