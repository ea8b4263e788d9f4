import type { RemovedKind } from '../../domain/story.ts';

type Kind = Extract<RemovedKind, 'promo' | 'share' | 'related-link' | 'legal' | 'photo-credit'>;
type Patterns = Partial<Readonly<Record<Kind, readonly string[]>>>;

/**
 * How paragraphs begin that are no part of a story, by language: regular expressions, matched without regard to case
 * against the beginning of a short paragraph at the edge, or of the last sentence. News begins with the same verbs and
 * nouns (`Share this burden`, `Фото из космоса`), so none of these is enough alone: a second sign goes with it, for
 * which there are short forms.
 * - `<us>` the page speaks of itself: a word of OWN_WORDS
 * - `<on>` a platform or an address ends the line
 * - `<page>` one of these two follows, or nothing does
 * - `<end>` nothing follows but a mark
 * - `<stop>` the phrase ends here, in a mark or with the line
 * - `<line>` a colon follows, or a title: the line does not end as a sentence does
 * - `<label>` a colon, slash, © or source in brackets follows, or nothing
 */
export const BOILERPLATE: Readonly<Record<string, Patterns>> = {
  en: {
    promo: [
      '(?:(?:please|also|you can|you are|welcome to|don.t forget to|remember to|be sure to) ){0,3}(?:follow|like|find|join|visit|contact|support) us(?: (?:on|at|via|by|for (?:more|the latest))\\b|\\s*[:,!]|<end>)',
      '(?:(?:please|also|you can|you are|welcome to|don.t forget to|remember to|be sure to) ){0,3}(?:follow|like|find|join|visit|watch|support|subscribe to|pay attention to|add|scan|search for) our (?:[\\w-]+ ){0,3}(?:page|pages|channels?|app|web ?site|site|newsletters?|accounts?|community|journalism|podcasts?|group|code|number|wechat|weibo|facebook|twitter|telegram|youtube)\\b',
      "(?:please )?(?:follow|like|find|join|connect with|subscribe to|watch|visit) [\\w.&@’' -]{1,30} (?:on|at|via) (?:social media<end>|.{0,30}<on>)",
      'follow @\\w+',
      '(?:please )?(?:subscribe|sign up)(?: now| today| here| free| for free)*(?:<end>|,? (?:to|for|via|on)\\b.{0,60}(?:newsletters?|channel|podcast|alerts|digest|briefing|this article|full (?:article|story)|unlimited|<us>|<on>))',
      '(?:please )?register(?: now| here| free| for free)*(?:<end>| to (?:read|continue|comment|access)\\b)',
      '(?:click|tap) here (?:to|for)\\b',
      '(?:get|receive) (?:the |our |all )?(?:latest|breaking|top|best|free|daily|more) (?:news|headlines|stories|newsletters?|updates|alerts)\\b.{0,80}(?:inbox|e-?mail|phone|newsletters?|app|<us>|<on>)',
      '(?:download|install|get) our (?:[\\w-]+ ){0,3}app\\b',
      "(?:download|install|get) the (?:[\\w&.’' -]{1,30} )?app(?:<end>| (?:now|today|here|for (?:free|more|the latest|ios|android)|to (?:read|stay|see|continue|follow|view|keep)|from (?:the )?(?:app store|google)|on (?:ios|android|google|the app store))\\b)",
      '(?:stay|keep) (?:up to date|updated|informed|tuned|connected|in touch)(?:<end>|,? (?:with|on|via|by|for|to)\\b.{0,80}(?:the latest|newsletters?|more (?:news|updates|stories)|<us>|<on>))',
      'for (?:more|the latest|all the latest|breaking|further) (?:[\\w-]+ )?(?:news|stories|information|updates|details|content|reports)\\b[^,]{0,50},? (?:please |you can )?(?:visit|follow|click|see|go to|subscribe|log on|download|scan|pay attention)\\b',
      '(?:want|looking for) more\\b.{0,60}(?:subscribe|sign up|follow us|newsletters?|our\\b)',
      'join the (?:conversation|discussion|debate)(?: (?:on|in|at|below|here)\\b.{0,40})?<end>',
      'our (?:free |daily |weekly |morning |e-?mail )*newsletters?\\b|the (?:free |daily |weekly |morning )*newsletters?\\b.{0,80}your inbox',
      '(?:please )?scan (?:the|our|this) (?:\\w+ )?(?:[\\w-]+ )?code\\b(?:<end>|.{0,60}(?:<us>|to (?:follow|read|join|add|download|subscribe|learn|view)\\b|for more\\b|below))',
      '(?:please )?(?:like|share|follow|subscribe|comment)(?:,? (?:and |or )?(?:like|share|follow|subscribe|comment)){1,3}(?:<end>|.{0,60}(?:<us>|<on>|this (?:article|story|post|video)|with your friends|button))',
      'add (?:us (?:on|as|via|to your)|our (?:official )?(?:line|wechat|telegram|whatsapp))\\b',
      'like (?:this (?:article|story|post|content)|what you(?:.re| are) reading|our page)\\b.{0,60}(?:\\?|follow|subscribe|share|support)',
      'this (?:story|article) (?:was )?(?:first )?appeared in our newsletter',
      'do you have (?:a|any|more) (?:story|tip|news tip|information|question)s?\\b.{0,120}(?:<us>|newsroom|e-?mail [\\w.]+@)',
      '(?:got|have) (?:a|any) (?:news )?(?:tip|story)s?(?: to share)?\\?.{0,80}(?:<us>|<on>|e-?mail)|(?:got|have) a (?:news )?(?:tip|story) (?:for us|to share<end>)',
      '(?:advertisement|advertorial|sponsored(?: content)?)$',
      '(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|video|promotion))?<end>',
      'become a (?:member|subscriber|supporter|patron)(?: (?:today|now|here))?(?:<page>|.{0,60}(?:today|now)<end>)',
      'listen to our podcast|listen to the (?:[\\w ]{1,20} )?podcast (?:here|now|on)\\b',
      'send us (?:your )?(?:news )?tips?\\b|send (?:your )?(?:news |story )?tips? to .{0,40}<on>',
      'thank(?:s| you)(?: very much| so much)? for reading(?:<end>| (?:this (?:article|story|post)|our)\\b)',
      '(?:(?:news|report|reporting|tip|reader|readers|complaint|service|media|submission|contact|editorial|cooperation|business|advertising)[- ])+(?:hotline|line|phone|telephone|tel|e-?mail|mailbox|wechat|qq)\\b.{0,16}(?:[+(]?\\d[\\d ()-]{5,}|@|: ?[\\w.-]+$)',
      '(?:hotline|tip ?line|wechat|weibo|qq)(?: \\w+)?\\s*:\\s*[@+\\w.-]{3,30}$',
      '(?:please )?pay attention to (?:us<end>|the (?:official|public|wechat) (?:wechat |public |official )*(?:account|number))\\b',
      'long press .{0,60}(?:code|to follow|identify|recogni)',
      '(?:(?:welcome to|please) )*(?:follow|search for|add|scan) (?:the )?[\\w"“” -]{0,30}(?:public|wechat) (?:account|number)\\b',
    ],
    share: [
      'share(?: this| it| on| via| the| with|:|$)(?: (?:this )?(?:article|story|post|page|news|on|via|with|to|by|your|friends|facebook|twitter|x|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|and|,|/|\\|)*)*[.:!]?$',
      'share (?:this|via|on|to)(?: (?:article|story|post|page|news|video|link|with (?:your )?friends|on|via|to|by))*(?:<end>|.{0,30}<on>)',
      '(?:print|email|e-mail|save|tweet|copy link|bookmark)(?: this)?(?: (?:article|story|page))?$',
      '(?:facebook|twitter|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|copy link|messenger|share|tweet|x)(?:[\\s,|/·•]+(?:facebook|twitter|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|copy link|messenger|share|tweet|x))+$',
      '\\d+ (?:shares?|comments?)$',
      '(?:leave|post|write|add) (?:a|your) comments?(?: (?:below|here|in the (?:comments?|box)(?: below)?))?<end>',
      'no comments(?: yet)?\\.?$',
    ],
    'related-link': [
      "(?:read|see|watch|view|learn|find out|hear) (?:more|also|next|related|the full (?:story|article|report|text))(?:\\s*[:>»|–—-]|<end>| here\\b|<line>|(?: [\\w’'-]+){0,10} (?:here<end>|on (?:this|our)\\b)|.{0,60}<on>)",
      '(?:also|must) (?:read|watch)(?:\\s*[:|>»]|<line>)|also see\\s*[:|]',
      "don['’]?t miss\\s*[:|–—-]",
      'see also(?:\\s*[:|]|<line>)',
      'original (?:title|headline)\\s*:',
      'related(?: (?:articles?|stor(?:y|ies)|news|links?|topics?|content|posts?|reading|coverage|video|reports?))?<label>',
      'more (?:on|from|about) (?:this|[\\w ]{1,40})(?::|$)',
      '(?:recommended|you (?:may|might) (?:also )?(?:like|be interested)|editor.?s picks?|trending|most (?:read|popular)|in case you missed it|further reading|previously|up next|next up|from the archive)(?: (?:for you|reading|stories|articles|now))?<label>',
      'continue reading(?:<end>|<line>)',
      '(?:full|original) (?:story|article|report|text)(?:\\s*:| here<end>|$)',
      '(?:watch|video|listen|photos?|gallery|podcast|infographic)\\s*:\\s',
      'click (?:here )?to (?:enter|read|view|see|watch|open)\\b|click here for (?:the|more|full|a|our)\\b',
      '\\[?links?(?:\\s*:|<end>| to (?:the )?(?:original|source|full)\\b)|\\[?read the (?:original|full|source)\\b<line>',
      'return to [\\w ]{2,20},? (?:see|view|read) more<end>',
    ],
    legal: [
      '(?:(?:this|these|the|our|all|any) .{0,40}(?:articles?|contents?|materials?|texts?|manuscripts?|reports?|story|stories|site|website|publication)|it|they)? ?(?:may|must|shall|can)(?: not|not) be (?:re-?printed|reproduced|republished|reposted|published|copied|broadcast|redistributed)(?:,? (?:or |and )?(?:broadcast|rewritten|redistributed|reproduced|copied|transmitted|republished|excerpted))*(?: in (?:any form|whole|part))?(?:,? (?:without|in whole)\\b.{0,60}(?:permission|authori[sz]ation|consent)<end>|<end>)',
      '(?:our standards\\s*:|the thomson reuters trust principles)',
      'disclaimer\\s*(?::|$)',
      'no part of this (?:publication|article|site|website|material|book)\\b',
      '(?:any |all )?(?:unauthori[sz]ed )?(?:reproduction|republication|reprint(?:ing)?|redistribution|reposting)s?(?: (?:of|or|in|and)\\b.{0,60})? (?:is|are|without)\\b.{0,60}(?:prohibited|forbidden|(?:not|only) (?:allowed|permitted)|permission|authori[sz]ation)<end>',
      '(?:without|do not (?:reprint|repost|reproduce)(?: this \\w+)? without) (?:the |prior |written |our |express )*(?:permission|authori[sz]ation|consent)(?: (?:of|from) [^,]{1,40})?(?:<end>|,? .{0,30}(?:reprint|reproduc|republi|repost|copying)\\p{L}*.{0,40}(?:prohibited|forbidden|(?:not|never) (?:be )?(?:allowed|permitted))<end>)',
      '(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\\b.{0,80}(?:(?:do|does) not (?:necessarily )?(?:reflect|represent)|are (?:solely |strictly |entirely )?(?:those of the|the author|(?:his|her|their|my) own)|in this (?:article|column|piece|post|story))',
      'this (?:article|story|content|report|post|translation) (?:was|is|has been) .{0,80}(?:under (?:an? |the )?(?:[\\w-]+ ){0,3}licen[cs]e|with (?:the )?permission|creative commons|automatically|machine|by ai\\b|syndicated)',
      'this (?:article|story|piece|post) (?:was |has been )?(?:originally|first) (?:published|appeared|posted) (?:in|on|by|at) (?!\\d)[^;]{2,80}<end>',
      '(?:the )?copyrights?(?: (?:of|in) (?:this|the) (?:articles?|works?|texts?|contents?|pictures?|images?|photos?|material|videos?))? (?:belongs? to|is owned by|rests with|is reserved by) (?:the )?(?:original|respective|us\\b|this (?:site|website))|(?:the )?copyrights? of this .{2,30} (?:belongs? to|is owned by|rests with|is reserved)\\b',
      '(?:if there is (?:any )?|in case of (?:any )?)(?:copyright )?infringement\\b.{0,60}(?:contact|<us>).{0,40}<end>',
      '(?:please )?(?:indicate|credit|cite|acknowledge|mention) the (?:original )?source\\b.{0,60}(?:reprint|re-?post|re-?publish|re-?produc|quot)',
      '(?:when |if |for )?(?:reprint|re-?post|re-?publish|re-?produc)(?:ing|ed|tion)?\\b.{0,40}(?:please (?:indicate|credit|cite|contact|note|specify|state|acknowledge)|must (?:indicate|credit|cite) the source)',
      '(?:re-?printed|re-?published|re-?produced|re-?posted)(?: here)? with (?:the )?(?:kind )?permission\\b',
      '(?:this|the) (?:story|article|text|page|content|translation) (?:was|is|has been) (?:machine[- ]|automatically )(?:translated|generated)\\b',
      'this (?:story|article|page) (?:was|is|has been) translated (?:by|from|with|using)\\b[^,;]{2,60}<end>',
      'statement\\s*:\\s*(?:this (?:article|content|work|manuscript)|the (?:views|article|content|copyright)|reprint|without)\\b',
      '(?:terms (?:of (?:use|service)|and conditions|& conditions)|(?:privacy|cookie) (?:policy|notice))(?:<end>|\\s*[|·•/]| (?:and|&) (?:privacy|terms|cookie)\\b| apply<end>)',
      'for (?:re)?print (?:rights|permissions?)\\b',
      'this (?:story|report|article) has (?:not )?been (?:edited (?:by|for)|auto-?generated|published from)\\b',
      '(?:except for the headline|with inputs from)\\b',
      'licensed under (?:an? |the )?(?:creative|cc\\b|gnu|open)',
      'is[bs]n\\s*:?\\s*[\\dx]',
    ],
    'photo-credit': [
      '\\(?(?:file |stock |handout |cover )?(?:photo|picture|image|illustration|screenshot|photograph)s?(?: (?:credit|courtesy|source)s?\\b| by [^.]{2,60}$| by(?: [^\\s.]+){1,3}<end>|\\s*[:/|©])',
      '(?:photo|image) (?:shows\\b|(?:from|via) (?:the )?(?:[\\w ]{0,20}website|internet|file|network)\\b|(?:provided|released) (?:by|to) [^.]{2,60}<end>)',
      '\\[?(?:photo|image|picture|file photo|getty images|ap photo)/',
      '(?:reuters|afp|ap|xinhua|getty(?: images)?)/[\\w .-]{2,40}(?<![.])$',
      '(?:image|photo|picture) caption\\s*:',
      '(?:aerial |file )?photo taken (?:on|by .{3,40} on)\\b',
      'this (?:file |undated |aerial |combination |handout |combo )+(?:photo|picture|image|handout)\\b.{0,60}(?:shows|taken|provided|released)\\b|this (?:photo|picture|image),? taken on\\b',
    ],
  },
  zh: {
    promo: [
      '(?:(?:欢迎|歡迎|请|請|敬请|敬請|赶快|快来|快來|立即|马上|记得|别忘了|別忘了|您|大家|扫码|掃碼|扫一扫|点击|點擊|长按|長按|微信|持续|及时))+(?:关注|關注|订阅|訂閱|追踪|追蹤|加入|扫描|掃描|识别|識別|添加|按讚|收听|搜索|下载|下載)(?!.{0,24}(?:的用户|的用戶|后[，,]|後[，,])).{0,24}(?:<us>|<on>|微信|微博|脸书|臉書|LINE|Facebook|YouTube|Telegram).{0,30}$',
      '(?:关注|關注|订阅|訂閱|追踪|追蹤|加入|添加|下载|下載|收听)(?:我们|我們|本报|本報|本網|本网|本站|本号|官方(?:微信|微博|公众号|公眾號|帐号|账号)|上方|下方|蓝字|.{0,12}(?:公众号|公眾號|订阅号|视频号|粉丝专页|粉絲專頁|粉絲團))(?!的|后|後|用户|用戶|账号被).{0,30}$',
      '(?:长按|長按|扫描|掃描|扫码|掃碼|识别|識別)(?:上方|下方|图中|以下)?(?:二维码|二維碼)?[，,]?(?:即可|可)?(?:关注|關注|加入|下载我|下載我|进群|加群|了解更多|查看更多|查看全文|阅读全文)(?!的|后|後).{0,24}$|(?:长按|長按|扫描|掃描|识别|識別)(?:上方|下方|图中|以下)?(?:二维码|二維碼)[。.!！]?$',
      '更多(?:精彩|内容|內容|信息|资讯|資訊|新闻|新聞|报道|報導|详情|詳情|即時|热点|相关|独家)+(?:(?:[^，,]{0,12}[，,:\\s])?(?:请|請|欢迎|歡迎|敬请|敬請|尽在|盡在|点击|點擊|扫码|掃碼)|[^，,]{0,12}[，,:\\s](?:关注|關注|下载|下載|登录|登錄|访问|訪問|追蹤|搜索|详见)).{0,80}$',
      '(?:获取|獲取|查看|了解|想看|想了解|閱讀|阅读|浏览)更多.{0,20}(?:请|請|[，,\\s])(?:点击|點擊|关注|關注|下载|下載|扫码|访问|訪問|登录|搜索).{0,40}$',
      '(?:点击|點擊|戳|猛戳|长按|長按)(?:这里|這裡|此处|此處|上方|下方|文末|左下角|图片|链接|連結|蓝字|标题|阅读原文)?(?:查看|进入|進入|閱讀|阅读|报名|购买|領取|领取|下载|关注|了解|观看|收看)[^的后後了，,]{0,12}(?:$|[:>》].{0,50}$|[。!！]$)',
      '(?:投稿|爆料|新闻热线|新聞熱線|报料|報料|商务合作|广告合作|联系我们|聯絡我們|合作咨询|读者热线|报名电话|客服热线|举报邮箱)(?:邮箱|郵箱|热线|熱線|电话|電話|方式|微信|QQ)?\\s*:.{0,12}[\\da-z@]',
      '(?:如果)?(?:您|你)?(?:喜欢|喜歡|觉得)(?:这篇|本文|這篇|我们|我們).{0,30}(?:点赞|點讚|在看|转发|轉發|分享|按讚|关注)',
      '(?:点赞|點讚|在看|转发|轉發|分享|一键三连|三连)(?:[、,，\\s]?(?:点赞|點讚|在看|转发|轉發|分享|关注|關注|收藏|评论|和|及|并)){0,4}.{0,4}(?:支持(?:我们|我們|一下)|哦|吧|!|！|~)[!！~。]*$|点(?:个|個)(?:赞|在看).{0,4}$',
      '(?:END|The End)?\\s*(?:觉得|觉着)不错.{0,20}(?:点|分享|在看)',
      '(?:广告|廣告|推广|推廣|赞助|贊助)$',
      '(?:请继续往下阅读|請繼續往下閱讀|廣告\\s*請繼續)',
      '(?:請|请|歡迎|欢迎)?(?:訂閱|订阅|小額(?:捐款|贊助)?|贊助|赞助)?支持(?:我們|我们|本報|本报|本站|獨立媒體|独立媒体)(?!的).{0,24}$',
    ],
    share: [
      '(?:一键)?(?:分享|转发|轉發)(?:此文|本文|文章|新闻)?(?:到|至|给|給)?\\s*:?\\s*(?:(?:您的|你的)?(?:朋友圈|朋友|好友|微信|新浪微博|微博|QQ空间|QQ|空间|Facebook|Twitter|LINE|WhatsApp|豆瓣|人人网|更多)[\\s、,/|和及]*)*[。.!]?$',
      '(?:打印|列印|收藏|评论|評論|点赞|點讚|复制链接|複製連結|我要评论|发表评论|举报)(?:[\\s|/、·\\[\\]():\\d大中小]|打印|收藏|评论|分享|转发|点赞|举报|本文|文章|本页|字号|字体)*$',
      '(?:请?用)?微信(?:扫一扫|掃一掃|扫描|扫码).{0,16}$',
      '(?:微信|微博|QQ空间|QQ|朋友圈|Facebook|Twitter|LINE|WhatsApp)(?:[\\s|/、·]+(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|Facebook|Twitter|LINE|WhatsApp|人人网|豆瓣))+$',
    ],
    'related-link': [
      '(?:相关|相關|延伸|更多|推荐|推薦|扩展|拓展|热门|熱門|往期|精彩)(?:新闻|新聞|阅读|閱讀|报道|報導|報道|链接|連結|文章|推荐|推薦|回顾|回顧|内容|专题|專題|视频)\\s*(?:[:》>|]|$)',
      '(?:延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|相关阅读|相关新闻|看更多|阅读更多|閱讀更多|更多新闻|更多新聞|更多报道|查看更多|点击查看|查看全文|阅读全文|閱讀全文|阅读原文|閱讀原文|查看原文|原文链接|原文連結|原文地址|原标题|原標題|原题|原題|您可能感兴趣|猜你喜欢|你可能还喜欢|更多文章)(?:\\s*[:》>|\\[]|$|\\s|\\.\\.\\.)',
      '(?:詳見|详见报道|另见|参见|參見|回顾|回顧|前情提要)(?:\\s*[:》>|\\[]|$)',
      '\\[(?:延伸閱讀|延伸阅读|相关阅读|相关新闻|相關新聞|推荐阅读|更多|看更多|推薦閱讀|往期回顾)\\]',
      '返回(?:搜狐|首页|首頁|[\\p{L}]{2,6}网)[，,]?\\s?(?:查看|阅读|閱讀|看)更多',
      '(?:》》|☛)',
    ],
    legal: [
      '(?:免责声明|免責聲明|版权声明|版權聲明|风险提示及免责声明|免责条款|法律声明|转载声明)(?:\\s*:|\\s|$|[》>|\\])])',
      '(?:声明|聲明|特别声明|特別聲明|郑重声明|重要声明)\\s*:.{0,80}(?:本文|本网|本網|本站|本平台|转载|轉載|版权|版權|侵权|原作者|仅供参考|僅供參考|不构成|不代表)',
      '(?:风险提示\\s*:.{0,60}(?:投资|投資|不构成|基金|理财|入市)|投资有风险.{0,4}(?:入市|投资|需谨慎))',
      '(?!.{0,60}(?:规定|規定|法院|办法|辦法|条例|條例|法律|新规|判决|要求|认为|認為|指出|表示)).{0,60}(?:未经|未經).{0,16}(?:不得|禁止|严禁|请勿|請勿|謝絕|谢绝).{0,8}(?:转载|轉載|摘编|摘編|镜像|翻印|刊登|转帖|(?:复制|複製|引用|盗用).{0,6}(?:转载|轉載|传播|本文|本站|本网)).{0,30}$',
      '(?!.{0,60}(?:规定|規定|法院|法律|判决|提醒|认为|認為|指出|表示)).{0,60}(?:(?:禁止|请勿|請勿|谢绝|不得)(?:转载|轉載)(?=$|[，,。.;!！)\\]\\s、]|或|及)|违者必究|違者必究|(?:版权|版權|著作權)所有(?!者|人|权|權|方)|翻印必究|侵权必究|轉載必究|(?:转载|轉載)(?:请|請)(?:注明|註明|联系|聯繫|标明)|如需转载|如有侵权[，,]?.{0,12}(?:联系|删|告知)|侵删|侵刪|保留一切权利|(?:版权|版權)(?:归|歸)(?:原作者|本网|本站))',
      '(?:本文|以上|该文|本網|本网|本内容|本报告|文中|文章)(?:内容|內容|文章|观点|觀點|所有|图片|信息|数据)*(?:仅|僅|只|不|来自|來自|源自|系|係|為|为).{0,50}(?:(?:不|仅|僅)代表|供参考|供參考|不构成|不構成|與本.{0,6}無關|与本.{0,6}无关|转载|轉載|作者(?:个人)?观点|版权归|版權歸)',
      '(?:不代表|僅代表|仅代表).{0,30}(?:立场|立場|观点|觀點)',
    ],
    'photo-credit': [
      '[\\[(](?:图片|圖片|图|圖|图源|圖源|资料图|資料圖|照片|截图|翻攝|摄影|攝影|题图|封面图|视频截图)(?:\\]|[^)\\]]{0,40}[)\\]]?$)',
      '[▲△▼▽↑↓].{0,120}(?:图|圖|照|摄|攝|来源|來源|提供)',
      '(?:图片|圖片|图|圖|图源|圖源|资料图|資料圖|资料照|資料照|题图|封面图|示意图|示意圖|配图|上图|下图)(?:来源|來源|说明|說明|提供)?\\s*[:/|]',
      '(?:图片|圖片|照片)(?:来源|來源)(?:于|自|\\s)|(?:图片|圖片|图|圖)(?:来自|來自|由)[^，,]{2,24}(?:提供|官网|网络|網路|网)?[。.]?$',
      '(?:图|圖|上图|下图)(?:为|為)(?!主|辅|輔|准)(?!.{0,160}(?:说|說|表示|认为|認為)).{2,160}$',
      '[^.!?。।]{0,50}(?:(?:记者|記者|新华社|通讯员|中新社|[\\p{L}]{1,4}(?:网|報|报))[^，。]{0,12}(?:摄|攝|摄影|攝影)|(?:摄影|攝影)\\s*[:/].{1,12})\\)?$',
    ],
  },
  ja: {
    promo: [
      '[^.!?。।]{0,20}(?:公式)?(?:LINE|Twitter|X|Facebook|Instagram|YouTube|アプリ|メルマガ|メールマガジン|ニュースレター).{0,30}(?:(?:登録|フォロー|ダウンロード|追加|購読|チェック)(?:を|も|して|は)?(?:ください|下さい|ね|お願い.{0,8}|こちら(?:から)?|しよう)[!！。]?$|は(?:こちら|コチラ)(?:から)?[。!！]?$)',
      '[^.!?。।]{0,20}(?:友だち|友達|チャンネル|メルマガ|メールマガジン|ニュースレター).{0,6}(?:登録|追加|購読|フォロー)[!！。]?$',
      '(?:会員登録|無料会員登録|無料会員|有料会員|ログイン|購読|定期購読|お申し込み)(?:する|の方|・|/|\\||\\s|>|会員登録|ログイン)*$',
      '(?:会員登録|無料会員|有料会員|ログイン|購読|定期購読|お申し込み|アプリを).{0,30}(?:こちら|ください|下さい|お読みいただけ|読めます)',
      '(?:この記事は.{0,8}(?:会員|有料)|続きを読むには|ここから先は.{0,12}(?:会員|有料|登録)|残り\\d+文字|記事全文(?:を|は|[^。]{0,10}$))',
      '(?:広告|PR|スポンサーリンク|\\[PR\\])$',
      '(?:情報提供|ご意見|ご感想|お問い合わせ|取材依頼).{0,30}(?:こちら|お寄せ(?:ください|下さい)|までお|まで[。]?$|:.{0,40}[@\\d])',
      '[^.!?。।]{0,10}フォローして.{0,20}(?:ください|下さい|ね|お願い|[!！])',
    ],
    share: [
      '(?:シェア|ツイート|共有|ブックマーク|印刷|はてな|保存|コピー|リンクをコピー|いいね)(?:する|！|!)?(?:[\\s|/・]+(?:シェア|ツイート|共有|ブックマーク|印刷|はてな|保存|コピー|リンクをコピー|いいね|LINE|Facebook|X|Twitter|メール)(?:する)?)*$',
      '(?:この)?記事を(?:シェア|ツイート|共有|保存|印刷|友達に(?:教え|送|シェア)).{0,8}(?:する|る|しよう|ください|[!！])?$',
    ],
    'related-link': [
      '(?:関連(?:記事|ニュース|リンク|キーワード|特集|動画)?|あわせて読みたい|合わせて読みたい|おすすめ記事|おすすめ|続きを読む|もっと読む|こちらも|人気記事|注目記事|次の記事|前の記事|参考記事|詳しくはこちら|元記事)(?:\\s*[:\\]>»]|$|\\s|は?こちら)',
      '\\[(?:関連|関連記事|あわせて|合わせて|こちらも|画像|動画|もっと|おすすめ|続き|特集|人気)[^\\]]{0,20}\\]',
      '[>＞]{1,2}\\s?.{1,80}(?<!。)$',
      '＜(?:関連|あわせて)',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:無断(?:転載|複写|複製|使用|引用)|転載|複製)(?:[・、及びおよ]|転載|複製|複写|使用|引用|等|など)*(?:を|は)?(?:固く|一切|厳に)?(?:禁じます|禁止(?:します|です|いたします)?|お断り(?:します|いたします)?|厳禁|禁ず)[。)]?$',
      '(?:禁無断転載|転載禁止|無断転載(?:・複製)?不可|(?:本記事|記事・写真)の無断)',
      '(?:(?:本サイト|当サイト|本紙|サイト)(?:に)?(?:掲載)?の?(?:記事|写真|内容).{0,20}著作権|著作権(?:は|について|は、).{0,24}(?:社|本紙|サイト|新聞).{0,4}に(?:帰属|属)し)',
      '(?:※|＊|\\*)?(?:本記事は|この記事は|当記事は).{0,60}(?:転載|翻訳|自動|提供|掲載|配信|再構成|編集).{0,20}(?:です|ます|もの|ました)[。)]?$',
    ],
    'photo-credit': [
      '\\[(?:写真|画像|フォト|動画|図|イラスト|グラフ|地図|資料|写真特集|写真・図版|表)[^\\]]{0,30}\\]',
      '[(\\[](?:写真|画像|撮影|イメージ|資料|写真提供)[^)\\]]{0,40}[)\\]]?$',
      '(?:写真|画像|撮影|写真提供|画像提供|イメージ写真)\\s*[=:/]|(?:写真|画像)は(?:イメージ|.{1,24}(?:提供|撮影|より))[。]?$',
      '[▲△▼▽].{0,80}(?:写真|提供|撮影|=)',
    ],
  },
  ko: {
    promo: [
      '(?:카카오톡|네이버|유튜브|페이스북|인스타그램|트위터|텔레그램|홈페이지|앱|채널|뉴스레터|구독|제보)(?!.*다\\.$).{0,60}(?:구독|추가|검색|팔로우|다운로드|제보|신청|좋아요|클릭|바로가기|보기)(?:하기|하세요|해\\s?주세요|하십시오|해보세요|받으세요|하러 ?가기|바로가기|[!▶>:→]|\\s*$)',
      '(?:제보|문의|광고문의|기사제보|제보하기|연락처)(?:[가-힣 ]{0,8})?\\s*:|(?:제보|문의)는\\s.{0,60}(?:@|\\d{2,}-|카카오톡|이메일|주세요|바랍니다)',
      '[▶☞■◆●※]\\s?.{0,80}(?:구독|제보|바로가기|다운로드|카카오|네이버|유튜브|앱|채널|보기|이벤트|클릭).{0,40}(?<!다\\.?)$',
      '(?:광고|AD)$',
      '(?:당신의|여러분의) 제보.{0,40}(?:기다|소중|힘|뉴스가|됩니다)',
    ],
    share: [
      '(?:공유하기|공유|기사공유|인쇄|인쇄하기|스크랩|글자크기|좋아요|댓글|URL ?복사|페이스북|트위터|카카오톡|카카오스토리)(?:[\\s|/·]+(?:공유하기|공유|기사공유|인쇄|인쇄하기|스크랩|글자크기|좋아요|댓글|URL ?복사|페이스북|트위터|카카오톡|카카오스토리|밴드|\\d+|크게|작게|조절))*$',
    ],
    'related-link': [
      '(?!.*다\\.$)(?:관련\\s?(?:기사|뉴스|링크|영상)|함께 (?:보면|읽으면|볼만한).{0,14}|이 시각 (?:주요|많이).{0,10}|추천\\s?(?:기사|뉴스)|더 ?보기|더 읽기|많이 본 뉴스|주요 ?뉴스|인기 ?기사|원문 ?보기|기사 ?원문|이전 ?기사|다음 ?기사)(?:\\s*[:>\\]]|$|\\s)',
      '\\[(?:관련기사|관련뉴스|화보|영상|동영상|포토|더보기)\\]',
    ],
    legal: [
      '[<〈＜(\\[]?\\s?저작권자\\s?(?:ⓒ|©|\\(c\\)|:|[가-힣 ]{0,12},?\\s?무단)',
      '[^.!?。।]{0,70}(?:무단\\s?(?:전재|복제|배포|도용|사용|이용)|재배포|AI\\s?학습)(?:[\\s,·및/-]*(?:무단|전재|복제|재배포|배포|도용|사용|복사|AI|학습|이용|활용))*(?:을|를|은|는)?\\s?(?:금지(?:합니다|됩니다)?|금합니다|금함|불허)[.)\\]>]*(?:$|[\\s,.>])(?!.*다고)',
      '(?:본|이) (?:기사|콘텐츠|사이트|내용)(?:는|의|은)? .{0,60}(?:저작권은|저작권이|무관합니다|책임지지)',
    ],
    'photo-credit': [
      '[\\[(]?(?:사진|사진제공|사진출처|자료사진|이미지|연합뉴스 자료사진)\\s*[=:|]',
      '[^.!?。।]{0,60}(?:자료\\s?사진|사진\\s?=\\s?.{1,20}|\\(사진[^)]{0,30}\\)|제공\\s?=\\s?.{1,20}|재판매 및 DB 금지)\\]?$',
      '[▲△▼▽].{0,100}(?:사진|제공|캡처|ⓒ|©|[/=]\\s?[가-힣]{2,8})\\)?\\]?$',
    ],
  },
  fr: {
    promo: [
      '(?:suivez|retrouvez|rejoignez|likez|aimez|contactez|soutenez|écrivez)[- ]nous\\b',
      "(?:suivez|retrouvez|rejoignez|likez|suivre l[’']actualité) (?:notre|nos|toute|l[’']actu|[\\p{L}’' ]{1,40} sur\\b)<page>",
      '(?:abonnez|inscrivez)[- ]vous(?:<page>| (?:ici|maintenant|dès maintenant|gratuitement|pour (?:lire|recevoir|accéder|seulement|découvrir)|à partir de)\\b)',
      "s[’'](?:abonner|inscrire)<page>",
      "(?:téléchargez|installez) (?:nos |notre |l[’'])(?:appli|application)s?\\b[^,]{0,60}<end>",
      '(?:recevez|recevoir)\\b.{0,80}(?:par (?:e-?mail|mail|courriel)|boîte (?:e-?)?mail|alertes (?:info|actu)|<us>|<on>)',
      "pour (?:en savoir plus|lire la suite|ne rien (?:rater|manquer)|aller plus loin|plus d[’']informations?|suivre (?:toute )?l[’']actualité)(?:<end>|\\s*[:>»]|.{0,80}(?:cliquez|rendez-vous sur|abonnez|consultez|visitez|<us>|<on>))",
      "(?:newsletter|lettre d[’']information)(?:<end>|\\s*[:|]|.{0,60}(?:inscri(?:re|vez)|abonnez|<us>))",
      '(?:publicité|annonce|contenu sponsorisé|la suite après (?:la|cette) (?:publicité|annonce))\\s*[.:]?$',
      'la suite après (?:la|cette) (?:publicité|pub|annonce|vidéo)\\b',
      '(?:cet|ce|cette) (?:article|contenu|information) est réservée? (?:à|aux) (?:nos )?(?:abonn|membre|adhérent)',
      'cliquez ici(?:<end>|[,:]| (?:pour|et|afin)\\b)',
      'vous (?:avez|souhaitez|voulez|aimez) .{0,80}(?:abonnez|newsletter|inscrivez|écrivez[- ]nous|contactez[- ]nous|signalez)',
    ],
    share: [
      "(?:partager|partagez|imprimer|envoyer|commenter|tweeter|partage)(?: (?:cet article|l[’']article|cette page|ce contenu|par (?:e-?mail|mail|courriel)|sur|via|sur les réseaux sociaux|à un ami))*(?:<end>|\\s*:.{0,40}$|.{0,30}<on>)",
    ],
    'related-link': [
      'titre original\\s?:',
      '(?:lire|voir|[aà] lire|[aà] voir|[aà] écouter|écouter|regarder|relire|revoir|lisez) (?:aussi|également)|lire aussi',
      "(?:lire|voir|écouter|regarder|relire|lisez|voyez|découvrez|retrouvez) (?:plus|encore|la suite|l[’']article|notre|nos|ici|ensuite)\\b(?:<end>|<line>|.{0,80}<on>)",
      "(?:lire|voir|[aà] lire|[aà] voir|[aà] écouter|écouter|regarder|relire|revoir|notre dossier|sur le même sujet|pour aller plus loin|dans la même rubrique|à découvrir|en savoir plus|lire la suite|articles? liés?|nos articles|plus d[’']infos?|en images|en vidéo|vidéo)<label>",
    ],
    legal: [
      '[^.!?。।]{0,60}tous droits (?:de reproduction )?réservés<stop>',
      "toute (?:reproduction|rediffusion|diffusion|utilisation)\\b.{0,80}(?:interdite|sans autorisation|soumise à (?:autorisation|l[’']accord)).{0,30}<end>",
      'reproduction (?:totale|partielle|même|intégrale|interdite|strictement|sans autorisation|et diffusion|ou)\\b',
      "(?:mentions légales|clause de non-responsabilité|conditions (?:générales|d[’']utilisation)|politique de confidentialité)\\s*(?::|$)",
      "(?:cet article|ce contenu|cette dépêche) (?:a été|est) .{0,60}(?:sous licence|l[’']autorisation|automatique|traduite? (?:par|du|de|avec)|(?:initialement|d[’']abord) publiée?|publiée? (?:initialement|pour la première fois)|d[’']une agence)",
      "les (?:opinions|propos|points de vue) (?:exprimés|émis|exprimées)\\b.{0,80}(?:n[’']engagent|ne (?:reflètent|représentent)|dans (?:cet article|cette tribune))",
    ],
    'photo-credit': [
      '\\(?(?:photos?|crédits?(?: photo)?|illustration|image|légende|photographie)s?<label>',
      "\\(?(?:photos?|illustration|image)s? (?:par [^.]{2,50}$|d[’']archives?<stop>|d[’']illustration<stop>)",
    ],
  },
  es: {
    promo: [
      '(?:síguenos|siganos|síganos|seguinos|encuéntranos|visítanos|contáctanos|apóyanos|escríbenos|acompáñanos|léenos)\\b',
      '(?:sigue|siga) (?:las noticias|toda la (?:información|actualidad)|el canal|la cuenta|los canales|nuestr[oa]s?)\\b<page>|(?:sigue|siga) (?:a|al) (?:@|[\\p{L}\\d ]{2,24} en) ?.{0,10}<on>',
      '(?:suscríbete|suscríbase|suscribite|regístrate|regístrese|inscríbete|únete|únase|apúntate|hazte (?:socio|socia|miembro|suscriptor|premium))(?: (?:ahora|aquí|gratis|ya|hoy))?<page>',
      '(?:descarga|descargue|descargá|instala) (?:la|nuestra|el) (?:app|aplicación)\\b(?:<page>| (?:de|para|en|gratis|y)\\b[^,]{0,60}<end>)',
      '(?:recibe|reciba|recibí|obtén|obtenga) .{0,60}(?:boletín|newsletter|en (?:tu|su) (?:correo|celular|móvil|whatsapp|bandeja)|por (?:correo|whatsapp|e-?mail))',
      'para (?:más|mayor) (?:información|noticias|detalles)\\b[^,]{0,40},? ?(?:(?:visite|visita|síguenos|consulte|consulta|haga|haz|suscr\\p{L}+|entra|ingresa)\\b|<on>)|para (?:estar|mantenerte|mantenerse) (?:siempre )?(?:informad[oa]|al día|al tanto)\\b<page>|para (?:leer|seguir leyendo) (?:más|la nota|el artículo)<line>',
      'si (?:te|le) (?:gustó|gusta|interesa)\\b.{0,80}(?:compárte|comparte|suscr|sígue|boletín)',
      '(?:publicidad|anuncio|contenido patrocinado|patrocinado)\\s*$',
      '(?:haga|haz|dale|da) clic(?:k)? (?:aquí|acá|en (?:el enlace|este))|cli(?:c|ck) aquí',
      '(?:boletín|newsletter)(?:<end>|.{0,60}(?:suscr|inscr|apúntate))',
      'no te pierdas(?:\\s*[:|]| (?:nada|ninguna noticia|nuestr|lo último|las últimas))',
      'únete a (?:nuestro|nuestra)',
    ],
    share: [
      '(?:comparte|compartir|comparta|compartí|imprimir|enviar|tuitear|comentar|comentarios|guardar|copiar enlace)(?: (?:(?:esta|este|la|el|en|por|con|tus|sus) )?(?:noticia|nota|artículo|página|redes sociales|redes|amigos|enlace|e-?mail|correo|esto))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:lee|lea|leer|leé|vea|ver|mira|mire|mirá|escucha|escuche) (?:también|tambien)',
      '(?:lee|lea|leer|leé|vea|ver|mira|mire|mirá|escucha|escuche) (?:además|más|aquí|ahora|la nota completa|el artículo completo)(?:<end>|\\s*[:>»|]|<line>)',
      '(?:te|le) (?:puede|podría|puede también|pueden) interesar|también (?:te|le) puede interesar|te (?:recomendamos|sugerimos)(?: (?:leer|ver|además))?<line>',
      '(?:lee|lea|leer|leé|vea|mira|mire|también lee|además|más (?:información|noticias|sobre|en)|relacionad[oa]s?|noticias? relacionadas?|artículos? relacionados?|temas? relacionados?|notas? relacionadas?|quizás te interese|recomendad[oa]s?|no dejes de leer|contenido relacionado|sigue leyendo|seguir leyendo|continuar leyendo|en video|video|galería)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:todos los derechos reservados|reservados todos los derechos)<stop>',
      '(?:queda |está |se )?(?:terminantemente |totalmente )?(?:prohibida|prohíbe) (?:su |la |toda |cualquier )?(?:reproducción|copia|difusión|republicación|redistribución)(?:<end>|\\b.{0,40}(?:total|parcial|de (?:este|esta|los contenidos|todo el)|sin (?:la |previa |expresa )*(?:autorización|permiso)))',
      'reproducción (?:total|parcial|prohibida|sin autorización)\\b',
      '(?:aviso legal|descargo de responsabilidad|términos y condiciones|política de privacidad|nota legal)(?:<end>|\\s*[:|·])',
      '(?:las opiniones|los (?:comentarios|puntos de vista)) (?:expresad|vertid)\\p{L}+.{0,80}(?:responsabilidad|no (?:necesariamente )?(?:reflejan|representan)|en (?:este|esta) (?:artículo|columna|nota|espacio))',
      '(?:este artículo|esta nota|esta información|este contenido) (?:fue|ha sido|es|se) .{0,60}(?:bajo (?:una )?licencia|originalmente|por primera vez en|traducid[oa] (?:del \\p{L}+<end>|de forma auto|auto|con )|automátic)',
    ],
    'photo-credit': [
      '\\(?(?:fotos?|fotografía|imagen|crédito|créditos|imágenes|ilustración|pie de foto)(?:<label>| (?:por [^.]{2,50}$|de archivo<stop>|cortesía\\b))',
      '\\(?foto de (?:archivo|portada)<stop>',
    ],
  },
  de: {
    promo: [
      '(?:folgen|besuchen|liken|finden|erreichen|unterstützen|kontaktieren|lesen) sie uns\\b|folgt? uns (?:auf|bei|jetzt|hier)\\b|folgt? uns<end>',
      '(?:folgen|abonnieren|liken|besuchen|unterstützen) sie\\b.{0,60}(?:<us>|<on>)',
      '(?:jetzt|hier|gleich)(?: kostenlos| gratis)? (?:abonnieren|anmelden|registrieren|bestellen|downloaden|herunterladen|testen|zum newsletter|folgen|für den newsletter)<page>|(?:kostenlos|gratis) (?:abonnieren|anmelden|registrieren|testen|herunterladen)<page>',
      '(?:melden|registrieren|tragen) sie sich .{0,60}(?:<us>|kostenlos|hier<stop>)',
      '(?:jetzt )?(?:unser(?:en|em)?|zum)(?: [\\p{L}]+er)? newsletter(?:<end>|.{0,60}(?:abonnieren|anmelden|kostenlos|bestellen|<on>))|newsletter(?:<end>|\\s*[:|]|.{0,60}(?:abonnieren|anmelden|bestellen|<us>))',
      '(?:laden|holen) sie (?:sich )?(?:unsere|die|hier|jetzt)\\b.{0,30}app(?:<end>|\\b[^,]{0,60}<end>)',
      '(?:immer|bleiben sie) (?:informiert|auf dem laufenden|auf dem neuesten stand)<page>',
      '(?:anzeige|werbung|sponsored|advertorial)\\s*$',
      'hier klicken(?:<end>|[,:]| (?:und|um|für)\\b)|klicken sie hier',
      '(?:haben|hast) (?:sie|du) (?:einen (?:fehler|hinweis|tipp)|fragen|hinweise|anregungen|fehler|tipps)\\b.{0,100}(?:schreiben sie|redaktion|<us>|<on>)',
      'mehr (?:nachrichten|news|infos|aktuelle\\p{L}*).{0,60}(?:finden sie|lesen sie|unser\\p{L}* (?:app|newsletter|seite|kanal|website)|<on>)',
      '(?:gefällt ihnen|ihnen gefällt|ihnen hat|hat ihnen) .{0,60}(?:teilen sie|folgen sie|abonnieren|<us>)',
      'teilen sie (?:ihre meinung mit|uns (?:ihre|mit))',
    ],
    share: [
      '(?:teilen|artikel teilen|drucken|merken|versenden|per e-?mail|kommentieren|kommentare?|tweeten|empfehlen|weiterleiten|beitrag teilen|diesen artikel teilen|link kopieren)(?: (?:sie|diesen artikel|diesen beitrag|auf|per|via|mit freunden|e-?mail))*(?:[\\s,|/·:]+(?:facebook|twitter|whatsapp|e-?mail|drucken|x|xing|linkedin|teilen|merken|kommentieren))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
      'auf (?:facebook|twitter|whatsapp|linkedin|xing|x) teilen<end>',
    ],
    'related-link': [
      '(?:lesen|sehen|hören|schauen) sie (?:auch|hier|dazu|mehr|weiter|jetzt|außerdem|ebenfalls|unseren)\\b(?:<line>|.{0,80}(?:<us>|<on>|hier<end>))',
      '(?:mehr|weitere)\\s?(?:dazu|hier|zum thema)(?:<end>|<line>)|(?:lies|lest|lesen) (?:auch|hier|dazu)<line>',
      '(?:weitere|weiterlesen|auch interessant|auch (?:spannend|lesenswert)|passend dazu|zum thema|dazu passend|hintergrund|siehe auch|das könnte (?:sie|dich) auch interessieren|empfohlen(?:e|er)?|verwandte (?:artikel|themen)|ähnliche artikel|mehr lesen|mehr (?:informationen|infos)|weitere (?:artikel|informationen|nachrichten|infos|themen|meldungen)|lesetipps?|zum artikel|zur übersicht|aus dem archiv|video|im video|podcast|fotostrecke|bilderstrecke|interaktiv)<label>',
      '\\+\\+',
    ],
    legal: [
      '[^.!?。।]{0,60}alle rechte vorbehalten<stop>',
      '(?:vervielfältigung|weiterverbreitung|nachdruck|wiedergabe|jede (?:nutzung|vervielfältigung))\\b.{0,80}(?:(?:nur mit|ohne) [^.]{0,40}(?:genehmigung|zustimmung|erlaubnis)\\b.{0,30}<end>|(?:verboten|untersagt|nicht gestattet|honorarpflichtig)<end>)',
      '(?:haftungsausschluss|disclaimer|impressum|datenschutz(?:erklärung|hinweis)?|rechtlicher hinweis|nutzungsbedingungen|hinweis der redaktion|transparenzhinweis|risikohinweis)\\s*(?::|$)',
      '(?:dieser|dieses|diese) (?:text|artikel|beitrag|inhalt|meldung|nachricht) (?:wurde|ist|erschien|stammt|entstand|wird)\\b.{0,80}(?:automatisch|maschinell|übersetzt (?:aus|von|mit)|aus dem \\p{L}+ übersetzt|zuerst|ursprünglich|lizenz|mithilfe|nicht redaktionell|agenturmaterial|von der redaktion)',
      '(?:die )?(?:meinungen?|ansichten) (?:der|des|in) .{0,60}(?:geben nicht|spiegel\\p{L}+ nicht|entspr\\p{L}+ nicht|müssen nicht|nicht (?:unbedingt|zwingend)|nicht die (?:meinung|ansicht))',
      '\\(?dpa-infocom',
    ],
    'photo-credit': [
      '\\(?(?:foto|fotos|bild|bilder|symbolbild|archivbild|archivfoto|bildquelle|bildnachweis|bildrechte|quelle bild|bildunterschrift)<label>',
    ],
  },
  it: {
    promo: [
      '(?:seguici|seguiteci|contattaci|sostienici|scrivici|trovaci)\\b',
      '(?:iscriviti|iscrivetevi|abbonatevi|unisciti)(?: (?:qui|ora|gratis|subito))?<page>|(?:abbonati|registrati)(?: (?:ora|qui|subito|gratis))?(?:<end>| (?:al?|alla|per)\\b.{0,40}(?:leggere|<us>))',
      "(?:scarica|scaricate) (?:gratis )?(?:la |l[’']|la nostra )app\\b|visita il nostro|(?:resta|rimani) (?:sempre )?aggiornato(?:<page>|.{0,60}(?:notizie|news))|leggi il giornale(?:<end>| digitale| online)",
      'ricevi\\b.{0,80}(?:via (?:e-?mail|mail)|notizie|<us>|<on>)|per (?:saperne di più|(?:altre|maggiori|ulteriori) (?:informazioni|notizie|news))(?:<end>|\\s*[:>»]|.{0,60}(?:clicca|visita il|segui|<us>|<on>))|per (?:restare|rimanere) (?:sempre )?aggiornat\\p{L}<page>',
      '(?:pubblicità|annuncio|contenuto sponsorizzato)\\s*$',
      'clicca qui(?:<end>|[,:]| (?:per|e|se)\\b)',
      'se (?:ti|vi) (?:è|piace)\\b.{0,60}(?:condividi|iscriviti|segui|<us>)',
      'newsletter(?:<end>|\\s*[:|]|.{0,60}(?:iscriv|<us>))',
    ],
    share: [
      "(?:condividi|condividete|stampa|invia|commenta|commenti|tweet|salva|copia link)(?: (?:su|via|questo articolo|l[’']articolo|la notizia|articolo|con gli amici|e-?mail))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)",
    ],
    'related-link': [
      "(?:leggi|leggete|guarda|guardate|vedi|ascolta|scopri|approfondisci)\\s?(?:anche|qui|altro|di più|pure|tutto|l[’']articolo)(?:<end>|<line>)",
      '(?:leggi|guarda|vedi|ascolta|approfondimento|per approfondire|articoli? correlat[oi]|notizie correlate|correlati|potrebbe interessarti|ti potrebbe interessare|ti consigliamo|da non perdere|in evidenza|sullo stesso argomento|continua a leggere|video|foto|la fotogallery)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:riproduzione riservata|tutti i diritti (?:sono )?riservati)<stop>',
      '(?:è )?vietata (?:la|ogni|qualsiasi) riproduzione(?:<end>|\\b.{0,40}(?:anche|totale|parziale|dei (?:contenuti|testi)|degli articoli|senza))|riproduzione (?:anche parziale |totale o parziale )?(?:vietata|riservata)\\b',
      '(?:note legali|disclaimer|privacy policy|termini e condizioni|informativa (?:sulla )?privacy)(?:<end>|\\s*[:|·])',
      "(?:le opinioni|i contenuti) (?:espress|di questo).{0,80}(?:non (?:riflettono|rappresentano|impegnano)|dell[’']autore|articolo)",
      '(?:questo articolo|questo contenuto) (?:è|è stato) .{0,60}(?:originariamente|per la prima volta|licenza|tradotto (?:da|dal|con)|automatic)',
    ],
    'photo-credit': [
      "\\(?(?:foto|immagine|crediti?|fotografia|credits?|didascalia)(?:<label>| (?:di repertorio|d[’']archivio)<stop>)",
    ],
  },
  pt: {
    promo: [
      '(?:siga|sigam|acompanhe|apoie|visite|curta|contate|encontre)-nos\\b|siga a gente|junte-se a nós',
      '(?:siga|acompanhe|inscreva-se|assine|cadastre-se|curta|participe|junte-se|faça parte|receba|apoie|subscreva|subscreva-se)(?: (?:já|agora|aqui|gratuitamente|grátis))?<page>',
      '(?:entre|participe)(?: no| do)(?: nosso)? (?:grupo|canal)\\b.{0,40}(?:<end>|<us>|<on>)',
      '(?:baixe|descarregue) (?:o |a |nosso |nossa )?(?:app|aplicativo|aplicação)\\b[^,]{0,50}<end>',
      'receba\\b.{0,60}(?:notícias|e-?mail|alertas)\\b.{0,40}(?:e-?mail|celular|<us>|<on>|<end>)',
      'quer (?:receber|saber mais|ler mais|ficar por dentro)\\b.{0,80}(?:<us>|<on>|clique|assine|inscreva)|para (?:saber mais|ler mais|mais informações|se manter informado|ficar por dentro|acompanhar (?:as|todas as|mais) notícias)(?:<end>|\\s*[:>»]|.{0,60}(?:clique|acesse o site|visite|<us>|<on>))',
      '(?:publicidade|anúncio|conteúdo patrocinado)<end>|continua (?:após|depois d)a? ?publicidade',
      'clique aqui(?:<end>|[,:]| (?:para|e|se)\\b)',
      '(?:newsletter|boletim)(?:<end>|.{0,60}(?:inscrev|assine|cadastr|receba))',
      '(?:gostou|gosta) (?:da|desta|do|deste) (?:matéria|notícia|reportagem|texto|conteúdo|artigo)\\b.{0,60}(?:\\?|compartilhe|<us>)',
    ],
    share: [
      '(?:compartilhe|compartilhar|partilhe|partilhar|imprimir|enviar|comentar|comentários|tuitar|salvar|copiar link)(?: (?:(?:esta|este|essa|esse|a|o|no|na|por|via|com|seus) )?(?:notícia|matéria|artigo|página|link|amigos|e-?mail|isso|redes sociais))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:leia|leiam|ler|veja|vejam|ver|assista|ouça|confira|saiba|conheça)\\s?(?:também|tambem|mais|ainda|aqui|a notícia completa|a matéria completa|o vídeo|abaixo)(?:<end>|<line>)',
      '(?:leia|veja|confira|saiba|assista|relacionad[oa]s?|notícias? relacionadas?|artigos? relacionados?|matérias? relacionadas?|mais (?:sobre|notícias|lidas|em)|recomendad[oa]s?|você (?:pode|também) (?:gostar|pode gostar)|continue lendo|continuar (?:lendo|a ler)|vídeo|em vídeo|galeria|entenda)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}todos os direitos (?:de autor )?reservados<stop>',
      '(?:é |fica )?(?:expressamente )?proibid[ao] a (?:reprodução|cópia|republicação)(?:<end>|\\b.{0,40}(?:total|parcial|d[eo] (?:conteúdo|texto)|deste|desta|sem))|reprodução (?:total|parcial|proibida|não autorizada|permitida)\\b',
      '(?:aviso legal|isenção de responsabilidade|termos de uso|política de privacidade)(?:<end>|\\s*[:|·])',
      '(?:as opiniões|os artigos) .{0,60}(?:não (?:necessariamente )?(?:reflet|represent)\\p{L}+|responsabilidade d[oe]s? (?:autor|seus)|de inteira responsabilidade)',
      'est[ea] (?:texto|artigo|conteúdo|matéria|notícia|reportagem) (?:foi|é|está) .{0,60}(?:originalmente|por primeira vez|licença|traduzid[oa] (?:por|de|do|com)|automátic)',
    ],
    'photo-credit': [
      '\\(?(?:fotos?|imagem|imagens|crédito|créditos|fotografia|legenda|ilustração)(?:<label>| de arquivo<stop>)',
    ],
  },
  ru: {
    promo: [
      '(?:подписывайтесь|подпишитесь|присоединяйтесь|присоединяйся|вступайте в|оформите подписку|зарегистрируйтесь|подписаться)<page>',
      'читайте нас|следите за (?:нами|нашими)|следите за новостями<page>|ставьте лайк|(?:пишите|звоните) нам',
      '(?:скачайте|установите) (?:наше |мобильное |бесплатное |новое )*приложени|скачать приложение<end>',
      'поддержите (?:нас|наш|редакци|проект)|поддержать (?:нас|нашу редакцию|редакцию)\\b',
      '(?:больше|все|самые|главные|свежие|ещё больше|еще больше) (?:новост|интересн|актуальн|материал|важн).{0,80}(?:<us>|<on>)',
      '(?:мы (?:в|на)|наш (?:канал|телеграм\\p{L}*|сайт|паблик|чат))\\b.{0,40}(?:<us>|<on>)',
      '(?:реклама|на правах рекламы|спонсор)\\s*[.:]?$',
      'если (?:вы|у вас)\\b.{0,60}(?:(?:на)?пишите (?:нам|в редакцию)|пришлите (?:нам|их|свою)|сообщите (?:нам|в редакцию)|подпи(?:шитесь|сывайтесь)|ctrl)',
      '(?:если вы )?(?:нашли|заметили|обнаружили|увидели) (?:ошибку|опечатку)(?: в (?:тексте|статье|материале))?(?:<end>|\\s*[?,–—-].{0,80})',
      '(?:есть новост\\p{L}*|есть что (?:рассказать|сообщить)|стали (?:свидетел|очевидц)\\p{L}*)\\b.{0,40}\\?.{0,80}(?:присылайте|пишите|сообщите|<us>|<on>)',
      '(?:нажмите|кликните|жмите) (?:здесь|сюда|на (?:ссылк|кнопк)|ctrl)',
    ],
    share: [
      '(?:поделиться|поделитесь|поделись|распечатать|печать|отправить|комментировать|комментарии|комментариев|оставить комментарий|сохранить|скопировать ссылку|версия для печати)(?: (?:в|на|с|статью|статьёй|статьей|новость|новостью|материалом|ссылку|ссылкой|друзьями|соцсетях))*(?:<end>|\\s*[:(]?\\s*\\d*\\)?$|.{0,20}<on>)',
      '(?:вконтакте|одноклассники|facebook|twitter|telegram|whatsapp|viber)(?:[\\s,|/·]+(?:вконтакте|одноклассники|facebook|twitter|telegram|whatsapp|viber))+$',
    ],
    'related-link': [
      '(?:читайте|смотрите|слушайте|почитайте|узнайте|прочитайте)\\s?(?:также|так же|по теме)',
      '(?:читайте|смотрите|слушайте|почитайте|узнайте|прочитайте|читать|смотреть)\\s?(?:также|далее|ещё|еще|полностью|больше|подробнее|материал)(?:<end>|<line>)',
      '(?:читайте|смотрите|слушайте) (?:в|на)\\b.{0,60}(?:сайте|<us>|<on>)',
      '(?:читайте|смотрите|по теме|материалы? по теме|новости по теме|похожие (?:новости|материалы|статьи)|подробнее|ранее по теме|связанные|другие новости|еще по теме|ещё по теме|см\\. ?также|рекомендуем|вам может быть интересно|источник и подробности|полный текст|видео|фото|галерея|это интересно|сюжет)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}все права (?:защищены|сохранены)<stop>',
      '(?:перепечатка|копирование|воспроизведение|цитирование|использование|(?:при|любое) (?:\\p{L}+ или \\p{L}+ )?(?:перепечатке|использовании|цитировании|копировании|использование|копирование))(?: \\p{L}+){0,4} (?:материал|текст|стат|контент|публикаци|новост|фотограф)\\p{L}*.{0,100}(?:ссылк|письменн|согласи|обязательн|без (?:разрешени|указани)|запрещен\\p{L}*<end>)',
      'перепечатка (?:запрещена|разрешена|возможна|допускается|без)(?:<end>|\\b.{0,80}(?:ссылк|согласи|разрешени|указани))',
      '(?:отказ от ответственности|правила (?:использования|сайта)|политика конфиденциальности|дисклеймер|предупреждение о рисках)(?:<end>|\\s*[:|])',
      '(?:мнение|точка зрения|позиция) (?:автора|редакции|авторов)\\b.{0,60}(?:не (?:обязательно )?совпада|не отража|могут не|может не)',
      '(?:настоящий|данный|этот) (?:материал|текст|сюжет|контент) .{0,60}(?:иностранн\\p{L}+ агент|автоматическ|с помощью (?:ии|нейросет|машин)|с разрешения)',
      '(?:свидетельство о регистрации (?:сми|средства|эл)|(?:сми|сетевое издание|средство массовой информации).{0,60}зарегистрирован)',
      '\\d{1,2}\\+$',
    ],
    'photo-credit': [
      '\\(?(?:фото|фотография|изображение|снимок|иллюстрация|кадр из видео|скриншот)(?:<label>| (?:с сайта|из (?:архива|открытых источников|соцсетей|личного архива))[^.,]{0,40}<end>)',
    ],
  },
  uk: {
    promo: [
      '(?:підписуйтесь|підписуйтеся|підпишіться|підписатися|приєднуйтесь|приєднуйтеся|долучайтесь|долучайтеся)<page>',
      'читайте нас|(?:стежте|слідкуйте) за (?:нами|нашими)|(?:стежте|слідкуйте) за новинами<page>|(?:завантажуйте|завантажте) (?:наш |мобільний )*застосун|підтримайте (?:нас|наш|редакц)|ставте лайк',
      '(?:більше|усі|всі|найважливіші|головні) .{0,20}новин.{0,60}(?:<us>|<on>)',
      '(?:наш канал|ми (?:в|у|на))\\b.{0,60}(?:<us>|<on>)',
      'реклама\\s*$',
      '(?:якщо (?:ви|у вас)\\b.{0,60}(?:(?:на)?пишіть (?:нам|до редакції)|надішліть нам|повідомте нам|підпи(?:шіться|суйтесь)|ctrl)|маєте новину\\?.{0,80}(?:<us>|<on>))',
      '(?:якщо ви )?(?:знайшли|помітили|побачили) помилку(?: (?:в|у) (?:тексті|статті))?(?:<end>|\\s*[?,–—-].{0,80})',
      '(?:натисніть|тисніть|клікніть) (?:тут|сюди|на (?:посилання|кнопку)|ctrl)',
    ],
    share: [
      '(?:поділитися|поділитись|поділіться|роздрукувати|друкувати|надіслати|коментувати|коментарі|коментарів|зберегти)(?: (?:в|у|на|з|статтю|новину|новиною|посиланням|друзями|соцмережах))*(?:<end>|\\s*[:(]?\\s*\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:читайте|дивіться|слухайте|дізнайтеся)\\s?(?:також|теж)',
      '(?:читайте|дивіться|слухайте|дізнайтеся|читати|дивитися)\\s?(?:далі|ще|більше|детальніше|докладніше|по темі|за темою|на тему)(?:<end>|<line>)',
      '(?:читайте|дивіться|за темою|по темі|на тему|матеріали по темі|матеріали за темою|схожі (?:новини|матеріали)|детальніше|докладніше|раніше|див\\. ?також|інші новини|рекомендуємо|вас може зацікавити|нагадаємо|повний текст|відео|фото)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:усі|всі) права (?:захищен|застережен)\\p{L}*<stop>',
      '(?:передрук|копіювання|відтворення|використання|цитування|(?:у разі|при) (?:передруку|передруці|цитування|цитуванні|використання|використанні))(?: \\p{L}+){0,4} (?:матеріал|текст|статт|контент|публікаці|новин|фотограф)\\p{L}*.{0,100}(?:посиланн|згод|обов|без дозвол|заборонен\\p{L}*<end>)',
      '(?:відмова від відповідальності|правила користування|політика конфіденційності)(?:<end>|\\s*[:|])',
      '(?:думка|позиція|погляди) (?:автора|редакції|авторів)\\b.{0,60}(?:може не|можуть не|не (?:обов\\p{L}* )?(?:збіга|відобража))',
    ],
    'photo-credit': [
      '\\(?(?:фото|світлина|зображення|знімок|ілюстрація|кадр з відео|скриншот)(?:<label>| (?:з сайту|з (?:архіву|відкритих джерел|соцмереж))[^.,]{0,40}<end>)',
    ],
  },
  pl: {
    promo: [
      '(?:śledź|obserwuj|polub|dołącz|subskrybuj|zapisz się|zasubskrybuj|zarejestruj się|odwiedź|wesprzyj|śledźcie|obserwujcie|zaprenumeruj|wykup (?:dostęp|subskrypcję|prenumeratę))(?: (?:już|teraz|dziś))?<page>',
      'pobierz (?:naszą |bezpłatną )?aplikacj\\p{L}+<page>|(?:bądź|chcesz być) na bieżąco<page>',
      '(?:więcej (?:wiadomości|informacji|ciekawych)|najnowsze wiadomości)\\b.{0,60}(?:znajdziesz|znajdą państwo|pobierz|śledź|<us>|<on>)',
      '(?:reklama|artykuł sponsorowany|materiał (?:sponsorowany|partnera|promocyjny))\\s*$',
      'kliknij (?:tutaj|tu|w link|aby|i|,)',
      '(?:masz|jesteś|byłeś|chcesz) .{0,60}(?:napisz do|prześlij|wyślij|zgłoś).{0,60}(?:<us>|<on>|@)',
      'newsletter(?:<end>|\\s*[:|]|.{0,60}(?:zapisz|<us>))',
    ],
    share: [
      '(?:udostępnij|podziel się|drukuj|wydrukuj|wyślij|komentarze|skomentuj|tweetnij|zapisz|kopiuj link)(?: (?:na|w|artykuł|znajomym|link|ze znajomymi|e-?mailem|artykułem))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:czytaj|przeczytaj|zobacz|sprawdź|obejrzyj|posłuchaj) (?:też|także|również)',
      '(?:czytaj|przeczytaj|zobacz|sprawdź|obejrzyj|posłuchaj) (?:więcej|dalej|koniecznie)(?:<end>|<line>)',
      '(?:czytaj|zobacz|sprawdź|powiązane|podobne (?:artykuły|tematy)|powiązane artykuły|polecamy|polecane|na ten temat|więcej na (?:ten )?temat|zobacz wideo|galeria|wideo|cały tekst)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}wszelkie prawa zastrzeżone<stop>',
      '(?:kopiowanie|rozpowszechnianie|przedruk|powielanie)\\b.{0,80}(?:bez (?:pisemnej |uprzedniej )?zgody|(?:zabronione|zakazane)<end>)',
      '(?:zastrzeżenie|regulamin|polityka prywatności|nota prawna)\\s*(?::|$)',
      'materiał chroniony prawem autorskim|dalsze rozpowszechnianie (?:artykułu|materiału|tekstu|tylko)',
    ],
    'photo-credit': [
      '\\(?(?:fot\\.?|foto|zdjęcie|zdjęcia|źródło zdjęcia|ilustracja|zdjęcie ilustracyjne)<label>|\\(?fot\\. [^.]{2,40}\\)?$',
    ],
  },
  cs: {
    promo: [
      '(?:sledujte|odebírejte|přihlaste se|přidejte se|předplaťte si|podpořte|registrujte se|navštivte)<page>|čtěte nás|stáhněte si (?:naši |naší )?(?:mobilní )?aplikaci<page>',
      '(?:reklama|inzerce|komerční sdělení|pr článek)\\s*$',
      'klikněte (?:zde|sem|na odkaz)',
      '(?:chcete|máte|líbil) .{0,80}(?:newsletter|napište nám|tip pro|odběr|sdílejte)',
    ],
    share: [
      '(?:sdílet|sdílejte|tisk|tisknout|vytisknout|poslat|komentáře|diskuse|diskuze|tweetnout|uložit|kopírovat odkaz)(?: (?:na|článek|e-?mailem|odkaz|přátelům))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:čtěte|přečtěte si|podívejte se) (?:také|též|i|taky)\\b(?:<end>|<line>|\\s*:)|mohlo by vás zajímat',
      '(?:čtěte|přečtěte si|podívejte se|sledujte) (?:více|dále)(?:<end>|<line>)',
      '(?:čtěte|viz|související(?: články)?|podobné (?:články|zprávy)|doporučujeme|více (?:k tématu|zde|informací)|k tématu|celý (?:článek|text)|video|fotogalerie|galerie)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}všechna práva vyhrazena<stop>',
      '(?:publikování|šíření|kopírování|přetisk|jakékoliv (?:užití|šíření))\\b.{0,80}(?:bez (?:předchozího |písemného )*souhlasu|(?:zakázáno|zakázán|zakázána|povoleno)<end>)',
      '(?:prohlášení|podmínky (?:užití|použití)|ochrana osobních údajů)\\s*$',
    ],
    'photo-credit': ['\\(?(?:foto|fotografie|snímek|ilustrační foto|ilustrační snímek|zdroj foto|obrázek)<label>'],
  },
  nl: {
    promo: [
      'volg (?:ons|onze)\\b|(?:steun|bezoek|like|mail|tip|app) ons(?:<end>| (?:op|via|met)\\b)',
      '(?:abonneer|meld|schrijf|registreer) (?:je|u|jezelf) (?:nu |hier |gratis )?(?:aan |in )?(?:voor|op)? ?.{0,60}(?:<us>|<on>)|(?:abonneer je|meld je aan|schrijf je in)<end>',
      'download (?:de|onze|nu|hier|gratis)\\b.{0,40}app\\b[^,]{0,40}<end>|word (?:nu |hier )?(?:lid|abonnee)<page>|ontvang (?:het laatste|dagelijks|gratis|onze)\\b.{0,60}(?:mail|<us>|<on>)|blijf op de hoogte<page>',
      '(?:advertentie|gesponsord|reclame)\\s*$',
      'klik hier(?:<end>|[,:]| (?:voor|om|en|als)\\b)',
      '(?:heb je|heeft u|wil je|wilt u) .{0,80}(?:(?:tip|mail) (?:ons|de redactie)|nieuwsbrief|op de hoogte blijven)',
      'nieuwsbrief(?:<end>|\\s*[:|]|.{0,60}(?:schrijf|meld|aanmelden|<us>))',
    ],
    share: [
      '(?:deel|delen|print|printen|afdrukken|mail|reageer|reacties|tweet|bewaar|kopieer link)(?: (?:dit|deze|op|via|artikel|met vrienden))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:lees|bekijk|zie|luister|kijk) ook(?:<end>|<line>)',
      '(?:lees|bekijk|luister|kijk|lees hier) (?:meer|verder|hier|alles)(?:<end>|<line>)',
      '(?:lees|bekijk|gerelateerd(?:e artikelen)?|meer over|meer nieuws|aanbevolen|aanrader|verder lezen|ook interessant|volledig artikel|video|fotoserie)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}alle rechten voorbehouden<stop>',
      '(?:overname|verspreiding|reproductie|kopiëren)\\b.{0,80}(?:zonder [^.]{0,40}toestemming.{0,30}<end>|(?:verboden|niet toegestaan)<end>)',
      '(?:disclaimer|privacyverklaring|algemene voorwaarden)(?:<end>|\\s*[:|·])',
    ],
    'photo-credit': ["\\(?(?:foto|foto's|beeld|afbeelding|archieffoto|bron foto)<label>"],
  },
  sv: {
    promo: [
      '(?:följ|gilla|besök|stöd|tipsa|mejla) (?:oss|vår|våra)\\b',
      '(?:prenumerera|anmäl dig|registrera dig|bli (?:medlem|prenumerant)|ladda ner appen|ladda ner vår app|håll dig uppdaterad)<page>|få (?:de )?(?:senaste|viktigaste) nyheterna\\b.{0,60}(?:mejl|mobil|<us>|<on>)',
      '(?:annons|sponsrat|reklam)\\s*$',
      'klicka här(?:<end>|[,:]| (?:för|och|om)\\b)',
      '(?:har du|vill du) .{0,80}(?:tipsa oss|nyhetsbrev|mejla|prenumer)',
      'nyhetsbrev(?:<end>|\\s*[:|]|.{0,60}(?:anmäl|prenumer|<us>))',
    ],
    share: [
      '(?:dela|skriv ut|mejla|kommentera|kommentarer|tweeta|spara|kopiera länk)(?: (?:på|via|artikeln|denna|den här|artikel|med|vänner))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:läs|lyssna|titta) (?:också|även)|se (?:också|även)<line>',
      '(?:läs|lyssna|titta) (?:mer|vidare|hela artikeln|mera)(?:<end>|<line>)',
      '(?:läs|se|relaterat|relaterade artiklar|mer om|mer från|rekommenderat|rekommenderas|fler nyheter|bildspel|video)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:alla rättigheter (?:förbehållna|reserverade)|eftertryck förbjud\\p{L}+)<stop>',
      '(?:kopiering|återgivning|spridning|eftertryck)\\b.{0,80}(?:utan [^.]{0,40}(?:tillstånd|medgivande).{0,30}<end>|förbjud\\p{L}+<end>)',
      '(?:ansvarsfriskrivning|integritetspolicy|användarvillkor)(?:<end>|\\s*[:|·])',
    ],
    'photo-credit': ['\\(?(?:foto|bild|arkivbild|arkivfoto|bildkälla|illustration)<label>'],
  },
  da: {
    promo: [
      '(?:følg|støt|like|besøg|tip) (?:os|vores)\\b',
      '(?:abonner|tilmeld dig|download appen|hent appen|hent vores app|bliv (?:medlem|abonnent))<page>|få (?:nyhedsbrevet|de seneste nyheder|det seneste)\\b.{0,60}(?:mail|mobil|<us>|<on>)',
      '(?:annonce|sponsoreret)\\s*$',
      'klik her(?:<end>|[,:]| (?:for|og|hvis)\\b)',
      'har du (?:et tip|en historie)\\b.{0,80}(?:<us>|<on>|skriv|ring)',
    ],
    share: [
      '(?:del|print|udskriv|kommentarer|kommenter|gem)(?: (?:på|via|artiklen|denne|artikel|med|venner))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:læs|hør) også|se også<line>',
      '(?:læs|hør|se) (?:mere|videre|her)(?:<end>|<line>)',
      '(?:læs|se|relaterede (?:artikler|nyheder)|mere om|anbefalet|video)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}alle rettigheder forbeholdes<stop>',
      '(?:kopiering|gengivelse)\\b.{0,80}(?:uden [^.]{0,40}(?:samtykke|tilladelse).{0,30}<end>|(?:forbudt|ikke tilladt)<end>)',
    ],
    'photo-credit': ['\\(?(?:foto|arkivfoto|billede|illustration)<label>'],
  },
  nb: {
    promo: [
      '(?:følg|støtt|lik|besøk|tips) (?:oss|vår|våre)\\b',
      '(?:abonner|meld deg på|last ned appen|last ned vår app|bli (?:medlem|abonnent))<page>|få (?:nyhetsbrevet|de siste nyhetene|siste nytt)\\b.{0,60}(?:e-?post|mobil|<us>|<on>)',
      '(?:annonse|sponset|annonsørinnhold)\\s*$',
      'klikk her(?:<end>|[,:]| (?:for|og|hvis)\\b)',
      'har du (?:et tips|tips)\\b.{0,80}(?:<us>|<on>|send|ring)',
    ],
    share: [
      '(?:del|skriv ut|kommentarer|kommenter|lagre)(?: (?:på|via|artikkelen|saken|denne|med|venner))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:les|hør) også|se også<line>',
      '(?:les|hør|se) (?:mer|videre|hele saken)(?:<end>|<line>)',
      '(?:les|se|relaterte (?:artikler|saker)|mer om|anbefalt|video)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}alle rettigheter (?:reservert|forbeholdt)<stop>',
      '(?:kopiering|gjengivelse)\\b.{0,80}(?:uten [^.]{0,40}(?:samtykke|tillatelse).{0,30}<end>|(?:forbudt|ikke tillatt)<end>)',
    ],
    'photo-credit': ['\\(?(?:foto|arkivfoto|bilde|illustrasjon|illustrasjonsfoto)<label>'],
  },
  ro: {
    promo: [
      'abon(?:ează-te|ați-vă|eaza-te)<page>|(?:urmărește|urmăriți|urmareste)(?:-ne| știrile)<page>|(?:urmărește|urmăriți|urmareste|înscrie-te|dă like|descarcă|susține|alătură-te|vizitează|citește știrile|intră)\\b.{0,80}(?:<us>|<on>)',
      '(?:publicitate|reclamă|advertorial)\\s*$',
      '(?:click aici|dă click|clic aici)\\b',
      'dacă (?:ți-a plăcut|v-a plăcut|vrei|doriți)\\b.{0,100}(?:abon|dă like|newsletter|<us>|<on>)',
      'cele mai (?:noi|importante) știri\\b.{0,60}(?:<us>|<on>|abon)',
      'newsletter(?:<end>|\\s*[:|]|.{0,60}(?:abon|înscrie|<us>))',
    ],
    share: [
      '(?:distribuie|distribuiți|share|partajează|tipărește|printează|trimite|comentarii|comentează|salvează|copiază link)(?: (?:pe|prin|articolul|știrea|prietenilor|e-?mail))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:citește|citeste|citiți|vezi|vedeți|ascultă) (?:și|şi|si)\\b(?:<end>|<line>)',
      '(?:citește|citeste|citiți|vezi|vedeți|ascultă|află) (?:mai mult|mai multe|continuarea|aici|integral|tot)(?:<end>|<line>)',
      '(?:citește|vezi|articole (?:similare|asemănătoare|recomandate)|știri (?:similare|asemănătoare)|recomandări|recomandate|pe aceeași temă|te-ar putea interesa|video|galerie foto)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}toate drepturile (?:sunt )?rezervate<stop>',
      '(?:reproducerea|preluarea|copierea)\\b.{0,100}(?:fără (?:acordul|permisiunea)|în limita a|doar cu|interzis\\p{L}*<end>)',
      '(?:declinarea responsabilității|termeni și condiții|politica de confidențialitate)(?:<end>|\\s*[:|·])',
      '(?:conținutul|articolul|acest articol|informațiile) .{0,60}(?:drepturi(?:le)? de autor|pot fi preluate|poate fi preluat)',
    ],
    'photo-credit': ['\\(?(?:foto|fotografie|sursa foto|sursă foto|imagine|credit foto|foto arhivă)<label>'],
  },
  tr: {
    promo: [
      "(?:bizi|hesabımızı|kanalımızı|sayfamızı)\\b.{0,60}(?:takip|abone|beğen|katıl)|[^.!?。।]{0,30}(?:twitter|facebook|instagram|youtube|telegram|whatsapp)\\p{L}*(?:[’']?\\p{L}{1,4})? .{0,30}(?:takip (?:edin|et|edebilirsiniz)|abone olun|katılın)[.!]*$",
      '(?:abone ol|abone olun|takip et|takip edin|kaydol|kaydolun|haberdar ol|haberdar olun|hemen indir|hemen indirin|üye ol|üye olun|katılın|destek olun)<page>|(?:uygulamamızı|bültenimize)\\b',
      '(?:son dakika|güncel|daha fazla) haber.{0,80}(?:takip edin|indirin|abone olun|tıklayın)',
      '(?:reklam|sponsorlu içerik|ilan)\\s*$',
      '(?:tıklayın|buraya tıkla|.{0,60}için tıkla)(?:yın|yınız)?<end>|tıklayın\\b',
    ],
    share: [
      '(?:paylaş|paylaşın|haberi paylaş|yazdır|gönder|yorum(?:lar)?|yorum yap|tweetle|kaydet|kopyala|e-posta)(?: (?:linki|haberi|yap|gönder))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:ayrıca|bunu da|bunlar da|şunu da) (?:oku|okuyun|bakın|izle|ilginizi)\\b',
      '(?:oku|okuyun|devamını oku|haberin devamı|daha fazlası|daha fazla|ilgili (?:haber|haberler|içerik|konular|video)|ilginizi çekebilir|önerilen(?:ler)?|tavsiye edilen|benzer haberler|bakınız|ayrıca bakınız|izle|video|galeri|foto galeri|sıradaki haber|diğer haberler)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:tüm hakları saklıdır|her hakkı saklıdır)<stop>',
      '[^.!?。।]{0,60}(?:izinsiz|kaynak gösterilmeden|alıntı|kopyalan)\\p{L}* .{0,60}(?:kullanılamaz|yayınlanamaz|yayımlanamaz|alıntılanamaz|kopyalanamaz)<end>',
      '(?:yasal uyarı|sorumluluk reddi|gizlilik politikası|kullanım koşulları)(?:<end>|\\s*[:|])',
      '[^.!?。।]{0,80}yatırım tavsiyesi (?:değildir|içermez)<end>',
      '(?:aa |anadolu ajansı |.{0,20})web sitesinde.{0,40}(?:özetlenerek|abone|haberlerin)',
    ],
    'photo-credit': ['\\(?(?:fotoğraf|foto|görsel|arşiv|resim|temsili)<label>'],
  },
  ar: {
    promo: [
      '(?:تابعونا|تابعنا|شاركونا|زورونا|ادعمونا)(?:\\s|:|$)',
      '(?:تابعوا|تابع|اشترك|اشتركوا|للاشتراك|انضم|انضموا|سجل|سجلوا|حمل|حمّل|حمّلوا|زوروا|لا تنسوا|يمكنكم متابعة|يمكنك متابعة)\\s.{0,80}(?:<us>|(?:النشرة|نشرة) البريدية)',
      '(?:تابعوا|اشتركوا|انضموا)(?: \\S+){0,4} (?:على|في|إلى|عبر) (?:تويتر|فيسبوك|إنستغرام|انستغرام|تلغرام|تليغرام|واتساب|يوتيوب).{0,30}$',
      '(?:اشترك|اشتركوا) الآن|(?:حمّل|حمّلوا|حمل) (?:التطبيق|تطبيق) .{0,40}(?:الآن|<us>|<on>)',
      '(?:للمزيد من (?:الأخبار|التفاصيل|المعلومات)|لمتابعة (?:آخر )?الأخبار|لمزيد من (?:الأخبار|التفاصيل|المعلومات))(?:\\s*[:،,]|<end>|.{0,60}(?:اضغط|انقر|زوروا|تابعوا|<us>|<on>))',
      '(?:إعلان|اعلان|إعلانات|محتوى مدفوع|برعاية)\\s*$',
      '(?:اضغط|انقر|إضغط|اضغطوا|انقروا) هنا',
      '(?:النشرة البريدية|نشرتنا)(?:<end>|.{0,60}(?:اشترك|<us>))',
    ],
    share: [
      '(?:شارك|شاركها|شاركه|مشاركة|مشاركه|طباعة|اطبع|إرسال|تعليق|تعليقات|التعليقات|اترك تعليق|غرد|نسخ الرابط|حفظ)(?: (?:الخبر|المقال|على|عبر|الموضوع|هذا|مع أصدقائك|الرابط|تعليقك|ا))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:اقرأ|إقرأ|أقرأ|اقرأوا|شاهد|إقرأي|اقرئي|طالع|استمع|شاهدوا)\\s?(?:أيض|ايض|كذلك)',
      '(?:اقرأ|إقرأ|أقرأ|اقرأوا|شاهد|طالع|لمشاهدة|شاهدوا) (?:المزيد|المزيد عن)(?:<end>|<line>)',
      '(?:اقرأ|إقرأ|شاهد|مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|مقالات ذات صلة|أخبار متعلقة|مواضيع متعلقة|المزيد|للمزيد|قد يعجبك|قد يهمك|قد يعجبك أيضا|الأكثر قراءة|موصى به|فيديو|بالفيديو|بالصور|المقال التالي|المقال السابق|روابط)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:جميع الحقوق محفوظة|كل الحقوق محفوظة)(?:<stop>| (?:ل|©))|حقوق (?:النشر|الطبع)(?: والنشر)? (?:محفوظة|©)',
      '(?:يمنع|لا يجوز|يحظر|ممنوع|لا يسمح)\\s.{0,40}(?:إعادة نشر|إعادة النشر|نسخ|اقتباس|النقل|نقل)\\s.{0,60}(?:المصدر|الموقع|المحتوى|المقال|المادة|المواد).{0,60}<end>',
      '(?:إخلاء مسؤولية|إخلاء المسؤولية|اخلاء مسئولية|سياسة الخصوصية|شروط الاستخدام|تنويه)\\s*(?::|$)',
      '(?:الآراء|المقالات|المقال|المحتوى) .{0,60}(?:لا تعبر|لا يعبر|لا تعكس|(?:تعبر|يعبر) (?:فقط )?عن (?:رأي|وجهة نظر|آراء) (?:أصحاب|كاتب|الكاتب))',
    ],
    'photo-credit': [
      '\\(?(?:الصورة|صورة|الصور|صور|تصوير|صورة أرشيفية|صورة من الأرشيف)(?:<label>| من الأرشيف<end>| أرشيفية<end>)',
    ],
  },
  fa: {
    promo: [
      'ما را (?:در|دنبال)\\s',
      '(?:به (?:کانال|صفحه|خبرنامه)|عضو (?:شوید|کانال)|دنبال کنید|مشترک شوید|برای (?:عضویت|دنبال کردن|اطلاع از آخرین اخبار|دریافت آخرین اخبار))\\s.{0,100}(?:<us>|کلیک|بپیوندید|شوید<end>)',
      '(?:آگهی|تبلیغات|تبلیغ|رپورتاژ آگهی)\\s*$',
      '(?:.{0,40})?(?:اینجا )کلیک کنید.{0,20}$|کلیک کنید<end>',
    ],
    share: [
      '(?:اشتراک‌گذاری|اشتراک گذاری|به اشتراک بگذارید|چاپ|ارسال|نظر شما|نظرات|نظر دهید|کپی لینک|ارسال به دوستان|پرینت|ذخیره)(?: (?:خبر|مطلب|این خبر|این مطلب|در|به دوستان|لینک))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:بیشتر بخوانید|همچنین بخوانید|بیشتر ببینید)(?:<end>|\\s*[:»]|<line>)',
      '(?:بیشتر بخوانید|بخوانید|همچنین بخوانید|بیشتر ببینید|ببینید|اخبار مرتبط|مطالب مرتبط|خبرهای مرتبط|مرتبط|مطالب پیشنهادی|پیشنهاد|پیشنهادی|پیشنهاد سردبیر|ادامه مطلب|لینک خبر|لینک مطلب|فیلم|ویدئو|ویدیو|عکس‌ها|گالری|در همین زمینه|در همین رابطه|بیشتر بدانید|منبع کامل)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:تمامی|تمام|کلیه|همه) حقوق\\s.{0,50}محفوظ',
      '(?:بازنشر|استفاده از|هرگونه|انتشار|کپی|نقل) .{0,60}(?:با ذکر منبع|بدون (?:ذکر منبع|اجازه)|منوط به ذکر)',
      '(?:سلب مسئولیت|حریم خصوصی|قوانین و مقررات)(?:<end>|\\s*:)',
    ],
    'photo-credit': ['\\(?(?:عکس|تصویر|عکاس|عکس تزئینی|عکس آرشیوی)(?:<label>| (?:تزئینی|آرشیوی)<end>)'],
  },
  ur: {
    promo: [
      'ہمیں (?:فالو|فیس بک|ٹوئٹر|یوٹیوب)\\s|(?:سبسکرائب|فالو) کریں(?:<end>|\\s)',
      'ہمارے? (?:چینل|پیج|صفحے|ایپ|یوٹیوب|واٹس ایپ)\\s.{0,80}(?:کریں|کیجیے|کیجئے|جائیں|<us>)',
      '(?:مزید خبروں|تازہ ترین خبروں|خبریں حاصل)\\s.{0,80}(?:<us>|کلک|فالو|سبسکرائب|جوائن)',
      '(?:اشتہار|اشتہارات)\\s*$',
      'یہاں کلک کریں.{0,40}',
    ],
    share: ['(?:شیئر|شیئر کریں|شئیر|شئیر کریں|پرنٹ|تبصرہ|تبصرے|ای میل)(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$)'],
    'related-link': [
      '(?:یہ بھی پڑھ|مزید پڑھ)(?:یں|ئے|یے|ئیے)?(?:<end>|\\s*[:»]|<line>)',
      '(?:مزید دیکھیں|یہ بھی دیکھیں|متعلقہ (?:خبریں|مضامین|خبر)|مزید جانیں|ویڈیو|پڑھیں)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:جملہ حقوق|تمام حقوق)(?: \\S+){0,4} محفوظ',
      '(?:نوٹ\\s*:|ادارے کا|ادارہ)\\s?.{0,60}(?:متفق ہونا|متفق نہیں|ضروری نہیں|ذمہ دار نہیں)',
    ],
    'photo-credit': ['\\(?(?:تصویر|فوٹو|تصاویر|فائل فوٹو)<label>'],
  },
  he: {
    promo: [
      '(?:עקבו אחרינו|תעקבו אחרינו|עשו לייק|שלחו לנו|תמכו בנו|הצטרפו אלינו)',
      '(?:עקבו|הצטרפו|הירשמו|הרשמו|הורידו|לעדכונים|לקבלת עדכונים|לחדשות|לכל העדכונים|רוצים לקבל|רוצה לקבל)\\s.{0,80}(?:<us>|<on>|ניוזלטר|לחצו)|(?:הירשמו|הרשמו)<end>',
      '(?:פרסומת|תוכן ממומן|תוכן שיווקי|בחסות)\\s*$',
      '(?:לחצו|הקליקו|לחץ) כאן',
    ],
    share: [
      '(?:שתפו|שיתוף|שתף|הדפסה|הדפס|שלח|תגובות|הגב|הוסיפו תגובה|העתק קישור|שמירה)(?: (?:את הכתבה|כתבה|בפייסבוק|לחבר|עם חברים))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:קראו|קרא|ראו|צפו) גם(?:<end>|\\s*[:»]|<line>)|לקריאה נוספת<line>|לכתבה המלאה',
      '(?:קראו|כתבות נוספות|כתבות קשורות|עוד בנושא|עוד כתבות|אולי יעניין אותך|לקריאה נוספת|מומלץ|מומלצים|וידאו|גלריה|עוד חדשות)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}כל הזכויות שמורות',
      '(?:אין להעתיק|אין לעשות שימוש|אין לשכפל|העתקה|שימוש בתכנים)\\s.{0,80}(?:ללא אישור|ללא רשות|אסורה<end>|אסור<end>)',
      '(?:כתב ויתור|תנאי שימוש|מדיניות פרטיות|גילוי נאות)(?:<end>|\\s*[:|])',
    ],
    'photo-credit': ['\\(?(?:צילום|תמונה|קרדיט|צילומים|איור|צילום אילוסטרציה)<label>'],
  },
  hi: {
    promo: [
      'हमें .{0,40}(?:फॉलो|फ़ॉलो|सब्सक्राइब)',
      '(?:हमारे (?:चैनल|व्हाट्सएप|फेसबुक|यूट्यूब|ऐप|न्यूज़लेटर)|(?:ताज़ा|ताजा|अधिक|लेटेस्ट) (?:खबरों|ख़बरों|खबरें|जानकारी|समाचार|न्यूज)|देश और दुनिया की|सब्सक्राइब|डाउनलोड|जुड़ें)(?:\\s|,|:).{0,120}(?:करें|पढ़ें|जुड़ें|देखें|<us>)[।.!]?\\s?.{0,20}$',
      '(?:फॉलो करें|फ़ॉलो करें|सब्सक्राइब करें|डाउनलोड करें)(?:<end>|[।!]|.{0,60}<us>)',
      '(?:विज्ञापन|प्रायोजित)\\s*$',
      '(?:यहां|यहाँ) क्लिक करें.{0,40}',
      '[^.!?。।]{0,80}(?:फॉलो करें|सब्सक्राइब करें|लाइक करें|ऐप डाउनलोड करें|(?:यहां|यहाँ) क्लिक करें)[।.!]?$',
    ],
    share: [
      '(?:शेयर|शेयर करें|साझा करें|प्रिंट|टिप्पणी|टिप्पणियां|टिप्पणी करें|ईमेल|कमेंट|कमेंट करें)(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$)',
    ],
    'related-link': [
      '(?:यह भी पढ|ये भी पढ|इसे भी पढ)',
      '(?:और पढ़ें|अधिक पढ़ें|पढ़ें|आगे पढ़ें|यह भी देखें|ये भी देखें|संबंधित (?:खबरें|खबर|समाचार|लेख)|सम्बंधित खबरें|देखें|पूरी खबर|वीडियो|फोटो गैलरी|विस्तार से पढ़ें)\\s*(?:[:»>–—|-]|$)',
    ],
    legal: [
      'कॉपीराइट (?:©|\\d{4}|:)',
      '[^.!?。।]{0,60}सर्वाधिकार सुरक्षित',
      '(?:डिस्क्लेमर|अस्वीकरण|गोपनीयता नीति|नियम और शर्तें)\\s*(?::|$)',
      '\\(?(?:यह|इस) (?:खबर|लेख|समाचार|आलेख).{0,100}(?:सिंडिकेट|संपादित नहीं|सीधे .{0,20}फीड|टीम ने संपादित|ऑटो-?जेनरेट|एजेंसी फीड)',
      '(?:लेखक के (?:निजी )?विचार|ये लेखक के|व्यक्त (?:किए गए )?विचार).{0,60}(?:निजी|लेखक के (?:अपने|निजी)|जरूरी नहीं|ज़रूरी नहीं|हैं[।.]?$)',
    ],
    'photo-credit': ['\\(?(?:फोटो|फ़ोटो|तस्वीर|चित्र|फाइल फोटो|प्रतीकात्मक)(?:<label>| साभार)'],
  },
  bn: {
    promo: [
      'আমাদের (?:ফেসবুক|ইউটিউব|চ্যানেল|পেজ|হোয়াটসঅ্যাপ|অ্যাপ)\\S*(?:<end>|.{0,80}(?:করুন|থাকুন|হোন|<us>))',
      '(?:সর্বশেষ (?:খবর|সংবাদ)|আরও খবর)\\S*\\s.{0,80}(?:ক্লিক|ফলো|ভিজিট|চোখ রাখুন|<us>)',
      '(?:সাবস্ক্রাইব|ফলো|ডাউনলোড) করুন(?:<end>|[।!]|.{0,60}<us>)',
      'বিজ্ঞাপন\\s*$',
      'এখানে ক্লিক করুন.{0,40}',
    ],
    share: ['(?:শেয়ার|শেয়ার করুন|প্রিন্ট|মন্তব্য|মন্তব্য করুন|ইমেইল)(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$)'],
    'related-link': [
      '(?:আরও পড়ুন|আরো পড়ুন)(?:<end>|\\s*[:»]|<line>)',
      '(?:আরও দেখুন|এটিও পড়ুন|পড়ুন|সম্পর্কিত (?:খবর|সংবাদ)|সংশ্লিষ্ট খবর|বিস্তারিত|ভিডিও|আরও জানুন)<label>',
    ],
    legal: [
      'কপিরাইট (?:©|\\d{4}|:)',
      '[^.!?。।]{0,60}(?:সর্বস্বত্ব|স্বত্ব) .{0,20}সংরক্ষিত',
      '(?:এই ওয়েবসাইটের|বিনা অনুমতিতে|অনুমতি ছাড়া).{0,60}(?:কপি|প্রকাশ|ব্যবহার|কনটেন্ট).{0,40}(?:বেআইনি|নিষিদ্ধ|দণ্ডনীয়|যাবে না)[।.]?$',
    ],
    'photo-credit': ['\\(?(?:ছবি|আলোকচিত্র|ফাইল ছবি|ফটো)<label>'],
  },
  th: {
    promo: [
      '(?:ติดตาม|กดติดตาม|กดไลก์|กดไลค์|สมัครสมาชิก|ดาวน์โหลด|แอดไลน์|เพิ่มเพื่อน|อย่าลืม|เกาะติด).{0,80}(?:ได้ที่|<us>|<on>)',
      '(?:โฆษณา|สปอนเซอร์)\\s*$',
      'คลิกที่นี่.{0,60}',
    ],
    share: [
      '(?:แชร์|แบ่งปัน|พิมพ์|ส่งต่อ|ความคิดเห็น|แสดงความคิดเห็น|คัดลอกลิงก์|ทวีต)(?:ข่าว|บทความ|หน้า|นี้|ไปยัง|ลิงก์|\\s)*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าวต่อ|อ่านข่าวเพิ่มเติม|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|ข่าวแนะนำ|บทความแนะนำ|ดูเพิ่มเติม|ชมคลิป|ข่าวเกี่ยวข้อง|อ่านรายละเอียด)\\s*(?:[:»>–—|]|$|\\s)',
      '(?:อ่านข่าว|คลิป|วิดีโอ|ข่าวอื่นๆ|แนะนำ)<label>',
      '\\+\\+',
    ],
    legal: [
      '(?:ลิขสิทธิ์|สงวนลิขสิทธิ์)\\s*(?:©|\\d{4}|:|$)|[^.!?。।]{0,60}สงวนลิขสิทธิ์(?:<stop>|\\s|ตาม)',
      '(?:ห้าม|ไม่อนุญาต(?:ให้)?)(?:ทำซ้ำ|คัดลอก|นำ.{0,20}(?:เผยแพร่|ไปใช้)|เผยแพร่ซ้ำ).{0,60}(?:อนุญาต|เว็บไซต์|บทความ|เนื้อหา)',
      '(?:ข้อจำกัดความรับผิดชอบ|นโยบายความเป็นส่วนตัว|หมายเหตุบรรณาธิการ)\\s*(?::|$)',
    ],
    'photo-credit': [
      '\\(?(?:ภาพ|ภาพถ่าย|ภาพประกอบ|แฟ้มภาพ|ขอบคุณภาพ|ภาพจาก|ภาพโดย)<label>|ขอบคุณภาพจาก|(?:ภาพจาก|ภาพโดย)\\s.{2,40}$',
    ],
  },
  vi: {
    promo: [
      '(?:(?:hãy|mời (?:bạn|quý (?:độc giả|vị)|độc giả)|bấm|nhấn|đừng quên) )*(?:theo dõi|đăng ký|like|kết nối|tham gia|đón đọc|ủng hộ|tải|chia sẻ|nhấn vào|bấm vào|quét mã)\\b.{0,80}(?:<us>|<on>)',
      'tải (?:ngay )?(?:ứng dụng|app)\\b.{0,60}(?:<end>|<us>|<on>)',
      '(?:quảng cáo|tài trợ|thông tin doanh nghiệp)\\s*$',
      '(?:mọi (?:thông tin|ý kiến|đóng góp)|độc giả (?:có thể|vui lòng)).{0,100}(?:gửi về|liên hệ|hotline|e-?mail).{0,40}(?:\\d{4}|@|tòa soạn|<us>)',
    ],
    share: [
      '(?:chia sẻ|in bài|in bài viết|gửi|gửi email|bình luận|gửi bình luận|lưu|sao chép|copy link|zalo|facebook)(?: (?:bài viết|bài|này|lên|qua|link|cho bạn bè))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:xem|đọc|mời) (?:thêm|tiếp|ngay|xem thêm|đọc thêm|chi tiết)(?:<end>|<line>)|>> ?xem',
      '(?:tin liên quan|bài liên quan|tin tức liên quan|bài viết liên quan|tin cùng chuyên mục|tin khác|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều|nổi bật|liên quan|video|clip|tin mới|tin đọc nhiều)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:bản quyền (?:thuộc về|thuộc|©) .{2,40}|giữ bản quyền(?: nội dung)?|mọi quyền được bảo lưu)<end>|[^.!?。।]{0,60}ghi rõ nguồn\\b.{0,60}(?:phát hành lại|sử dụng|trích dẫn|website|trang|báo)',
      '(?:nghiêm cấm|cấm|không được) .{0,20}(?:sao chép|phát hành lại)\\b.{0,60}(?:nội dung|bài viết|website|văn bản|hình thức|dưới)',
      '(?:tuyên bố miễn trừ|miễn trừ trách nhiệm|chính sách bảo mật|điều khoản sử dụng)(?:<end>|\\s*[:|])',
    ],
    'photo-credit': ['\\(?(?:ảnh|hình|ảnh minh h[oọ]a|nguồn ảnh|hình ảnh|ảnh chụp)<label>|\\(?ảnh minh h[oọ]a<stop>'],
  },
  id: {
    promo: [
      '(?:(?:yuk|ayo|jangan lupa|silakan)[,]? ?)*(?:ikuti|follow|dapatkan|gabung|bergabung|unduh|download|subscribe|berlangganan|daftar|simak|saksikan|dukung|cek berita|update berita|klik)\\b.{0,100}(?:<us>|<on>|di sini<end>)',
      '(?:iklan|advertorial|adv|advertisement)<end>|scroll (?:to continue|untuk)\\b.{0,40}$',
      'klik di sini(?:<end>|[,:]| (?:untuk|dan|jika)\\b)',
    ],
    share: [
      '(?:bagikan|share|cetak|komentar|komentari|kirim|salin|salin link|simpan|sebarkan)(?: (?:artikel|berita|ini|ke|di|via|link|halaman|komentar))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:baca|lihat|tonton|simak) (?:juga|pula)',
      '(?:baca|lihat|tonton|simak|saksikan|dengarkan) (?:selengkapnya|lebih lanjut|berita|video|artikel|halaman|di halaman)(?:<end>|<line>)',
      '(?:baca|simak|berita terkait|artikel terkait|terkait|terpopuler|rekomendasi|rekomendasi untuk anda|pilihan editor|berita lainnya|halaman selanjutnya|selengkapnya|video|galeri|foto)<label>',
      '\\[gambas',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:hak cipta dilindungi|seluruh hak cipta|semua hak dilindungi)(?: undang-undang)?<stop>|hak cipta\\s*(?:©|\\d{4}|:)',
      '(?:dilarang|tidak diperkenankan)(?: keras)? .{0,20}(?:mengambil|menyalin|mengutip|memperbanyak|menyebarkan|crawling)\\p{L}*\\b.{0,80}(?:izin|konten|artikel|crawling|situs)',
      '(?:penafian|disclaimer|kebijakan privasi|syarat dan ketentuan)(?:<end>|\\s*[:|·])',
      '(?:artikel|berita|konten) ini (?:telah|sudah|merupakan|adalah|dibuat|tayang|diterbitkan)\\b.{0,60}(?:tayang di|terbit di|dengan judul|kerja ?sama|hasil terjemahan|tanggung jawab)',
    ],
    'photo-credit': [
      '\\(?(?:foto|gambar|ilustrasi|sumber foto|dok\\.?|foto ilustrasi|arsip foto)<label>|\\(?dok\\. ?[^.]{2,40}\\)?$',
    ],
  },
  ms: {
    promo: [
      '(?:ikuti|sertai|langgan|muat turun|dapatkan|daftar|layari|lawati|follow)\\b.{0,100}(?:<us>|<on>)|jangan lupa .{0,40}(?:follow|ikuti|langgan|like)\\b',
      'iklan\\s*$',
      'klik di sini(?:<end>|[,:]| (?:untuk|dan|jika)\\b)',
    ],
    share: [
      '(?:kongsi|kongsikan|cetak|komen|hantar|simpan)(?: (?:artikel|berita|ini|di|ke|pautan))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:baca|lihat|tonton) juga|(?:baca|lihat|tonton) (?:lagi|selanjutnya|lanjut)(?:<end>|<line>)',
      '(?:baca|berita (?:berkaitan|terkait|lain)|artikel (?:berkaitan|lain|penuh)|berkaitan|disyorkan|pilihan|video)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:hak cipta terpelihara|semua hak terpelihara)<stop>|hak cipta\\s*(?:©|\\d{4}|:)',
      'dilarang (?:sama sekali )?(?:menyalin|mencetak|menerbitkan|mengulang siar)\\b.{0,80}(?:kebenaran|kandungan|artikel)',
    ],
    'photo-credit': [
      '\\(?(?:foto|gambar|gambar hiasan|gambar fail|sumber gambar)<label>|\\(?gambar (?:hiasan|fail)<stop>',
    ],
  },
  el: {
    promo: [
      '(?:ακολουθήστε|ακολούθησε|βρείτε|στηρίξτε) (?:μας|το|τη|την)\\b<page>|(?:ακολουθήστε|ακολούθησε|βρείτε|στηρίξτε) μας\\b',
      '(?:εγγραφείτε|γίνετε (?:μέλος|συνδρομητής|συνδρομητές)|κατεβάστε|μάθετε (?:πρώτοι|όλα|όλες)|διαβάστε (?:όλες τις|τις τελευταίες|τα τελευταία)|δείτε (?:όλες τις|όλα τα|τις τελευταίες)|λάβετε)\\b.{0,80}(?:<us>|<on>|ειδήσεις|νέα μας)',
      'κάντε (?:like|εγγραφή|follow|κλικ εδώ)\\b',
      '(?:διαφήμιση|χορηγούμενο)\\s*$',
      'newsletter(?:<end>|\\s*[:|]|.{0,60}(?:εγγραφ|<us>))',
    ],
    share: [
      '(?:κοινοποίηση|κοινοποιήστε|μοιραστείτε|μοιράσου|εκτύπωση|σχόλια|σχολιάστε|αποστολή|αποθήκευση)(?: (?:το|στο|άρθρο|με φίλους|αυτό|σε))*(?:<end>|\\s*:.{0,40}$|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:διαβάστε|δείτε|διάβασε|δες|ακούστε) (?:επίσης|ακόμ)',
      '(?:διαβάστε|δείτε|διάβασε|δες|ακούστε|μάθετε) (?:περισσότερα|εδώ|και|σχετικά|αναλυτικά)(?:<end>|<line>)',
      '(?:διαβάστε|δείτε|σχετικά (?:άρθρα|θέματα)|σχετικές ειδήσεις|σχετικά|περισσότερα|προτεινόμενα|συνέχεια|βίντεο|φωτογραφίες)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}(?:με επιφύλαξη (?:παντός )?(?:δικαιώματος|κάθε νόμιμου)|τα πνευματικά δικαιώματα .{0,30}(?:ανήκουν|κατοχυρωμένα))',
      '(?:απαγορεύεται|η) (?:αυστηρά )?(?:η )?(?:αναδημοσίευση|αναπαραγωγή|αντιγραφή)(?:<end>|\\s.{0,80}(?:άδεια|πηγής|ενεργό|επιτρέπεται|του περιεχομένου|<end>))|(?:αναδημοσίευση|αναπαραγωγή) .{0,60}(?:άδεια|πηγής|επιτρέπεται)',
      '(?:αποποίηση ευθύνης|όροι χρήσης|πολιτική απορρήτου)(?:<end>|\\s*[:|])',
    ],
    'photo-credit': ['\\(?(?:φωτογραφία|φωτο|φωτό|φωτ\\.|εικόνα|πηγή φωτογραφίας)<label>'],
  },
  hu: {
    promo: [
      '(?:kövess|kövesse|csatlakozz|csatlakozzon|támogass|támogassa|lájkold|lájkolja)(?:en|on)? (?:minket|bennünket|oldalunk|te is|ön is|hozzánk)\\b|(?:iratkozz|iratkozzon) fel\\b|(?:töltsd|töltse) le\\b.{0,40}(?:alkalmazás|applikáció|app)|fizess(?:en)? elő\\b',
      '(?:hirdetés|reklám)\\s*$',
      '(?:kattints|kattintson) (?:ide|a linkre|a képre|és|,)',
    ],
    share: [
      '(?:megosztás|oszd meg|ossza meg|nyomtatás|küldés|hozzászólások?|kommentek)(?: (?:a|az|cikket|facebookon|ismerőseiddel|barátaiddal))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:olvasd|olvassa|nézd|nézze|olvasson) (?:el|még|tovább|meg|is)(?: (?:ezt )?is)?(?:<end>|<line>)',
      '(?:olvasd|kapcsolódó (?:cikkek|hírek|cikk|anyagok)|kapcsolódó|ajánljuk|ajánlott|bővebben|további|tovább|részletek|videó|galéria|ezt is olvasd el|ezt is olvassa el)<label>',
    ],
    legal: [
      '[^.!?。।]{0,60}minden jog fenntartva',
      '(?:másolás|felhasználás|utánközlés)\\p{L}*(?:<end>|\\b.{0,60}(?:engedély|hozzájárulás|tilos<end>))',
    ],
    'photo-credit': ['\\(?(?:fotó|fotók|kép|képek|illusztráció|borítókép|nyitókép|a képre)<label>'],
  },
  fi: {
    promo: [
      '(?:seuraa|tykkää|tue) (?:meitä|meistä)\\b|(?:seuraa|tilaa|lataa|tykkää|liity|rekisteröidy)\\b.{0,80}(?:<us>|<on>)|tilaa (?:lehti|uutiskirje)\\b',
      '(?:mainos|kaupallinen yhteistyö)\\s*$',
      'klikkaa (?:tästä|tätä|tähän)',
    ],
    share: [
      '(?:jaa|tulosta|kommentit|kommentoi|lähetä|tallenna)(?: (?:artikkeli|juttu|tämä|uutinen))*(?:<end>|\\s*\\(?\\d*\\)?$|.{0,20}<on>)',
    ],
    'related-link': [
      '(?:lue|katso|kuuntele) myös',
      '(?:lue|katso|kuuntele) (?:lisää|seuraavaksi|koko juttu|koko)(?:<end>|<line>)',
      '(?:lue|katso|aiheesta lisää|aiheeseen liittyvää|suosittelemme|luetuimmat|video|kuvagalleria)<label>',
    ],
    legal: ['[^.!?。।]{0,60}kaikki oikeudet pidätetään'],
    'photo-credit': ['\\(?(?:kuva|kuvat|valokuva|kuvituskuva|arkistokuva)<label>'],
  },
};

/** Signs that need no language. */
export const BOILERPLATE_ANYWHERE: Patterns = {
  'related-link': ['(?:>>|»\\s|→|▶|►|◀|◄|👉|👈|➤|⇒|☞)(?:.{0,140}<us>|.{0,140}(?<![.!。]["”»’]?)$)'],
  legal: [
    '(?:©|ⓒ|copyrights?\\s?(?:©|ⓒ|\\(c\\)|\\d{4}|[:|])|copyright by\\b|\\(c\\)\\s?(?:\\d{4}|copyright)|\\(c\\)\\s?.{1,40}(?<![.!?;,])$|\\(с\\)\\s?\\d{4})',
    'copyright (?:[^\\s.]+ ){1,3}(?:\\d{4}\\.?|all rights reserved\\.?)$',
    '.{0,60}all rights reserved(?: worldwide)?<stop>',
  ],
};

/**
 * What a page says of itself, by language: `<us>`. Names of its own things count, where news would not set them behind
 * an order.
 */
export const OWN_WORDS: Readonly<Record<string, string>> = {
  en: 'us|our|ours',
  zh: '我们|我們|本报|本報|本网|本網|本站|本号|公众号|公眾號|订阅号|視頻號|视频号|小程序|二维码|二維碼|官方(?:微信|微博|账号|帳號)|官微|(?:官方|新闻|新聞|日报|日報|晚报|网|網)\\s?(?:APP|客户端|客戶端)|粉丝专页|粉絲專頁|粉絲團|频道|頻道|蓝字',
  fr: "nous|notre|nos|newsletters?|lettre d[’']information|infolettre|rédaction",
  es: 'nuestr[oa]s?|boletín|boletines|newsletter|nuestra redacción',
  de: 'uns|unser(?:e[nmrs]?)?|newsletters?|whatsapp-kanal|redaktion',
  it: 'nostr[oaie]|newsletter|redazione',
  pt: 'nosso|nossa|nossos|nossas|newsletter',
  ru: 'нас|нам|наш(?:а|е|и|у|ей|его|ем|их|им|ими)?|редакци\\p{L}+|телеграм\\p{L}*|вконтакте|дзен\\p{L}*|одноклассник\\p{L}*|канал\\p{L}*|рассылк\\p{L}+|приложени\\p{L}+',
  uk: 'нас|нам|наш(?:а|е|і|у|ій|ого|ому|их|им)?|редакці\\p{L}+|телеграм\\p{L}*|канал\\p{L}*|розсилк\\p{L}+|застосун\\p{L}+|вайбер\\p{L}*',
  pl: 'nas|nam|nasz(?:a|e|ą|ego|ej|ym|ych)?|newsletter\\p{L}*|kanał\\p{L}*|redakcj\\p{L}+',
  cs: 'nás|nám|náš|naš(?:e|i|í|eho|em|ich)|newsletter\\p{L}*|kanál\\p{L}*|redakc\\p{L}+',
  nl: 'ons|onze|nieuwsbrief|redactie|whatsapp-kanaal',
  sv: 'oss|vår|vårt|våra|nyhetsbrev\\p{L}*',
  da: 'os|vores|nyhedsbrev\\p{L}*',
  nb: 'oss|vår|vårt|våre|nyhetsbrev\\p{L}*',
  ro: 'noi|ne|noastr\\p{L}+|nostru|newsletter\\p{L}*|pagina|canalul',
  tr: 'bizi|bize|kanalımız\\p{L}*|sayfamız\\p{L}*|hesabımız\\p{L}*|bültenimiz\\p{L}*|uygulamamız\\p{L}*|sitemiz\\p{L}*',
  ar: '(?:و|ب|ل|ف)?(?:قناتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|موقعنا|تطبيقنا|نشرتنا|معنا|إلينا|لنا|عبرنا)',
  fa: 'ما|کانال|تلگرام|اینستاگرام|خبرنامه|توییتر',
  ur: 'ہمیں|ہمارے|ہمارا|ہماری|چینل|واٹس ایپ|فیس بک|یوٹیوب',
  he: 'אחרינו|אלינו|אותנו|שלנו|בערוץ|בטלגרם|בוואטסאפ|בפייסבוק|באינסטגרם|האפליקציה',
  hi: 'हमें|हमारे|हमारा|हमारी|चैनल|व्हाट्सएप|फेसबुक|यूट्यूब|ट्विटर',
  bn: 'আমাদের|চ্যানেল\\p{L}*|ফেসবুক\\p{L}*|ইউটিউব\\p{L}*',
  th: 'เรา|เพจ|ช่อง|ไลน์|เฟซบุ๊ก|ทวิตเตอร์|ยูทูบ',
  vi: 'chúng tôi|fanpage|kênh|trang|zalo|tòa soạn',
  id: 'kami|newsletter|saluran|kanal',
  ms: 'kami|saluran|telegram kami',
  el: 'μας|newsletter',
  hu: 'minket|bennünket|hírlevel\\p{L}*|oldalunk\\p{L}*|csatornánk\\p{L}*',
  fi: 'meitä|uutiskirje\\p{L}*|kanavaamme|sovelluksemme|sivujamme',
};

/** Where a page sends its readers, in any language. */
export const PLATFORMS =
  'facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|tiktok|wechat|weibo|viber|google news|google play|app store|threads|bluesky|mastodon|patreon|discord|messenger|social media|x|https?://\\S+|www\\.\\S+|[\\w-]+\\.(?:com|org|net|info|io|me|tv|ru|ua|cn|de|fr|es|it|uk)(?:/\\S*)?|@\\w+';

/** Languages that share another one's forms. */
export const SAME_BOILERPLATE: Readonly<Record<string, string>> = {
  yue: 'zh',
  nn: 'nb',
  no: 'nb',
  sk: 'cs',
  be: 'ru',
  bg: 'ru',
  kk: 'ru',
  gl: 'pt',
  ca: 'es',
  af: 'nl',
  mr: 'hi',
  ne: 'hi',
};

/**
 * Calls to readers and self-praise in a last sentence, whatever it begins with: a medium that hopes for attention, or two
 * things that a reader is asked to do for this page. Users of an application like and share too.
 */
export const SELF_PRAISE: readonly string[] = [
  "^(?:the )?[\\p{L}\\p{N}.'’ -]{2,40} is an? (?:\\w+ ){0,3}(?:news|media|information|web) ?(?:media|outlet|agency|website|site|platform|portal|organi[sz]ation|service|channel|account)\\b.{0,160}(?:\\b(?:our|follow us|join us|support us)|hop(?:e|es|ing) to (?:get|gain|receive|win|have|obtain|earn) .{0,40}(?:likes?|support|attention|followers|favou?r))\\b",
  "^(?:the )?[\\p{L}\\p{N}.'’ -]{2,40} brings you (?:the (?:latest|best|top|most)|all the|daily|breaking|more) ",
  '\\bhop(?:e|es|ing) to (?:get|gain|receive|win|have|obtain|earn) (?:more of )?your (?:\\w+ ){0,2}(?:likes?|love|support|follow(?:ing)?|attention|favou?r)\\b',
  // as engines put the promos of Chinese sites
  '^(?:.{0,120}[,;:] )?(?:(?:please|also|and|remember to|don.t forget to|welcome(?: everyone| you| all)? to|(?:we )?hope (?:that )?(?:you|everyone)(?: will| can)?) ){1,4}(?:like|share|follow|subscribe|comment|forward|repost|retweet|bookmark|collect)(?:,? (?:and |or )?(?:like|share|follow|subscribe|comment|forward|repost|retweet|bookmark|collect|leave a (?:message|comment))(?: us| it)?){1,4}(?:[.!]*$|.{0,60}\\b(?:us|our|this (?:article|video|post|story|page)|(?:your )?friends|for more|thank(?:s| you)|support)\\b)',
  '^if you (?:like|enjoy|love)(?:d)? (?:this|our) (?:article|story|content|news|report|post|video|page|channel)\\b',
  '^(?:more|for more|to get more) (?:exciting|wonderful|interesting|great|quality|related) (?:content|information|news|articles|stories|videos)\\b[^.]{0,40}, (?:please |welcome to )?(?:follow|pay attention|click|see|visit|check|subscribe)\\b',
  '^welcome (?:everyone |you |all )?to pay attention to\\b',
  '^(?:please )?(?:follow|pay attention to) (?:the )?(?:\\p{L}+ ){0,3}(?:news|daily|media|times|post|online|tv|channel|account|number)(?:, | to | for )(?:more|learn|know|understand|get|see|read|discover|stay)\\b',
  '^(?:like friends|friends who like (?:it|this|us))\\b.{0,40}\\b(?:follow|pay attention|like|share)\\b',
  '^.{0,120}(?:[,;:!]|\\s[-–—]) ?(?:please )?(?:follow|like|support|subscribe to) us[.!]*$',
  '^thank(?:s| you) (?:all )?for your (?:attention|reading|watching|support|likes?)[.!]*$',
  '^(?:感谢|感謝|谢谢|謝謝|多谢)(?:您|你|大家|各位)?的?(?:阅读|閱讀|观看|收看|关注|關注|支持)(?:[。！!]*$|[，,].{0,12}(?:点赞|點讚|留言|转发|轉發|关注|關注|分享|收藏|评论|評論))',
  '(?:espera(?:ndo|mos)?|con la esperanza de) (?:obtener|recibir|conseguir|ganar) (?:más )?(?:de )?(?:tus|sus|su|tu|vuestr\\p{L}+) (?:me gusta|likes|apoyo|atención)',
  '[,;:] por favor,? (?:dé|de|da|den|dale|denos) (?:un )?(?:me gusta|like).{0,20}(?:comparta|comparte|siga|síga|sígue)',
  '(?:espér\\p{L}+|espoir d.) ?(?:obtenir|recevoir|gagner) (?:plus |davantage )?(?:de )?(?:vos|votre) (?:likes|j.aime|soutien|attention)',
  'hoff(?:t|en|end)\\b.{0,20}\\bihr\\p{L}* (?:likes|unterstützung|aufmerksamkeit|gefällt)',
  'наде\\p{L}+ (?:получить|заслужить) (?:больше )?(?:ваш\\p{L}*) (?:лайк|поддержк|внимани)',
  '(?:يرجى|نرجو|لا تنسوا) (?:الإعجاب|الاعجاب).{0,20}(?:مشاركة|المشاركة|والمشاركة|متابعة|ومتابعت)',
  '^(?:.{2,30})(?:是|係)(?:一家|一個|一个)?.{0,20}(?:新闻媒体|新聞媒體|资讯平台|媒体平台|新闻网站)[，,].{0,60}(?:请|請|欢迎|歡迎|希望).{0,12}(?:关注|關注|点赞|點讚|支持)',
  '^(?:.{0,120}[,;:] (?=please ))?(?:(?:please|also|and|so|don.t forget to|remember to|welcome to|if you .{3,60},) ?){0,3}(?:like|share|follow|subscribe|comment)(?:,? (?:and|or) |, |/| us and )(?:like|share|follow|subscribe|comment|retweet)(?:,? (?:and|or) \\w+)?(?:[.!]*$|.{0,40}\\b(?:our|this (?:article|video|post|story|page)|with your friends|for more)\\b)',
  '^(?:.{0,30}(?:欢迎|歡迎|记得|記得|别忘了|別忘了|喜欢|喜歡|觉得|覺得|请(?!勿|不)|請(?!勿|不)|求).{0,8})?(?:点赞|點讚|转发|轉發|分享|关注|關注|订阅|訂閱|在看|收藏)(?:[、,，和及与]|\\s)?(?:点赞|點讚|转发|轉發|分享|关注|關注|订阅|訂閱|在看|收藏|评论|評論|、|和|加){1,5}(?:一下|支持)?(?:我们|我們|本文|本号|本報|本报|支持|哦|吧|哟)?[!！。~]*$',
  '^(?:.{0,60}(?:, | et ))?(?:aimez|partagez|abonnez-vous|suivez-nous|commentez)(?:,| et| ou)+ (?:aimez|partagez|abonnez-vous|suivez-nous|commentez)(?! \\p{L}+ (?:et|de))',
  '^(?:.{0,120}[,;:] )?(?:por favor,? )?(?:comparte|comparta|dale me gusta|síguenos|suscríbete|comenta)(?:,| y| o| e)+ (?:comparte|comparta|dale me gusta|síguenos|suscríbete|comenta)(?:[.!]*$|.{0,40}(?:nuestr|este (?:artículo|video)|esta nota))',
  '^(?:.{0,120}[,;:] )?(?:por favor,? )?(?:curta|compartilhe|siga-nos|siga|inscreva-se|comente)(?:,| e| ou)+ (?:curta|compartilhe|siga-nos|siga|inscreva-se|comente)(?:[.!]*$|.{0,40}(?:noss|para mais|este (?:artigo|vídeo)|esta matéria))',
  '^(?:.{0,120}[,;:] )?(?:bitte )?(?:liken|teilen|folgen|abonnieren|kommentieren)(?: sie)?(?:,| und| oder)+ (?:liken|teilen|folgen|abonnieren|kommentieren) sie\\b',
  '(?:ставьте лайки?|подписывайтесь|делитесь|комментируйте)(?:,| и)+ (?:ставьте лайки?|подписывайтесь|делитесь|комментируйте)',
  '(?:beğenin|paylaşın|takip edin|abone olun)(?:,| ve)+ (?:beğenin|paylaşın|takip edin|abone olun)[.!]*$',
  '(?:いいね|シェア|フォロー|チャンネル登録)(?:[・、と]|や)(?:いいね|シェア|フォロー|チャンネル登録).{0,8}(?:ください|下さい|お願い|よろしく|[!！])',
  '(?:좋아요|구독|공유|알림 ?설정)(?:[,·]| 및|와|과)\\s?(?:좋아요|구독|공유|알림 ?설정).{0,10}(?:부탁|눌러|해\\s?주세요|하세요|꾹|!)',
  '(?:أعجبوا|شاركوا|تابعوا|اشتركوا|شاركونا)(?:،| و|,)+ ?(?:تابعونا|(?:شاركوا|اشتركوا|تابعوا) (?:في )?(?:قناتنا|صفحتنا|معنا))',
  '^(?:.{0,20}(?:hãy|đừng quên|nhớ) )?(?:like|thích),? (?:chia sẻ|share|theo dõi).{0,40}(?:kênh|trang|chúng tôi|ủng hộ|nhé)',
  '^(?:.{0,20}(?:jangan lupa|silakan|yuk) )?(?:sukai|bagikan|ikuti|like|share)(?:,| dan)+ (?:sukai|bagikan|ikuti|follow|subscribe).{0,40}(?:kami|[.!]$)',
];

/** How speech is told: `…, he said`. What it stands in is prose, whatever it begins with. */
export const ATTRIBUTIONS: readonly string[] = [
  '(?:he|she|they|it|who|[\\p{L}]{3,20}|the [\\p{L}]{3,20}) (?:said|says|told|added|explained|warned|argued|wrote|insisted|urged|advised)',
  '(?:say|says|said) (?:the |an? )?[\\p{L}]{3,20}',
  '(?:sagt|sagte|rät|riet|erklärt|erklärte|warnt|warnte|meint|meinte|schreibt|schrieb) ',
  '(?:a-t-(?:il|elle) (?:dit|ajouté|expliqué|déclaré)|dit-(?:il|elle)|explique|assure|prévient|conseille) ?',
  '(?:dijo|dice|explicó|añadió|afirmó|advirtió|aconseja|señaló|disse|diz|afirmou|explicou|ha detto|dice|spiega|avverte)',
  '(?:сказал|сказала|говорит|заявил|заявила|советует|отметил|отметила|каже|сказав|сказала|порадив|powiedział|powiedziała|mówi|dodał|radzi|řekl|řekla|říká|uvedl|uvedla|radí)',
  '(?:zei|zegt|aldus|sa|sade|säger|sagde|siger|sier|dedi|diyor|kata|ujar|tutur|jelas)',
];

/** What an agency closes a story with. */
export const END_MARKS: readonly string[] = [
  '[(（【\\[]\\s*(?:完|全文完|本文完|未完待续|END|End|end|ENDS|Over|over|Finish|Finished|finish|finished|Complete|End of (?:the )?(?:text|article|story)|FIN|Fin|fin|FINE|FIM|ENDE|Ende|ПОСЛЕДНЕЕ|КОНЕЦ|끝|了|おわり|終わり|終)\\s*[)）】\\]]',
  '(?:Enditem|ENDITEM|End ?Item|Endit)(?:/[A-Z]{1,3})?\\.?$',
  '(?:-\\s?|–\\s?|—\\s?|/\\s?|#\\s?)?(?:ENDS?|Ends|FIN|ENDE|END)(?:\\s?[-–—/#.]{0,3})$',
  '#{3,}$|-\\s?30\\s?-$|\\*{3,}$',
  '[(（](?:終|끝|完)[)）]',
  '\\(끝\\)|＝共同|=共同',
];
