import type { RemovedKind } from '../../domain/story.ts';

type Kind = Extract<RemovedKind, 'promo' | 'share' | 'related-link' | 'legal' | 'photo-credit'>;

/**
 * How paragraphs begin that are no part of a story, by language: regular expressions, matched without regard to case
 * against the beginning of a short paragraph at the edge. `$` at the end where nothing may follow.
 */
export const BOILERPLATE: Readonly<Record<string, Partial<Readonly<Record<Kind, readonly string[]>>>>> = {
  en: {
    promo: [
      '(?:please )?(?:follow|like|find|join|connect with|reach|subscribe to|watch|visit) (?:us|our|the (?:channel|page)|@|[\\w ]{1,30}) (?:on|at|via) (?:social media|twitter|x\\b|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|wechat|weibo|google news|threads|bluesky|mastodon)',
      'follow (?:@\\w+|us\\b)',
      '(?:please )?(?:subscribe|sign up|register)\\b(?: now| today| here| free)?(?: to| for|,|!|\\.|$)',
      '(?:click|tap) here (?:to|for)',
      '(?:get|receive) (?:the |our |all )?(?:latest|breaking|top|best|free|daily|more) (?:news|headlines|stories|newsletters?|updates|alerts)',
      '(?:download|install|get) (?:the |our )?(?:[\\w ]{1,20} )?app\\b',
      '(?:stay|keep) (?:up to date|updated|informed|tuned|connected) (?:with|on|via|by)',
      'for (?:more|the latest|all the latest|breaking|further) (?:news|stories|information|updates|details)\\b.{0,80}(?:visit|follow|click|see|go to|subscribe|log on|download)',
      '(?:want|looking for) more\\b.{0,60}(?:\\?|subscribe|sign up)',
      '(?:join|support) (?:our|us\\b)(?! government| team to).{0,80}(?:channel|community|newsletter|telegram|whatsapp|discussion|members?|journalism|patreon)',
      '(?:our|the) (?:free )?(?:daily |weekly |morning )?newsletters?\\b.{0,80}(?:inbox|sign up|subscribe)',
      'scan (?:the|our|this) (?:qr )?code\\b',
      '(?:please )?(?:like|share|follow|subscribe|comment)\\b,? (?:and |or )?(?:like|share|follow|subscribe|comment)\\b',
      '(?:follow|find|join|visit|like) (?:us|our)\\b',
      'add (?:us|our)\\b.{0,40}(?:line|wechat|telegram|whatsapp|channel)',
      'like (?:this|what you(?:.re| are) reading|our page)\\b.{0,60}(?:\\?|follow|subscribe|share|support)',
      'this (?:story|article) (?:was )?(?:first )?appeared in our newsletter',
      'do you have (?:a|any) (?:story|tip|news tip|information|question)s?\\b.{0,100}(?:contact|email|e-mail|tell|let us|get in touch|call|send)',
      '(?:got|have) (?:a|any) (?:news )?(?:tip|story)s?\\b',
      'advertisement$',
      'sponsored(?: content)?$',
      'story continues below(?: advertisement)?',
      'article continues (?:below|after)',
      'become a (?:member|subscriber|supporter)',
      'listen to (?:our|the) podcast',
      'send (?:us )?(?:your )?(?:news )?tips? to',
      'thank(?:s| you) for reading',
      '(?:(?:news|report|reporting|tip|reader|readers|complaint|service|media|submission|contact|editorial|cooperation|business|advertising)[- ])+(?:hotline|line|phone|telephone|tel|email|e-mail|mailbox|wechat|qq)\\b.{0,12}[:\\d+(]',
      '(?:hotline|tip ?line|wechat|weibo|qq)\\s*:',
      'for more (?:exciting |wonderful )?(?:content|information|news)\\b.{0,60}(?:scan|pay attention|follow)',
      '(?:please )?pay attention to (?:us|our|the (?:official|public|wechat))\\b',
      'long press (?:the|to)\\b',
      '(?:follow|search for|add) (?:the |our )?(?:official |public |wechat )+(?:account|number)\\b',
    ],
    share: [
      'share(?: this| it| on| via| the| with|:|$)(?: (?:this )?(?:article|story|post|page|news|on|via|with|to|by|your|friends|facebook|twitter|x|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|and|,|/|\\|)*)*[.:!]?$',
      'share (?:this|on|via|to)\\b.{0,50}$',
      '(?:print|email|e-mail|save|tweet|copy link|bookmark)(?: this)?(?: (?:article|story|page))?$',
      '(?:facebook|twitter|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|copy link|messenger|share|tweet|x)(?:[\\s,|/·•]+(?:facebook|twitter|whatsapp|telegram|email|e-mail|linkedin|reddit|pinterest|print|copy link|messenger|share|tweet|x))+$',
      '\\d+ (?:shares?|comments?)$',
      '(?:leave|post|write|add) (?:a|your) comments?\\b.{0,30}$',
      'no comments(?: yet)?\\.?$',
    ],
    'related-link': [
      '(?:read|see|watch|view|learn|find out|hear) (?:more|also|next|too|related|it|the full (?:story|article|report|text))\\b\\s*(?:[:>»|–—-]|here|on\\b|about\\b|at\\b|in\\b|from\\b|\\.{0,3}$)',
      'read (?:more|also|next)\\b',
      '(?:also|don.?t miss|must) (?:read|watch|see)\\b\\s*[:|–—-]?',
      "don['’]?t miss\\b\\s*[:|–—-]",
      'see also\\b',
      'original (?:title|headline)\\s*:',
      'related(?: (?:articles?|stor(?:y|ies)|news|links?|topics?|content|posts?|reading|coverage|video|reports?))?\\s*(?:[:|–—-]|$)',
      'more (?:on|from|about) (?:this|[\\w ]{1,40})(?::|$)',
      '(?:recommended|you (?:may|might) (?:also )?(?:like|be interested)|editor.?s picks?|trending|most (?:read|popular)|in case you missed it|further reading|previously|up next|next up|from the archive)\\b\\s*(?:[:|–—-]|(?:for you|reading|stories|articles|now)?$)',
      'continue reading\\b',
      '(?:full|original) (?:story|article|report|text)\\s*(?::|here|$)',
      '(?:watch|video|listen|photos?|gallery|podcast|infographic)\\s*:\\s',
      'click here (?:to|for) (?:read|the|more|full|a|our|view|see)',
      '\\[?(?:link|read the (?:original|full|source))\\b.{0,60}$',
    ],
    legal: [
      '(?:copyright\\b|©|\\(c\\)\\s*\\d{4}|\\(c\\) (?:copyright|[A-Z]))',
      'all rights reserved',
      '.{0,60}all rights reserved\\b',
      '(?:this )?(?:material|article|content|story|report) (?:may|must|cannot|can not|should) not be (?:published|reproduced|copied|republished|redistributed|used)',
      '(?:our standards|the thomson reuters trust principles)\\b',
      'disclaimer\\s*(?::|$)',
      '(?:no part of|reproduction|unauthorized (?:use|reproduction)|republication|reprinting)\\b.{0,120}(?:prohibited|permission|forbidden|without)',
      '(?:the )?(?:views|opinions) (?:and opinions )?expressed (?:in|are|here|by)',
      'this (?:article|story|content|report|post|translation) (?:was|is|has been) (?:originally |first )?(?:published|produced|provided|republished|written|generated|translated|created)\\b.{0,120}(?:licen[cs]e|permission|creative commons|automatically|machine|ai\\b|feed|originally|by)',
      '(?:the )?copyrights? (?:of|in) (?:this|the) .{2,40}(?:belongs?|is owned|rests|is reserved)\\b',
      '(?:please )?(?:indicate|credit|cite|acknowledge|mention) the (?:original )?source\\b.{0,60}(?:reprint|re-?post|re-?publish|re-?produc|quot)',
      '(?:when |if |for )?(?:reprint|re-?post|re-?publish|re-?produc)(?:ing|ed|tion)?\\b.{0,60}(?:indicate|credit|source|contact|permission|authoriz)',
      '.{0,60}(?:may not|must not|shall not|cannot) be (?:reprinted|reproduced|republished|copied)(?: or \\w+)? without\\b',
      '(?:this|the) (?:story|article|text|page|content|translation) (?:was|is|has been) (?:machine[- ]|automatically )?(?:translated|generated)\\b',
      'terms (?:of use|and conditions|& conditions)\\b',
      'privacy policy\\b',
      'for (?:re)?print (?:rights|permission)',
      '\\(?this (?:story|report|article) has (?:not )?been (?:edited|auto-?generated|published)\\b',
      '\\(?(?:except for the headline|with inputs from)\\b',
      'licensed under\\b',
      'isbn|issn',
    ],
    'photo-credit': [
      '\\(?(?:photo|file photo|picture|image|illustration|screenshot)s?(?: (?:credit|by|courtesy|shows?|taken|from|via|source|provided))\\b',
      '\\[?(?:photo|image|picture|file photo|getty images|ap photo|reuters|afp)/',
      '(?:caption|image caption|photo caption)\\s*:',
      'photo taken on\\b',
      'this (?:file |undated |aerial |combination )*(?:photo|picture|image|handout)\\b.{0,40}\\b(?:shows|taken|provided|released)\\b',
    ],
  },
  zh: {
    promo: [
      '(?:欢迎|请|敬请|赶快|快来|长按|扫码|扫一扫|点击|点这里|微信|立即)?(?:关注|订阅|訂閱|下载|下載|追踪|追蹤|加入|扫描|掃描|识别|長按|长按|扫码|添加|点击|點擊|按讚|按赞|收听|收藏)(?:我们|我們|本报|本網|本网|本站|官方|公众号|公眾號|微信|微博|客户端|二维码|二維碼|粉絲|粉丝|頻道|频道|APP|App|上方|下方|蓝字|头条号|小程序|.{0,16}(?:公众号|公眾號|微信|微博|客户端|粉丝专页|粉絲專頁|二维码|APP|App|频道|頻道|LINE|Telegram|Facebook|YouTube))',
      '更多(?:精彩|内容|內容|资讯|資訊|新闻|新聞|报道|報導|详情|即時|热点)?.{0,24}(?:请|請|关注|點擊|点击|下载|下載|登录|登錄|扫码|尽在|盡在|访问|追蹤)',
      '(?:获取|看|查看|了解|想看|想了解|閱讀|阅读)更多.{0,40}(?:请|点击|關注|关注|下载|扫码|访问)',
      '(?:点击|點擊|戳|猛戳|长按).{0,16}(?:查看|进入|閱讀|阅读|报名|购买|領取|领取|下载|关注|了解|观看|收看)',
      '(?:投稿|爆料|新闻热线|新聞熱線|报料|報料|商务合作|广告合作|联系我们|聯絡我們|合作咨询|读者热线|报名电话|客服热线|举报邮箱)(?:邮箱|郵箱|热线|熱線|电话|電話|方式|微信|QQ)?\\s*[:：]',
      '(?:如果)?(?:您|你)?(?:喜欢|喜歡)(?:这篇|本文|這篇|我们).{0,30}(?:点赞|在看|转发|分享|按讚|关注)',
      '(?:点赞|在看|转发|分享|点个赞|点个在看|三连).{0,16}(?:支持|关注|哦|吧|!|！|~)?$',
      '(?:END|The End)?\\s*(?:觉得|觉着)不错.{0,20}(?:点|分享|在看)',
      '(?:广告|廣告|推广|推廣|赞助|贊助)$',
      '(?:请继续往下阅读|請繼續往下閱讀|廣告\\s*請繼續)',
      '支持.{0,10}(?:新聞自由|订阅|訂閱|小額)',
    ],
    share: [
      '(?:分享|转发|轉發|分享到|分享至|一键分享|分享此文|分享本文|分享给|分享給)(?:[:：]|到|至|给|給|本文|此文|文章|朋友|微信|微博|朋友圈|QQ|空间|\\s|$).{0,40}$',
      '(?:打印|列印|收藏|评论|評論|点赞|點讚|复制链接|複製連結|我要评论|发表评论|用微信扫|微信扫一扫).{0,20}$',
      '(?:微信|微博|QQ空间|QQ|朋友圈|Facebook|Twitter|LINE|WhatsApp)(?:[\\s|/、·]+(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|Facebook|Twitter|LINE|WhatsApp|人人网|豆瓣))+$',
    ],
    'related-link': [
      '(?:相关|相關|延伸|更多|推荐|推薦|扩展|拓展|热门|熱門|往期|精彩)(?:新闻|新聞|阅读|閱讀|报道|報導|報道|链接|連結|文章|推荐|推薦|回顾|回顧|内容|专题|專題|视频)\\s*(?:[:：》>|｜]|$)',
      '(?:延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|相关阅读|相关新闻|看更多|阅读更多|閱讀更多|更多新闻|更多新聞|更多报道|查看更多|点击查看|查看全文|阅读全文|閱讀全文|阅读原文|閱讀原文|查看原文|原文链接|原文連結|原文地址|原标题|原標題|原题|原題|詳見|详见报道|另见|参见|參見|回顾|回顧|前情提要|您可能感兴趣|猜你喜欢|你可能还喜欢|更多文章)(?:\\s*[:：》>|｜【]|$|\\s|\\.\\.\\.)',
      '【(?:延伸閱讀|延伸阅读|相关阅读|相关新闻|相關新聞|推荐阅读|更多|看更多|推薦閱讀|往期回顾)】',
      '▶|►|>>|》》|☛|☞|👉',
    ],
    legal: [
      '(?:免责声明|免責聲明|声明|聲明|版权声明|版權聲明|特别声明|特別聲明|郑重声明|重要声明|风险提示|风险提示及免责声明|免责条款|法律声明|转载声明|投资有风险)\\s*[:：]',
      '(?:免责声明|版权声明|特别声明|法律声明)',
      '.{0,60}(?:未经(?:授权|许可|允许|书面|本网|本报|本站)?.{0,12}(?:不得|禁止|严禁|请勿|謝絕|谢绝)|未經.{0,12}(?:不得|禁止|請勿|授權)|禁止转载|禁止轉載|請勿轉載|请勿转载|谢绝转载|不得转载|违者必究|違者必究|版权所有|版權所有|著作權所有|翻印必究|侵权必究|轉載必究|转载请注明|轉載請註明|转载请联系|如需转载|如有侵权|侵删|侵刪|保留一切权利|All Rights Reserved)',
      '(?:本文|文章|以上|该文|本網|本网|内容|本内容|本报告|文中)(?:仅|僅|只|内容仅|观点|所有|图片|来自|來自|源自|系|為|为).{0,60}(?:代表|参考|參考|不构成|無關|无关|不代表|立场|立場|版权|转载|著作)',
      '(?:©|Copyright|\\(C\\)|ⓒ)',
      '(?:不代表|僅代表|仅代表).{0,30}(?:立场|立場|观点|觀點)',
    ],
    'photo-credit': [
      '(?:【|\\[|\\()(?:图片|圖片|图|圖|图源|圖源|资料图|資料圖|照片|截图|翻攝|摄影|攝影|题图|封面图|视频截图)',
      '[▲△▼▽↑↓]',
      '(?:图片|圖片|图|圖|图源|圖源|图/|圖／|图｜|图为|图:|圖為|上图|下图|资料图|資料圖|资料照|資料照|题图|封面图|示意图|示意圖|配图)(?:来源|來源|说明|說明|为|為|片|\\s*[:：/／|｜]|提供)',
      '.{0,50}(?:摄影|攝影|摄|攝)$',
    ],
  },
  ja: {
    promo: [
      '(?:.{0,20}(?:公式)?(?:LINE|Twitter|X|Facebook|Instagram|YouTube|アプリ|メルマガ|メールマガジン|ニュースレター).{0,30}(?:登録|フォロー|ダウンロード|配信|はこちら|追加|購読))',
      '(?:会員登録|無料会員|有料会員|ログイン|購読|定期購読|お申し込み|アプリを).{0,40}',
      '(?:この記事は(?:会員|有料)|続きを読むには|ここから先は|残り\\d+文字|記事全文)',
      '(?:広告|PR|スポンサーリンク|【PR】|［PR］)$',
      '(?:情報提供|ご意見|ご感想|お問い合わせ|取材依頼).{0,30}(?:こちら|まで|お寄せ|[:：])',
      'フォローして.{0,30}',
    ],
    share: [
      '(?:シェア|ツイート|共有|ブックマーク|印刷|はてな|保存|コピー|リンクをコピー|いいね)(?:する|！|!)?(?:[\\s|/・]+.{1,20})*$',
      '(?:この記事を|記事を)(?:シェア|ツイート|共有|保存|印刷|友達に).{0,20}$',
    ],
    'related-link': [
      '(?:関連(?:記事|ニュース|リンク|キーワード|特集|動画)?|あわせて読みたい|合わせて読みたい|おすすめ記事|おすすめ|続きを読む|もっと読む|こちらも|人気記事|注目記事|次の記事|前の記事|参考記事|詳しくはこちら|元記事|関連)(?:\\s*[:：】＞>»]|$|\\s|は?こちら)',
      '【(?:関連|関連記事|あわせて|合わせて|こちらも|画像|動画|もっと|おすすめ|続き|特集|人気)[^】]{0,20}】',
      '[▶►→☞>＞]{1,2}',
      '＜(?:関連|あわせて)',
    ],
    legal: [
      '(?:無断転載|無断複製|転載禁止|禁無断転載|本記事の無断|記事・写真の無断|著作権|掲載の記事|Copyright|©|ⓒ|\\(C\\)|\\(c\\))',
      '.{0,60}(?:無断転載|無断複写|転載を禁じ|複製を禁じ|禁じます|All [Rr]ights [Rr]eserved|著作権は)',
      '(?:※|＊)?(?:本記事は|この記事は|当記事は).{0,60}(?:転載|翻訳|自動|提供|掲載|配信|再構成|編集し)',
    ],
    'photo-credit': [
      '【(?:写真|画像|フォト|動画|図|イラスト|グラフ|地図|資料|写真特集|写真・図版|表)[^】]{0,30}】',
      '[（(［\\[](?:写真|画像|撮影|イメージ|資料|写真提供)',
      '(?:写真|画像|撮影|写真提供|画像提供|イメージ写真)\\s*[=＝:：は／/]',
      '[▲△▼▽]',
    ],
  },
  ko: {
    promo: [
      '(?:카카오톡|네이버|유튜브|페이스북|인스타그램|트위터|텔레그램|홈페이지|앱|채널|뉴스레터|구독|제보).{0,60}(?:구독|추가|검색|팔로우|다운로드|하세요|해주세요|바로가기|제보|신청|좋아요|클릭)',
      '(?:제보|문의|광고문의|기사제보|제보하기|연락처)\\s*(?:는|:|：|[가-힣]{0,6}\\s*[:：])',
      '[▶☞■◆●※]\\s?.{0,80}(?:구독|제보|바로가기|다운로드|카카오|네이버|유튜브|앱|채널|보기|이벤트|클릭)',
      '(?:광고|AD)$',
      '(?:당신의 제보|여러분의 제보)',
    ],
    share: [
      '(?:공유하기|공유|기사공유|인쇄|인쇄하기|스크랩|글자크기|좋아요|댓글|URL ?복사|페이스북|트위터|카카오톡|카카오스토리)(?:[\\s|/·]+.{1,20})*$',
    ],
    'related-link': [
      '(?:관련\\s?(?:기사|뉴스|링크|영상)|함께 (?:보면|읽으면|볼만한).{0,14}|이 시각 (?:주요|많이).{0,10}|추천\\s?(?:기사|뉴스)|더 ?보기|더 읽기|많이 본 뉴스|주요 ?뉴스|인기 ?기사|원문 ?보기|기사 ?원문|이전 ?기사|다음 ?기사)(?:\\s*[:：>\\]】]|$|\\s)',
      '\\[(?:관련기사|관련뉴스|화보|영상|동영상|포토|더보기)\\]',
      '[☞▶►]',
    ],
    legal: [
      '[<〈＜(\\[]?\\s?(?:저작권자|ⓒ|©|Copyright|Copyrights|copyright)',
      '.{0,70}(?:무단\\s?전재|무단\\s?복제|재배포\\s?금지|재배포를 금|저작권은|All rights reserved|AI 학습)',
      '.{0,40}무단\\s?(?:전재|복제|배포|도용)',
      '본 (?:기사|콘텐츠|내용)는? .{0,60}(?:저작권|제공|무관|책임)',
    ],
    'photo-credit': [
      '[\\[(（【]?(?:사진|사진제공|사진출처|자료사진|이미지|연합뉴스 자료사진)\\s*[=:：|]',
      '.{0,60}(?:자료\\s?사진|사진\\s?=\\s?.{1,20}|\\(사진[^)]{0,30}\\)|제공\\s?=\\s?.{1,20}|재판매 및 DB 금지)\\]?$',
      '[▲△▼▽]',
    ],
  },
  fr: {
    promo: [
      "(?:suivez|retrouvez|rejoignez|likez|aimez|abonnez|contactez|suivre)[- ](?:nous|vous|notre|toute|l[’']actualité|[\\w’' ]{1,30} sur)\\b",
      '(?:abonnez|inscrivez)[- ]vous\\b',
      "s[’'](?:abonner|inscrire)\\b",
      "(?:téléchargez|installez) (?:l[’']|notre |nos )?(?:appli|application)",
      "(?:recevez|recevoir) (?:chaque|toute|tous|toutes|nos|notre|l[’']|les|gratuitement|par)",
      "pour (?:en savoir plus|suivre|lire la suite|ne rien (?:rater|manquer)|aller plus loin|plus d[’']informations?)\\b.{0,80}",
      "(?:newsletter|lettre d[’']information)\\b",
      '(?:publicité|annonce|contenu sponsorisé|la suite après (?:la|cette) (?:publicité|annonce))\\s*[.:]?$',
      'la suite après',
      '(?:cet|cette) (?:article|contenu|information) est réservée? (?:à|aux)',
      'cliquez ici',
      'vous (?:avez|souhaitez|voulez|aimez) .{0,60}(?:\\?|abonn|newsletter|inscri)',
      'soutenez[- ]nous',
    ],
    share: [
      "(?:partager|partagez|imprimer|envoyer|commenter|tweeter|partage)\\b(?: (?:cet|cette|l[’']|sur|par|via|l’|le|la|ce|à)?.{0,40})?$",
    ],
    'related-link': [
      'titre original\\s?:',
      "(?:lire|voir|[aà] lire|[aà] voir|[aà] écouter|écouter|regarder|relire|revoir|lisez|voyez|découvrez|notre dossier|sur le même sujet|pour aller plus loin|dans la même rubrique|à découvrir|en savoir plus|lire la suite|articles? liés?|nos articles|plus d[’']infos?|en images|en vidéo|vidéo|retrouvez|lire notre|lire l[’'])\\s?(?:aussi|également|encore|plus|la suite|l[’']article|notre|nos|ici|sur le même sujet|ensuite|:|»|>|–|—|-|\\||$)",
      '(?:lire|voir|écouter) aussi',
      '(?:>>|»|→|▶|►|👉|⇒)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}tous droits (?:de reproduction )?réservés',
      '(?:toute )?reproduction\\b.{0,80}(?:interdite|autorisation|soumise)',
      "(?:mentions légales|clause de non-responsabilité|avertissement|conditions (?:générales|d[’']utilisation)|politique de confidentialité)\\s*(?::|$)",
      '(?:cet article|ce contenu|cette dépêche|ce texte) (?:a été|est|provient).{0,80}(?:licence|autorisation|automatique|traduit|publié|agence|source)',
      'les (?:opinions|propos|points de vue) (?:exprimés|émis|exprimées)',
    ],
    'photo-credit': [
      "\\(?(?:photos?|crédits?(?: photo)?|illustration|image|légende|photographie)s?\\s*(?::|©|par|d[’']archives|/|–|—|-)",
      "\\(?photo d[’']",
    ],
  },
  es: {
    promo: [
      '(?:síguenos|siganos|síganos|seguinos|sigue|siga|sígueme|únete|únase|suscríbete|suscríbase|suscribite|regístrate|regístrese|inscríbete|encuéntranos|visítanos|contáctanos|apóyanos|apúntate|hazte)\\b',
      '(?:descarga|descargue|descargá|baja|instala) (?:la |nuestra |el )?(?:app|aplicación)',
      '(?:recibe|reciba|recibí|obtén|obtenga) .{0,60}(?:noticias|boletín|newsletter|correo|email|whatsapp|alertas|gratis)',
      '(?:para (?:más|recibir|leer|estar|conocer|mantenerte|mantenerse) (?:información|noticias|más|detalles|informado|al día|las últimas))',
      '(?:si (?:te|le) (?:gustó|gusta|interesa)|te puede gustar)\\b.{0,80}(?:comparte|suscr|sígue|boletín)',
      '(?:publicidad|anuncio|contenido patrocinado|patrocinado)\\s*$',
      'haga clic|haz clic|click aquí|clic aquí',
      '(?:boletín|newsletter)\\b.{0,60}',
      'no te pierdas',
      'únete a (?:nuestro|nuestra)',
    ],
    share: [
      '(?:comparte|compartir|comparta|compartí|imprimir|enviar|tuitear|comentar|comentarios|guardar|copiar enlace)\\b(?: (?:esta|este|esto|en|por|la|el|con|artículo|noticia|nota|en:)?.{0,40})?$',
    ],
    'related-link': [
      '(?:lee|lea|leer|leé|vea|ve|ver|mira|mire|mirá|escucha|escuche|te (?:puede|podría|recomendamos)|le puede|también (?:lee|puedes|te|le|puede)|además|más (?:información|noticias|sobre|en)|relacionad[oa]s?|noticias? relacionadas?|artículos? relacionados?|temas? relacionados?|notas? relacionadas?|quizás te interese|recomendad[oa]s?|no dejes de leer|contenido relacionado|sigue leyendo|seguir leyendo|continuar leyendo|en video|video|galería)\\s?(?:también|tambien|además|más|más información|interesar|leer|ver|interesarte|aquí|la nota completa|el artículo completo|ahora|:|»|>|–|—|\\||$)',
      '(?:lea|lee|leer|vea|ver|mira|mire) (?:también|además|más)',
      'te (?:puede|podría|recomendamos|sugerimos)\\b.{0,30}',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:todos|reservados todos) los derechos(?: reservados)?',
      '(?:prohibida|queda prohibida|se prohíbe|reproducción)\\b.{0,100}(?:reproducción|prohibida|autorización|permiso|total o parcial)',
      '(?:aviso legal|descargo de responsabilidad|términos y condiciones|política de privacidad|nota legal)\\b',
      '(?:las opiniones|los (?:comentarios|puntos de vista)) (?:expresad|vertid)',
      '(?:este artículo|esta nota|esta información|este contenido) (?:fue|ha sido|es|se).{0,80}(?:licencia|publicad|traducid|automátic|original)',
    ],
    'photo-credit': [
      '\\(?(?:fotos?|fotografía|imagen|crédito|créditos|imágenes|ilustración|pie de foto)\\s*(?::|©|/|por|de archivo|–|—|cortesía)',
      '\\(?foto de (?:archivo|portada)',
    ],
  },
  de: {
    promo: [
      '(?:folgen|folge|abonnieren|besuchen|liken|finden|lesen|erreichen|unterstützen) sie (?:uns|unseren|unsere|jetzt)\\b',
      'folgt? uns\\b',
      '(?:jetzt|hier|kostenlos|gratis|gleich) (?:abonnieren|anmelden|registrieren|bestellen|downloaden|herunterladen|testen|zum newsletter|folgen|für den)',
      '(?:melden|registrieren|tragen) sie sich .{0,60}(?:an|newsletter|ein)',
      '(?:unser(?:en)?|der|den|zum|newsletter)\\s?(?:täglicher|kostenloser|wöchentlicher)? ?newsletter\\b.{0,80}',
      '(?:laden sie|holen sie sich) .{0,40}app\\b',
      '(?:immer|bleiben sie) (?:informiert|auf dem laufenden|auf dem neuesten stand)\\b',
      '(?:anzeige|werbung|sponsored|advertorial)\\s*$',
      'hier klicken|klicken sie hier',
      '(?:haben|hast) (?:sie|du) (?:einen |fragen|hinweise|anregungen|fehler|tipps)\\b.{0,80}',
      'mehr (?:nachrichten|news|infos|aktuelle).{0,60}(?:app|newsletter|auf|unter|folgen)',
      'ihnen (?:gefällt|hat)\\b.{0,60}(?:newsletter|folgen|abonn|teilen)',
      'teilen sie (?:ihre meinung|uns)',
    ],
    share: [
      '(?:teilen|artikel teilen|drucken|merken|versenden|per e-?mail|kommentieren|kommentare?|tweeten|empfehlen|weiterleiten|beitrag teilen|auf facebook teilen|diesen artikel teilen|link kopieren)\\b(?: (?:sie|auf|per|via|diesen|mit|:).{0,40})?(?:[\\s,|/·]+(?:facebook|twitter|whatsapp|e-?mail|drucken|x|xing|linkedin|teilen))*\\s*$',
    ],
    'related-link': [
      '(?:lesen|sehen|hören|schauen) sie (?:auch|hier|dazu|mehr|weiter|jetzt|außerdem|ebenfalls|unseren|den|die|in)\\b',
      '(?:lesen|mehr|weitere|weiterlesen|auch interessant|auch (?:spannend|lesenswert)|passend dazu|zum thema|mehr zum thema|dazu passend|hintergrund|siehe auch|das könnte (?:sie|dich) auch interessieren|empfohlen(?:e|er)?|verwandte (?:artikel|themen)|ähnliche artikel|mehr lesen|mehr dazu|mehr (?:informationen|infos)|weitere (?:artikel|informationen|nachrichten|infos|themen|meldungen)|lesetipps?|zum artikel|zur übersicht|aus dem archiv|video|im video|podcast|fotostrecke|bilderstrecke|interaktiv|lies auch|lies hier|lest auch|lesen sie)\\s*(?:auch|dazu|hier|mehr|zum thema|:|»|>|–|\\||\\+\\+|$)',
      '(?:>>|»|→|▶|►|👉|➤|\\+\\+)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}alle rechte vorbehalten',
      '(?:vervielfältigung|weiterverbreitung|nachdruck|wiedergabe|jede (?:nutzung|vervielfältigung))\\b.{0,100}(?:genehmigung|verboten|untersagt|nur mit|zustimmung)',
      '(?:haftungsausschluss|disclaimer|impressum|datenschutz(?:erklärung|hinweis)?|rechtlicher hinweis|nutzungsbedingungen|hinweis der redaktion|transparenzhinweis|risikohinweis)\\b\\s*(?::|$)',
      '(?:dieser|dieses|diese) (?:text|artikel|beitrag|inhalt|meldung|nachricht|interview) (?:wurde|ist|erschien|stammt|entstand|wird).{0,100}(?:automati|übersetz|agentur|zuerst|lizenz|redaktionell|ki\\b|bearbeitet|veröffentlicht|erschienen)',
      '(?:die )?(?:meinungen?|ansichten) (?:der|des|in diesem)\\b',
      '\\(?dpa-infocom|©\\s?dpa',
    ],
    'photo-credit': [
      '\\(?(?:foto|fotos|bild|bilder|symbolbild|archivbild|archivfoto|bildquelle|bildnachweis|bildrechte|quelle bild|bildunterschrift)\\s*(?::|©|/|von|\\()',
    ],
  },
  it: {
    promo: [
      '(?:seguici|seguiteci|iscriviti|iscrivetevi|abbonati|abbonatevi|registrati|unisciti|scarica|scaricate|visita|contattaci|sostienici|resta aggiornato|rimani aggiornato|leggi il giornale)\\b',
      '(?:ricevi|per (?:ricevere|restare|rimanere|leggere|saperne|altre|maggiori|ulteriori)) .{0,80}',
      '(?:pubblicità|annuncio|contenuto sponsorizzato)\\s*$',
      'clicca qui',
      '(?:se (?:ti|vi) (?:è|piace))\\b.{0,80}',
      '(?:newsletter)\\b.{0,60}',
    ],
    share: [
      "(?:condividi|condividete|condividi su|stampa|invia|commenta|commenti|tweet|salva|copia link)\\b(?: (?:su|questo|l[’']|via|con|articolo|:)?.{0,40})?$",
    ],
    'related-link': [
      "(?:leggi|leggete|guarda|guardate|vedi|ascolta|scopri|approfondisci|approfondimento|per approfondire|articoli? correlat[oi]|notizie correlate|correlati|potrebbe interessarti|ti potrebbe interessare|ti consigliamo|da non perdere|in evidenza|sullo stesso argomento|continua a leggere|video|foto|la fotogallery)\\s?(?:anche|qui|altro|di più|pure|tutto|l[’']articolo|ancora|:|»|>|–|—|\\||$)",
      '(?:leggi|guarda|vedi) anche',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:riproduzione riservata|tutti i diritti (?:sono )?riservati)',
      '(?:è vietata|vietata|riproduzione)\\b.{0,80}(?:riproduzione|vietata|riservata|autorizzazione)',
      '(?:note legali|disclaimer|privacy policy|termini e condizioni|informativa)\\b',
      '(?:le opinioni|i contenuti) (?:espress|di questo)',
      '(?:questo articolo|questo contenuto|il presente) (?:è|è stato).{0,80}(?:pubblicato|licenza|tradotto|automatic)',
    ],
    'photo-credit': [
      "\\(?(?:foto|immagine|crediti?|fotografia|credits?|didascalia)\\s*(?::|©|/|di repertorio|d[’']archivio|–|—)",
    ],
  },
  pt: {
    promo: [
      '(?:siga|siga-nos|sigam|acompanhe|inscreva-se|assine|cadastre-se|curta|participe|junte-se|baixe|faça parte|entre (?:no|para)|receba|apoie|visite|subscreva|subscreva-se|descarregue)\\b.{0,20}(?:nos|no|a|o|nosso|nossa|na|em|pelo|as|os|já|agora|gratuit|grupo|canal|app|newsletter|$)',
      '(?:quer|para) (?:receber|saber mais|ler mais|mais informa|se manter inform|ficar por dentro|acompanhar (?:as|todas|mais))\\b.{0,80}',
      '(?:publicidade|anúncio|conteúdo patrocinado|continua (?:após|depois d)a? ?publicidade)\\b.{0,20}$',
      'clique aqui',
      '(?:newsletter|boletim)\\b.{0,60}',
      '(?:gostou|gosta) (?:da|desta|do|deste)\\b.{0,80}',
      'siga o .{0,60}',
    ],
    share: [
      '(?:compartilhe|compartilhar|partilhe|partilhar|imprimir|enviar|comentar|comentários|tuitar|salvar|copiar link)\\b(?: (?:esta|este|isso|no|na|em|via|por|a|o|:)?.{0,40})?$',
    ],
    'related-link': [
      '(?:leia|leiam|ler|veja|vejam|ver|assista|ouça|confira|saiba|conheça|relacionad[oa]s?|notícias? relacionadas?|artigos? relacionados?|matérias? relacionadas?|mais (?:sobre|notícias|lidas|em)|recomendad[oa]s?|você (?:pode|também)|continue lendo|continuar (?:lendo|a ler)|vídeo|em vídeo|galeria|entenda)\\s?(?:também|tambem|mais|ainda|aqui|a notícia completa|a matéria completa|o vídeo|abaixo|gostar|:|»|>|–|—|\\||$)',
      '(?:leia|ler|veja|ver|saiba|assista) (?:também|mais|ainda)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}todos os direitos (?:de autor )?reservados',
      '(?:é proibid[ao]|proibida|reprodução)\\b.{0,80}(?:reprodução|proibida|autorização|permitida)',
      '(?:aviso legal|isenção de responsabilidade|termos de uso|política de privacidade)\\b',
      '(?:as opiniões|os artigos|o conteúdo|este (?:texto|artigo|conteúdo)|esta (?:matéria|notícia)) .{0,80}(?:express|não (?:reflet|represent)|opinião|licença|publicad|traduzid|automátic|responsabilidade)',
    ],
    'photo-credit': [
      '\\(?(?:fotos?|imagem|imagens|crédito|créditos|fotografia|legenda|ilustração)\\s*(?::|©|/|de arquivo|–|—)',
    ],
  },
  ru: {
    promo: [
      '(?:подписывайтесь|подпишитесь|подписаться|присоединяйтесь|присоединяйся|читайте нас|следите за (?:нами|новостями|нашими)|ставьте лайк|(?:скачайте|скачать|установите) .{0,30}приложени|вступайте в|(?:поддержите|поддержать) (?:нас|наш|редакци|проект)|оформите подписку|зарегистрируйтесь|пишите нам|звоните нам)',
      '(?:больше|все|самые|главные|свежие|ещё больше|еще больше) (?:новост|интересн|актуальн|материал|важн).{0,80}(?:в|на|telegram|телеграм|канал|вконтакте|дзен|whatsapp|viber|подпис)',
      '(?:наш|мы в|мы на|наш канал)\\s.{0,40}(?:telegram|телеграм|вконтакте|дзен|youtube|facebook|одноклассник|канал)',
      '(?:реклама|на правах рекламы|спонсор)\\s*[.:]?$',
      '(?:если вы|если у вас|есть (?:новост|что)|нашли (?:ошибку|опечатку)|стали (?:свидетел|очевидц)).{0,120}',
      '(?:нажмите|кликните|жмите)\\b.{0,60}',
    ],
    share: [
      '(?:поделиться|поделитесь|поделись|распечатать|печать|отправить|комментировать|комментарии|комментариев|оставить комментарий|сохранить|скопировать ссылку|версия для печати)\\b.{0,60}$',
      '(?:вконтакте|одноклассники|facebook|twitter|telegram|whatsapp|viber)(?:[\\s,|/·]+(?:вконтакте|одноклассники|facebook|twitter|telegram|whatsapp|viber))+$',
    ],
    'related-link': [
      '(?:читайте|читать|смотрите|смотреть|слушайте|почитайте|узнайте|прочитайте)\\s?(?:также|так же|далее|ещё|еще|по теме|полностью|больше|подробнее|материал|в|на|:|»|>|–|—|$)',
      '(?:по теме|материалы? по теме|новости по теме|похожие (?:новости|материалы|статьи)|подробнее|ранее по теме|связанные|другие новости|еще по теме|ещё по теме|см\\. ?также|рекомендуем|вам может быть интересно|источник и подробности|полный текст|видео|фото|галерея|это интересно|сюжет)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|\\(с\\))',
      '.{0,60}все права (?:защищены|сохранены)',
      '(?:перепечатка|копирование|воспроизведение|использование|цитирование|при (?:перепечатке|использовании|цитировании|копировании))\\b.{0,120}(?:запрещ|разреш|ссылк|согласи|обязательн|только)',
      '(?:отказ от ответственности|правила (?:использования|сайта)|политика конфиденциальности|дисклеймер|предупреждение о рисках)\\b',
      '(?:мнение|точка зрения|позиция) (?:автора|редакции|авторов)\\b.{0,80}',
      '(?:настоящий|данный|этот) (?:материал|текст|сюжет|контент).{0,60}(?:создан|распростран|иностранн|переведен|опубликован)',
      '(?:свидетельство о регистрации|зарегистрирован[ао]? )\\b.{0,80}',
      '\\d{1,2}\\+$',
    ],
    'photo-credit': [
      '\\(?(?:фото|фотография|изображение|снимок|иллюстрация|кадр из видео|скриншот|на фото|фото из)\\s*(?::|©|/|–|—|из|с сайта|\\()',
    ],
  },
  uk: {
    promo: [
      '(?:підписуйтесь|підписуйтеся|підпишіться|підписатися|приєднуйтесь|приєднуйтеся|читайте нас|стежте за|слідкуйте за|долучайтесь|долучайтеся|завантажуйте|завантажте|підтримайте (?:нас|наш|редакц)|ставте лайк)',
      '(?:більше|усі|всі|найважливіш|головні) .{0,40}(?:новин|цікав).{0,60}',
      '(?:наш канал|ми в|ми у)\\b.{0,60}',
      '(?:реклама)\\s*$',
      '(?:якщо ви|якщо у вас|маєте новину|знайшли помилку|помітили помилку).{0,120}',
      '(?:натисніть|тисніть|клікніть)\\b.{0,60}',
    ],
    share: [
      '(?:поділитися|поділитись|поділіться|роздрукувати|друкувати|надіслати|коментувати|коментарі|коментарів|зберегти)\\b.{0,60}$',
    ],
    'related-link': [
      '(?:читайте|читати|дивіться|дивитися|слухайте|дізнайтеся)\\s?(?:також|теж|далі|ще|більше|детальніше|докладніше|по темі|за темою|на тему|:|»|>|–|—|$)',
      '(?:за темою|по темі|на тему|матеріали по темі|матеріали за темою|схожі (?:новини|матеріали)|детальніше|докладніше|раніше|див\\. ?також|інші новини|рекомендуємо|вас може зацікавити|нагадаємо|повний текст|відео|фото)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|\\(с\\))',
      '.{0,60}(?:усі|всі) права (?:захищен|застережен)',
      '(?:передрук|копіювання|відтворення|використання|у разі (?:передруку|цитування|використання)|при (?:передруці|цитуванні|використанні))\\b.{0,120}(?:заборон|дозвол|посиланн|згод|обов)',
      '(?:відмова від відповідальності|правила користування|політика конфіденційності)\\b',
      '(?:думка|позиція|погляди) (?:автора|редакції|авторів)\\b.{0,80}',
    ],
    'photo-credit': ['\\(?(?:фото|світлина|зображення|знімок|ілюстрація|кадр з відео|скриншот)\\s*(?::|©|/|–|—|з|\\()'],
  },
  pl: {
    promo: [
      '(?:śledź|obserwuj|polub|dołącz|subskrybuj|zapisz się|zasubskrybuj|pobierz|zarejestruj|odwiedź|wesprzyj|bądź na bieżąco|chcesz być na bieżąco|śledźcie|obserwujcie|kup|zaprenumeruj|wykup)\\b.{0,120}',
      '(?:więcej (?:wiadomości|informacji|ciekawych)|najnowsze wiadomości)\\b.{0,80}(?:na|znajdziesz|w|pobierz|śledź)',
      '(?:reklama|artykuł sponsorowany|materiał (?:sponsorowany|partnera|promocyjny))\\s*$',
      '(?:kliknij)\\b.{0,60}',
      '(?:masz|jesteś|byłeś|chcesz) .{0,60}(?:napisz|prześlij|wyślij|zgłoś|newsletter)',
      'newsletter\\b.{0,60}',
    ],
    share: [
      '(?:udostępnij|podziel się|drukuj|wydrukuj|wyślij|komentarze|skomentuj|tweetnij|zapisz|kopiuj link)\\b.{0,60}$',
    ],
    'related-link': [
      '(?:czytaj|przeczytaj|zobacz|sprawdź|obejrzyj|posłuchaj|czytaj)\\s?(?:też|także|również|więcej|dalej|koniecznie|:|»|>|–|—|$)',
      '(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)',
      '(?:powiązane|podobne (?:artykuły|tematy)|polecamy|polecane|na ten temat|więcej na (?:ten )?temat|zobacz wideo|galeria|wideo|cały tekst)\\b\\s*(?:[:»>–—|]|$|artykuły)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}wszelkie prawa zastrzeżone',
      '(?:kopiowanie|rozpowszechnianie|przedruk|powielanie)\\b.{0,100}(?:zabronion|zgod|zakaz)',
      '(?:zastrzeżenie|regulamin|polityka prywatności|nota prawna)\\b\\s*(?::|$)',
      '(?:materiał chroniony|dalsze rozpowszechnianie)\\b.{0,80}',
    ],
    'photo-credit': [
      '\\(?(?:fot\\.?|foto|zdjęcie|zdjęcia|źródło zdjęcia|ilustracja|zdjęcie ilustracyjne)\\s*(?::|©|/|–|—|\\()',
    ],
  },
  cs: {
    promo: [
      '(?:sledujte|odebírejte|přihlaste se|přidejte se|stáhněte si|předplaťte|podpořte|registrujte|navštivte|čtěte nás)\\b.{0,120}',
      '(?:reklama|inzerce|komerční sdělení|pr článek)\\s*$',
      '(?:klikněte|kliknutím)\\b.{0,60}',
      '(?:chcete|máte|líbil) .{0,80}(?:newsletter|napište|tip|odběr|sdíl)',
    ],
    share: [
      '(?:sdílet|sdílejte|sdílejte na|tisk|tisknout|vytisknout|poslat|komentáře|diskuse|diskuze|tweetnout|uložit|kopírovat odkaz)\\b.{0,60}$',
    ],
    'related-link': [
      '(?:čtěte|přečtěte si|podívejte se|sledujte|viz|mohlo by vás)\\s?(?:také|též|více|dále|i|zajímat|taky|:|»|>|–|—|$)',
      '(?:čtěte|přečtěte si|podívejte se) (?:také|též|více|i|taky)',
      '(?:související|podobné (?:články|zprávy)|doporučujeme|více (?:k tématu|zde|informací)|k tématu|celý (?:článek|text)|video|fotogalerie|galerie)\\b\\s*(?:[:»>–—|]|$|články|zprávy)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}všechna práva vyhrazena',
      '(?:publikování|šíření|kopírování|přetisk|jakékoliv (?:užití|šíření))\\b.{0,100}(?:zakáz|souhlas|povolen)',
      '(?:prohlášení|upozornění|podmínky (?:užití|použití)|ochrana osobních údajů)\\b\\s*(?::|$)',
    ],
    'photo-credit': [
      '\\(?(?:foto|fotografie|snímek|ilustrační foto|ilustrační snímek|zdroj foto|obrázek)\\s*(?::|©|/|–|—|\\()',
    ],
  },
  nl: {
    promo: [
      '(?:volg|abonneer|meld|schrijf|download|like|bezoek|steun|word|ontvang|blijf op de hoogte|registreer) (?:ons|je|u|jezelf|de app|onze|nu|hier|lid|abonnee|het laatste|dagelijks|gratis|nu\\b)\\b.{0,120}',
      '(?:advertentie|gesponsord|reclame)\\s*$',
      '(?:klik hier)\\b.{0,60}',
      '(?:heb je|heeft u|wil je|wilt u) .{0,80}(?:tip|newsletter|nieuwsbrief|mail|abonn|op de hoogte)',
      '(?:nieuwsbrief)\\b.{0,60}',
    ],
    share: [
      '(?:deel|delen|deel dit|print|printen|afdrukken|mail|reageer|reacties|tweet|bewaar|kopieer link)\\b(?: (?:dit|op|via|artikel|deze|met|:).{0,40})?$',
    ],
    'related-link': [
      '(?:lees|bekijk|zie|luister|kijk|lees hier)\\s?(?:ook|meer|verder|hier|alles|:|»|>|–|—|$)',
      '(?:lees|bekijk|zie) (?:ook|meer|verder)',
      '(?:gerelateerd(?:e artikelen)?|meer over|meer nieuws|aanbevolen|aanrader|verder lezen|ook interessant|volledig artikel|video|fotoserie)\\b\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}alle rechten voorbehouden',
      '(?:overname|verspreiding|reproductie|kopiëren)\\b.{0,100}(?:toestemming|verboden|niet toegestaan)',
      '(?:disclaimer|privacyverklaring|algemene voorwaarden)\\b',
    ],
    'photo-credit': ["\\(?(?:foto|foto's|beeld|afbeelding|archieffoto|bron foto)\\s*(?::|©|/|–|—|\\()"],
  },
  sv: {
    promo: [
      '(?:följ|prenumerera|anmäl dig|ladda ner|gilla|registrera dig|besök|stöd|bli (?:medlem|prenumerant)|få|håll dig uppdaterad)\\b (?:oss|på|till|appen|vår|våra|dig|senaste|nyheterna|det senaste|dagliga|vårt).{0,120}',
      '(?:annons|sponsrat|reklam)\\s*$',
      '(?:klicka här)\\b.{0,60}',
      '(?:har du|vill du) .{0,80}(?:tips|tipsa|nyhetsbrev|mejla|prenumer)',
      '(?:nyhetsbrev)\\b.{0,60}',
      'tipsa oss',
    ],
    share: [
      '(?:dela|dela artikeln|skriv ut|mejla|kommentera|kommentarer|tweeta|spara|kopiera länk)\\b(?: (?:på|via|artikeln|denna|med|:).{0,40})?$',
    ],
    'related-link': [
      '(?:läs|se|lyssna|titta)\\s?(?:också|även|mer|vidare|hela artikeln|mera|:|»|>|–|—)',
      '(?:läs|se) (?:också|även|mer|vidare)',
      '(?:relaterat|relaterade artiklar|mer om|mer från|rekommenderat|rekommenderas|fler nyheter|bildspel|video)\\b\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:alla rättigheter (?:förbehållna|reserverade)|eftertryck förbjud)',
      '(?:kopiering|återgivning|spridning|eftertryck)\\b.{0,100}(?:förbjud|tillstånd|medgivande)',
      '(?:ansvarsfriskrivning|integritetspolicy|användarvillkor)\\b',
    ],
    'photo-credit': ['\\(?(?:foto|bild|arkivbild|arkivfoto|bildkälla|illustration)\\s*(?::|©|/|–|—|\\()'],
  },
  da: {
    promo: [
      '(?:følg|abonner|tilmeld|download|like|hent|støt|bliv (?:medlem|abonnent)|få)\\b (?:os|på|dig|vores|appen|nyhedsbrev|de seneste|det seneste|nyheder).{0,120}',
      '(?:annonce|sponsoreret)\\s*$',
      '(?:klik her)\\b.{0,60}',
      'har du (?:et tip|en historie).{0,80}',
    ],
    share: [
      '(?:del|del artiklen|print|udskriv|kommentarer|kommenter|gem)\\b(?: (?:på|via|artiklen|denne|med|:).{0,40})?$',
    ],
    'related-link': [
      '(?:læs|se|hør)\\s?(?:også|mere|videre|her|:|»|>|–|—)',
      '(?:læs|se|hør) (?:også|mere|videre)',
      '(?:relaterede (?:artikler|nyheder)|mere om|anbefalet|video)\\b\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}alle rettigheder forbeholdes',
      '(?:kopiering|gengivelse)\\b.{0,100}(?:forbud|tillad|samtykke)',
    ],
    'photo-credit': ['\\(?(?:foto|arkivfoto|billede|illustration)\\s*(?::|©|/|–|—|\\()'],
  },
  nb: {
    promo: [
      '(?:følg|abonner|meld deg|last ned|lik|støtt|bli (?:medlem|abonnent)|få)\\b (?:oss|på|vår|appen|nyhetsbrev|de siste|siste|nyheter|med).{0,120}',
      '(?:annonse|sponset|annonsørinnhold)\\s*$',
      '(?:klikk her)\\b.{0,60}',
      '(?:har du (?:et tips|tips)|tips oss).{0,80}',
    ],
    share: [
      '(?:del|del artikkelen|del saken|skriv ut|kommentarer|kommenter|lagre)\\b(?: (?:på|via|artikkelen|saken|denne|med|:).{0,40})?$',
    ],
    'related-link': [
      '(?:les|se|hør)\\s?(?:også|mer|videre|hele saken|:|»|>|–|—)',
      '(?:les|se|hør) (?:også|mer|videre)',
      '(?:relaterte (?:artikler|saker)|mer om|anbefalt|video)\\b\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}alle rettigheter (?:reservert|forbeholdt)',
      '(?:kopiering|gjengivelse)\\b.{0,100}(?:forbud|tillat|samtykke)',
    ],
    'photo-credit': ['\\(?(?:foto|arkivfoto|bilde|illustrasjon|illustrasjonsfoto)\\s*(?::|©|/|–|—|\\()'],
  },
  ro: {
    promo: [
      '(?:urmărește|urmăriți|urmareste|abonează-te|abonați-vă|aboneaza-te|înscrie-te|dă like|descarcă|susține|alătură-te|vizitează|citește știrile|intră pe)\\b.{0,120}',
      '(?:publicitate|reclamă|advertorial)\\s*$',
      '(?:click aici|dă click|clic aici)\\b.{0,60}',
      '(?:dacă (?:ți-a|v-a|ai|aveți|vrei)).{0,120}(?:abon|like|trimite|urmăr|scrie|newsletter|share)',
      '(?:cele mai (?:noi|importante) știri)\\b.{0,80}',
      'newsletter\\b.{0,60}',
    ],
    share: [
      '(?:distribuie|distribuiți|share|partajează|tipărește|printează|trimite|comentarii|comentează|salvează|copiază link)\\b.{0,60}$',
    ],
    'related-link': [
      '(?:citește|citeste|citiți|vezi|vedeți|ascultă|urmărește|află)\\s?(?:și|şi|si|mai mult|mai multe|continuarea|aici|integral|tot|:|»|>|–|—|$)',
      '(?:citește|citeste|citiți|vezi) (?:și|şi|si|mai)',
      '(?:articole (?:similare|asemănătoare|recomandate)|știri (?:similare|asemănătoare)|recomandări|recomandate|pe aceeași temă|te-ar putea interesa|s-ar putea să|video|galerie foto)\\b\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}toate drepturile (?:sunt )?rezervate',
      '(?:reproducerea|preluarea|copierea)\\b.{0,120}(?:interzis|acord|permis|limita|doar)',
      '(?:declinarea responsabilității|termeni și condiții|politica de confidențialitate)\\b',
      '(?:conținutul|articolul|acest articol|informațiile) .{0,80}(?:drept|preluat|protejat|publicat)',
    ],
    'photo-credit': [
      '\\(?(?:foto|fotografie|sursa foto|sursă foto|imagine|credit foto|foto arhivă)\\s*(?::|©|/|–|—|\\()',
    ],
  },
  tr: {
    promo: [
      '(?:bizi|hesabımızı|kanalımızı|sayfamızı|.{0,30}(?:twitter|facebook|instagram|youtube|telegram|whatsapp))\\b.{0,60}(?:takip|abone|beğen|katıl)',
      '(?:abone ol|takip et|kaydol|uygulamamızı|uygulamayı|haberdar ol|bültenimize|hemen indir|üye ol|katılın|destek ol)\\b.{0,100}',
      '(?:son dakika|güncel|daha fazla) haber.{0,80}(?:takip|indir|abone|için|tıkla)',
      '(?:reklam|sponsorlu içerik|ilan)\\s*$',
      '(?:tıklayın|buraya tıkla|.{0,60}için tıkla)\\b.{0,40}',
    ],
    share: [
      '(?:paylaş|paylaşın|haberi paylaş|yazdır|gönder|yorum(?:lar)?|yorum yap|tweetle|kaydet|kopyala|e-posta)\\b.{0,60}$',
    ],
    'related-link': [
      '(?:ayrıca|bunu da|bunlar da|şunu da) (?:oku|okuyun|bakın|izle|ilginizi)\\b',
      '(?:oku|okuyun|devamını oku|haberin devamı|daha fazlası|daha fazla|ilgili (?:haber|haberler|içerik|konular|video)|ilginizi çekebilir|önerilen(?:ler)?|tavsiye edilen|benzer haberler|bakınız|ayrıca bakınız|izle|video|galeri|foto galeri|sıradaki haber|diğer haberler)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:tüm hakları saklıdır|her hakkı saklıdır)',
      '.{0,60}(?:izinsiz|kaynak gösterilmeden|alıntı|kopyalan)\\b.{0,80}(?:yasak|kullanılamaz|yayınlanamaz|yayımlanamaz|alıntılanamaz|kopyalanamaz|edilemez)',
      '(?:yasal uyarı|sorumluluk reddi|gizlilik politikası|kullanım koşulları|yatırım tavsiyesi)\\b',
      '.{0,80}yatırım tavsiyesi (?:değildir|içermez)',
      '(?:aa |anadolu ajansı |.{0,20})web sitesinde.{0,100}',
    ],
    'photo-credit': ['\\(?(?:fotoğraf|foto|görsel|arşiv|resim|temsili)\\s*(?::|©|/|–|—|\\()'],
  },
  ar: {
    promo: [
      '(?:تابعونا|تابعنا|تابعوا|تابع|اشترك|اشتركوا|للاشتراك|انضم|انضموا|سجل|حمل|حمّل|حمّلوا|للمزيد من (?:الأخبار|التفاصيل)|لمتابعة|لمزيد من|يمكنكم متابعة|يمكنك متابعة|لا تنسوا|شاركونا|زوروا|ادعمونا)(?:\\s|:|$).{0,120}',
      '(?:إعلان|اعلان|إعلانات|محتوى مدفوع|برعاية)\\s*$',
      '(?:اضغط|انقر|إضغط)\\s.{0,60}',
      '(?:النشرة البريدية|نشرتنا).{0,60}',
    ],
    share: [
      '(?:شارك|شاركها|شاركه|مشاركة|مشاركه|شارك الخبر|شارك المقال|طباعة|اطبع|إرسال|تعليق|تعليقات|التعليقات|اترك تعليق|غرد|نسخ الرابط|حفظ)(?:\\s|:|$).{0,60}$',
    ],
    'related-link': [
      '(?:اقرأ|إقرأ|أقرأ|اقرأوا|شاهد|إقرأي|اقرئي|اطلع|انظر|طالع|استمع|لمشاهدة|شاهدوا)\\s?(?:أيضا|أيضًا|أيضاً|ايضا|ايضاً|المزيد|كذلك|على|:|»|>|–|—)',
      '(?:اقرأ|إقرأ|شاهد|طالع) (?:أيض|ايض|المزيد)',
      '(?:مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|مقالات ذات صلة|أخبار متعلقة|مواضيع متعلقة|المزيد|للمزيد|قد يعجبك|قد يهمك|قد يعجبك أيضا|الأكثر قراءة|موصى به|فيديو|بالفيديو|بالصور|المقال التالي|المقال السابق|روابط)\\s*(?:أيضا|أيضاً|[:»>–—|]|$)',
      '(?:>>|»|→|◀|◄|▶|►|👈|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|ⓒ)',
      '.{0,60}(?:جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر|حقوق الطبع)',
      '(?:يمنع|لا يجوز|يحظر|ممنوع|لا يسمح)\\s.{0,100}(?:نشر|نسخ|اقتباس|استخدام|إذن|توزيع)',
      '(?:إخلاء مسؤولية|إخلاء المسؤولية|اخلاء مسئولية|سياسة الخصوصية|شروط الاستخدام|تنويه|تنبيه)\\s*(?::|$)',
      '(?:الآراء|المقالات|المقال|المحتوى) .{0,60}(?:لا تعبر|لا يعبر|تعبر عن|يعبر عن|تعكس)',
    ],
    'photo-credit': ['\\(?(?:الصورة|صورة|الصور|صور|تصوير|صورة أرشيفية|صورة من الأرشيف)\\s*(?::|©|/|–|—|\\(|من)'],
  },
  fa: {
    promo: [
      '(?:ما را (?:در|دنبال)|به (?:کانال|صفحه|خبرنامه)|برای (?:دنبال|عضویت|دریافت|اطلاع|مشاهده|خواندن|مطالعه)|عضو (?:شوید|کانال)|دنبال کنید|مشترک|دانلود|در (?:تلگرام|اینستاگرام|توییتر))\\s.{0,120}',
      '(?:آگهی|تبلیغات|تبلیغ|رپورتاژ آگهی)\\s*$',
      '(?:اینجا )?کلیک کنید.{0,40}',
    ],
    share: [
      '(?:اشتراک‌گذاری|اشتراک گذاری|به اشتراک بگذارید|چاپ|ارسال|نظر شما|نظرات|نظر دهید|کپی لینک|ارسال به دوستان|پرینت|ذخیره)(?:\\s|:|$).{0,60}$',
    ],
    'related-link': [
      '(?:بیشتر بخوانید|بخوانید|همچنین بخوانید|بیشتر ببینید|ببینید|اخبار مرتبط|مطالب مرتبط|خبرهای مرتبط|مرتبط|مطالب پیشنهادی|پیشنهاد|پیشنهادی|پیشنهاد سردبیر|ادامه مطلب|لینک خبر|لینک مطلب|فیلم|ویدئو|ویدیو|عکس‌ها|گالری|در همین زمینه|در همین رابطه|بیشتر بدانید|منبع کامل)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|◀|◄|▶|👈|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:تمامی حقوق|تمام حقوق|کلیه حقوق|همه حقوق)\\s.{0,60}',
      '(?:بازنشر|استفاده|هرگونه|انتشار|کپی|نقل)\\s.{0,80}(?:ذکر منبع|ممنوع|بلامانع|مجاز|منوط)',
      '(?:سلب مسئولیت|حریم خصوصی|قوانین و مقررات)',
    ],
    'photo-credit': ['\\(?(?:عکس|تصویر|عکاس|عکس تزئینی|عکس آرشیوی)\\s*(?::|©|/|–|—|از)'],
  },
  ur: {
    promo: [
      '(?:ہمیں (?:فالو|فیس بک|ٹوئٹر|یوٹیوب)|ہمارے? (?:چینل|پیج|صفحے|ایپ|یوٹیوب|واٹس ایپ)|سبسکرائب|فالو کریں|مزید خبروں|تازہ ترین خبروں|خبریں حاصل)\\s?.{0,120}',
      '(?:اشتہار|اشتہارات)\\s*$',
      '(?:یہاں )?کلک کریں.{0,40}',
    ],
    share: ['(?:شیئر|شیئر کریں|شئیر|شئیر کریں|پرنٹ|تبصرہ|تبصرے|ای میل)(?:\\s|:|$).{0,60}$'],
    'related-link': [
      '(?:یہ بھی پڑھیں|یہ بھی پڑھئے|مزید پڑھیں|مزید پڑھئے|مزید دیکھیں|یہ بھی دیکھیں|متعلقہ (?:خبریں|مضامین|خبر)|مزید جانیں|ویڈیو|پڑھیں)\\s*(?:[:»>–—|]|$)',
      '(?:یہ بھی پڑھ|مزید پڑھ)',
      '(?:>>|»|◀|▶)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:جملہ حقوق|تمام حقوق) محفوظ',
      '(?:نوٹ|ادارے کا|ادارہ)\\s?.{0,40}(?:متفق|ضروری نہیں|ذمہ دار|رائے)',
    ],
    'photo-credit': ['\\(?(?:تصویر|فوٹو|تصاویر|فائل فوٹو)\\s*(?::|©|/|–|—)'],
  },
  he: {
    promo: [
      '(?:עקבו|הצטרפו|הירשמו|הרשמו|הורידו|עשו לייק|תעקבו|לעדכונים|לקבלת עדכונים|לחדשות|לכל העדכונים|רוצים לקבל|רוצה לקבל|שלחו לנו|תמכו)(?:\\s|:|$).{0,120}',
      '(?:פרסומת|תוכן ממומן|תוכן שיווקי|בחסות)\\s*$',
      '(?:לחצו כאן|הקליקו|לחץ כאן).{0,60}',
    ],
    share: ['(?:שתפו|שיתוף|שתף|הדפסה|הדפס|שלח|תגובות|הגב|הוסיפו תגובה|העתק קישור|שמירה)(?:\\s|:|$).{0,60}$'],
    'related-link': [
      '(?:קראו|קרא|ראו|צפו|לקריאה|האזינו|עוד)\\s?(?:גם|עוד|נוספת|כאן|בנושא|:|»|>|–|—)',
      '(?:קראו גם|ראו גם|כתבות נוספות|כתבות קשורות|עוד בנושא|עוד כתבות|אולי יעניין|לכתבה המלאה|לקריאה נוספת|מומלץ|מומלצים|וידאו|גלריה|עוד חדשות)\\s*(?:אותך|[:»>–—|]|$)',
      '(?:>>|»|◀|▶)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:כל הזכויות שמורות|זכויות יוצרים)',
      '(?:אין (?:להעתיק|לעשות|לשכפל)|העתקה|שימוש)\\s.{0,100}(?:אישור|ללא|אסור)',
      '(?:כתב ויתור|תנאי שימוש|מדיניות פרטיות|גילוי נאות)',
    ],
    'photo-credit': ['\\(?(?:צילום|תמונה|קרדיט|צילומים|איור|צילום אילוסטרציה)\\s*(?::|©|/|–|—)'],
  },
  hi: {
    promo: [
      '(?:हमें (?:फॉलो|फ़ॉलो|सब्सक्राइब)|हमारे (?:चैनल|व्हाट्सएप|फेसबुक|यूट्यूब|ऐप|न्यूज़लेटर)|सब्सक्राइब|फॉलो करें|फ़ॉलो करें|ताज़ा (?:खबरों|ख़बरों)|ताजा (?:खबरों|ख़बरों|खबरें)|अधिक (?:खबरों|जानकारी|समाचार)|देश और दुनिया|डाउनलोड करें|जुड़ें|लेटेस्ट न्यूज)(?:\\s|$|,|:).{0,140}',
      '(?:विज्ञापन|प्रायोजित)\\s*$',
      '(?:यहां|यहाँ) क्लिक करें.{0,40}',
      '.{0,80}(?:फॉलो करें|सब्सक्राइब करें|लाइक करें|ऐप डाउनलोड करें|यहां क्लिक करें)[।.!]?$',
    ],
    share: ['(?:शेयर|शेयर करें|साझा करें|प्रिंट|टिप्पणी|टिप्पणियां|टिप्पणी करें|ईमेल|कमेंट|कमेंट करें)(?:\\s|:|$).{0,60}$'],
    'related-link': [
      '(?:यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी पढें|और पढ़ें|अधिक पढ़ें|पढ़ें|आगे पढ़ें|यह भी देखें|ये भी देखें|संबंधित (?:खबरें|खबर|समाचार|लेख)|सम्बंधित खबरें|देखें|पूरी खबर|वीडियो|फोटो गैलरी|विस्तार से पढ़ें)\\s*(?:[:»>–—|-]|$|-)',
      '(?:यह भी पढ|ये भी पढ|इसे भी पढ)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|कॉपीराइट)',
      '.{0,60}सर्वाधिकार सुरक्षित',
      '(?:डिस्क्लेमर|अस्वीकरण|गोपनीयता नीति|नियम और शर्तें)\\s*(?::|$)',
      '\\(?(?:यह|इस) (?:खबर|खबर को|लेख|समाचार|आलेख).{0,120}(?:सिंडिकेट|संपादित|प्रकाशित|टीम|फीड|एजेंसी|ऑटो)',
      '(?:लेखक के (?:निजी )?विचार|ये लेखक के|व्यक्त (?:किए गए )?विचार).{0,80}',
    ],
    'photo-credit': ['\\(?(?:फोटो|फ़ोटो|तस्वीर|चित्र|फाइल फोटो|प्रतीकात्मक)\\s*(?::|©|/|–|—|साभार)'],
  },
  bn: {
    promo: [
      '(?:আমাদের (?:ফেসবুক|ইউটিউব|চ্যানেল|পেজ|হোয়াটসঅ্যাপ|অ্যাপ)|সাবস্ক্রাইব|ফলো করুন|সর্বশেষ (?:খবর|সংবাদ)|আরও খবর|ডাউনলোড করুন|যুক্ত হোন)(?:\\s|$|:).{0,120}',
      '(?:বিজ্ঞাপন)\\s*$',
      'এখানে ক্লিক করুন.{0,40}',
    ],
    share: ['(?:শেয়ার|শেয়ার করুন|প্রিন্ট|মন্তব্য|মন্তব্য করুন|ইমেইল)(?:\\s|:|$).{0,60}$'],
    'related-link': [
      '(?:আরও পড়ুন|আরও দেখুন|আরো পড়ুন|এটিও পড়ুন|পড়ুন|সম্পর্কিত (?:খবর|সংবাদ)|সংশ্লিষ্ট খবর|বিস্তারিত|ভিডিও|আরও জানুন)\\s*(?:[:»>–—|]|$)',
      '(?:আরও পড়ুন|আরো পড়ুন)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|কপিরাইট)',
      '.{0,60}(?:সর্বস্বত্ব|স্বত্ব) সংরক্ষিত',
      '(?:এই ওয়েবসাইটের|বিনা অনুমতিতে|অনুমতি ছাড়া).{0,100}',
    ],
    'photo-credit': ['\\(?(?:ছবি|আলোকচিত্র|ফাইল ছবি|ফটো)\\s*(?::|©|/|–|—)'],
  },
  th: {
    promo: [
      '(?:ติดตาม|กดติดตาม|กดไลก์|กดไลค์|สมัคร|สมัครสมาชิก|ดาวน์โหลด|แอดไลน์|เพิ่มเพื่อน|อย่าลืม|ร่วมเป็น|สนับสนุน|เกาะติด).{0,100}(?:ได้ที่|เรา|เพจ|ช่อง|ข่าว|แอป|สมาชิก|facebook|line|twitter|youtube|เพิ่มเติม|ไลน์|เฟซบุ๊ก)',
      '(?:โฆษณา|สปอนเซอร์)\\s*$',
      '(?:คลิกที่นี่|คลิก).{0,60}',
    ],
    share: ['(?:แชร์|แชร์ข่าว|แบ่งปัน|พิมพ์|ส่งต่อ|ความคิดเห็น|แสดงความคิดเห็น|คัดลอกลิงก์|ทวีต)(?:\\s|:|$|ข่าว|บทความ|หน้า).{0,40}$'],
    'related-link': [
      '(?:อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าวต่อ|อ่านข่าวเพิ่มเติม|อ่านข่าว|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|ข่าวแนะนำ|บทความแนะนำ|ดูเพิ่มเติม|ชมคลิป|คลิป|วิดีโอ|ข่าวอื่นๆ|ข่าวเกี่ยวข้อง|อ่านรายละเอียด|แนะนำ)\\s*(?:[:»>–—|]|$|\\s)',
      '(?:>>|»|→|▶|►|👉|\\+\\+)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|ลิขสิทธิ์|สงวนลิขสิทธิ์)',
      '.{0,60}สงวนลิขสิทธิ์',
      '(?:ห้าม|ไม่อนุญาต)(?:ทำซ้ำ|คัดลอก|นำ|เผยแพร่).{0,80}',
      '(?:ข้อจำกัดความรับผิดชอบ|คำเตือน|นโยบายความเป็นส่วนตัว|หมายเหตุ)\\s*(?::|$)',
    ],
    'photo-credit': ['\\(?(?:ภาพ|ภาพถ่าย|ภาพประกอบ|แฟ้มภาพ|ขอบคุณภาพ|ภาพจาก|ภาพโดย)\\s*(?::|©|/|–|—|จาก)'],
  },
  vi: {
    promo: [
      '(?:theo dõi|đăng ký|tải (?:ứng dụng|app)|mời (?:bạn|quý|độc giả)|hãy (?:theo dõi|đăng ký|like|tải|chia sẻ|bấm)|like|kết nối|tham gia|đón đọc|bấm (?:theo dõi|vào|đăng ký)|nhấn (?:theo dõi|vào)|click|quét mã|ủng hộ)\\b.{0,120}',
      '(?:quảng cáo|tài trợ|thông tin doanh nghiệp)\\s*$',
      '(?:mọi (?:thông tin|ý kiến|đóng góp)|độc giả (?:có thể|vui lòng)).{0,120}(?:gửi|liên hệ|email|hotline)',
    ],
    share: [
      '(?:chia sẻ|in bài|in bài viết|gửi|gửi email|bình luận|gửi bình luận|lưu|sao chép|copy link|zalo|facebook)\\b.{0,50}$',
    ],
    'related-link': [
      '(?:xem|đọc|mời)\\s?(?:thêm|tiếp|ngay|xem|đọc|chi tiết)\\b\\s*(?:thêm)?\\s*(?:[:»>–—|.]|$|\\p{Lu})',
      '(?:tin liên quan|bài liên quan|tin tức liên quan|bài viết liên quan|tin cùng chuyên mục|tin khác|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều|nổi bật|liên quan|video|clip|tin mới|tin đọc nhiều|>> ?xem)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉|\\+)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:bản quyền (?:thuộc|©)|giữ bản quyền|mọi quyền được bảo lưu|ghi rõ nguồn)',
      '(?:nghiêm cấm|cấm|không được)\\s.{0,80}(?:sao chép|sử dụng|phát hành)',
      '(?:tuyên bố miễn trừ|miễn trừ trách nhiệm|chính sách bảo mật|điều khoản)\\b',
    ],
    'photo-credit': ['\\(?(?:ảnh|hình|ảnh minh h[oọ]a|nguồn ảnh|hình ảnh|ảnh chụp)\\s*(?::|©|/|–|—)'],
  },
  id: {
    promo: [
      '(?:ikuti|follow|dapatkan|gabung|bergabung|unduh|download|subscribe|berlangganan|daftar|simak|saksikan|dukung|jangan lupa|yuk|cek berita|update berita|klik)\\b.{0,120}(?:kami|di|channel|kanal|telegram|whatsapp|google news|aplikasi|app|instagram|newsletter|berita|twitter|facebook|youtube|sini|video|grup)',
      '(?:iklan|advertorial|adv|scroll to continue|advertisement|scroll untuk)\\b.{0,40}$',
      '(?:klik di sini)\\b.{0,60}',
    ],
    share: ['(?:bagikan|share|cetak|komentar|komentari|kirim|salin|salin link|simpan|sebarkan)\\b.{0,60}$'],
    'related-link': [
      '(?:baca|lihat|tonton|simak|saksikan|dengarkan)\\s?(?:juga|selengkapnya|lebih lanjut|pula|berita|video|artikel|halaman|di halaman|:|»|>|–|—)',
      '(?:baca|lihat|simak|tonton) (?:juga|pula|selengkapnya)',
      '(?:berita terkait|artikel terkait|terkait|terpopuler|rekomendasi|rekomendasi untuk anda|pilihan editor|berita lainnya|halaman selanjutnya|selengkapnya|video|galeri|foto)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉|\\[gambas)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|hak cipta)',
      '.{0,60}(?:hak cipta dilindungi|seluruh hak cipta|semua hak dilindungi)',
      '(?:dilarang|tidak diperkenankan)\\b.{0,100}(?:mengambil|menyalin|mengutip|izin|konten|crawling)',
      '(?:penafian|disclaimer|kebijakan privasi|syarat dan ketentuan)\\b',
      '(?:artikel|berita|konten) ini (?:telah|sudah|merupakan|adalah|dibuat|tayang|diterbitkan).{0,100}',
    ],
    'photo-credit': [
      '\\(?(?:foto|gambar|ilustrasi|sumber foto|dok\\.?|foto ilustrasi|arsip foto)\\s*(?::|©|/|–|—|\\()',
    ],
  },
  ms: {
    promo: [
      '(?:ikuti|sertai|langgan|muat turun|dapatkan|daftar|layari|lawati|jangan lupa|follow)\\b.{0,120}(?:kami|di|saluran|telegram|whatsapp|aplikasi|berita|facebook|twitter|tiktok)',
      '(?:iklan)\\s*$',
      '(?:klik di sini)\\b.{0,60}',
    ],
    share: ['(?:kongsi|kongsikan|cetak|komen|hantar|simpan)\\b.{0,60}$'],
    'related-link': [
      '(?:baca|lihat|tonton)\\s?(?:juga|lagi|selanjutnya|lanjut|:|»|>|–|—)',
      '(?:berita (?:berkaitan|terkait|lain)|artikel (?:berkaitan|lain|penuh)|berkaitan|disyorkan|pilihan|video)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\)|hak cipta)',
      '.{0,60}(?:hak cipta terpelihara|semua hak terpelihara)',
      '(?:dilarang)\\b.{0,100}',
    ],
    'photo-credit': ['\\(?(?:foto|gambar|gambar hiasan|gambar fail|sumber gambar)\\s*(?::|©|/|–|—|\\()'],
  },
  el: {
    promo: [
      '(?:ακολουθήστε|ακολούθησε|εγγραφείτε|γίνετε|κάντε (?:like|εγγραφή|follow|κλικ)|κατεβάστε|μάθετε (?:πρώτοι|όλα|όλες)|διαβάστε (?:όλες τις|τις τελευταίες|τα τελευταία)|δείτε (?:όλες τις|όλα τα|τις τελευταίες)|στηρίξτε|βρείτε μας|λάβετε)(?:\\s|$).{0,120}',
      '(?:διαφήμιση|χορηγούμενο)\\s*$',
      '(?:newsletter)\\b.{0,60}',
    ],
    share: [
      '(?:κοινοποίηση|κοινοποιήστε|μοιραστείτε|μοιράσου|εκτύπωση|σχόλια|σχολιάστε|αποστολή|αποθήκευση)(?:\\s|:|$).{0,60}$',
    ],
    'related-link': [
      '(?:διαβάστε|δείτε|διάβασε|δες|ακούστε|μάθετε)\\s?(?:επίσης|ακόμη|ακόμα|περισσότερα|εδώ|και|σχετικά|αναλυτικά|:|»|>|–|—)',
      '(?:διαβάστε|δείτε) (?:επίσης|ακόμ|περισσότερα|ακόμη)',
      '(?:σχετικά (?:άρθρα|θέματα)|σχετικές ειδήσεις|σχετικά|περισσότερα|προτεινόμενα|συνέχεια|βίντεο|φωτογραφίες)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}(?:με επιφύλαξη (?:παντός )?(?:δικαιώματος|κάθε)|πνευματικά δικαιώματα)',
      '(?:απαγορεύεται|η αναδημοσίευση|αναδημοσίευση|αναπαραγωγή)(?:\\s|$).{0,100}',
      '(?:αποποίηση ευθύνης|όροι χρήσης|πολιτική απορρήτου)',
    ],
    'photo-credit': ['\\(?(?:φωτογραφία|φωτο|φωτό|φωτ\\.|εικόνα|πηγή φωτογραφίας)\\s*(?::|©|/|–|—|\\()'],
  },
  hu: {
    promo: [
      '(?:kövess|kövesse|iratkozz|iratkozzon|töltsd|töltse|csatlakozz|csatlakozzon|támogass|támogassa|lájkold|fizessen elő|fizess elő)\\b.{0,120}',
      '(?:hirdetés|reklám)\\s*$',
      '(?:kattints|kattintson)\\b.{0,60}',
    ],
    share: ['(?:megosztás|oszd meg|ossza meg|nyomtatás|küldés|hozzászólások?|kommentek)\\b.{0,60}$'],
    'related-link': [
      '(?:olvasd|olvassa|nézd|nézze|olvasson)\\s?(?:el|még|tovább|meg|is|:|»|>|–|—)',
      '(?:kapcsolódó (?:cikkek|hírek|cikk|anyagok)|kapcsolódó|ajánljuk|ajánlott|bővebben|további|tovább|részletek|videó|galéria|ezt is olvas)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: [
      '(?:©|copyright\\b|\\(c\\))',
      '.{0,60}minden jog fenntartva',
      '(?:másolás|felhasználás|utánközlés)\\b.{0,80}',
    ],
    'photo-credit': ['\\(?(?:fotó|fotók|kép|képek|illusztráció|borítókép|nyitókép|a képre)\\s*(?::|©|/|–|—|\\()'],
  },
  fi: {
    promo: [
      '(?:seuraa|tilaa|lataa|tykkää|liity|rekisteröidy|tue)\\b.{0,120}(?:meitä|uutiskirje|sovellus|lehti|kanava|uutis|jäsen|facebook|twitter|instagram|nyt)',
      '(?:mainos|kaupallinen yhteistyö)\\s*$',
      '(?:klikkaa)\\b.{0,60}',
    ],
    share: ['(?:jaa|jaa artikkeli|tulosta|kommentit|kommentoi|lähetä|tallenna)\\b(?: .{0,40})?$'],
    'related-link': [
      '(?:lue|katso|kuuntele)\\s?(?:myös|lisää|seuraavaksi|koko|:|»|>|–|—)',
      '(?:lue|katso) (?:myös|lisää)',
      '(?:aiheesta lisää|aiheeseen liittyvää|suosittelemme|luetuimmat|video|kuvagalleria)\\s*(?:[:»>–—|]|$)',
      '(?:>>|»|→|▶|►|👉)',
    ],
    legal: ['(?:©|copyright\\b|\\(c\\))', '.{0,60}kaikki oikeudet pidätetään'],
    'photo-credit': ['\\(?(?:kuva|kuvat|valokuva|kuvituskuva|arkistokuva)\\s*(?::|©|/|–|—|\\()'],
  },
};

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
 * Calls to readers and self-praise anywhere in a short last paragraph or sentence, whatever it begins with: two things
 * a reader is asked to do, or one of them together with the medium's own channel.
 */
export const SELF_PRAISE: readonly string[] = [
  "^(?:the )?[\\p{L}\\p{N}.'’ -]{2,40} is an? (?:\\w+ ){0,3}(?:news|media|information|web) ?(?:media|outlet|agency|website|site|platform|portal|organi[sz]ation|service|channel|account)\\b",
  "^(?:the )?[\\p{L}\\p{N}.'’ -]{2,40} brings you\\b",
  '\\bhop(?:e|es|ing) to (?:get|gain|receive|win|have|obtain|earn) (?:the |your |more )?(?:\\w+ ){0,2}(?:likes?|love|support|follow(?:ers|ing)?|attention|favou?r)\\b',
  '^(?:.{2,30})(?:是|係)(?:一家|一個|一个)?.{0,20}(?:新闻媒体|新聞媒體|资讯平台|媒体平台|新闻网站)[，,]',
  // like, share, follow, subscribe: two of them
  '\\b(?:like|share|follow|subscribe|comment)\\b(?:,? (?:and|or) |, |/| us and )\\b(?:like|share|follow|subscribe|comment|retweet)\\b',
  '(?:点赞|點讚|转发|轉發|分享|关注|關注|订阅|訂閱|在看|收藏)(?:[、,，和及与]|\\s)?(?:点赞|點讚|转发|轉發|分享|关注|關注|订阅|訂閱|在看|收藏)',
  '(?:aimez|partagez|abonnez-vous|suivez-nous|commentez)(?:,| et| ou)+ (?:aimez|partagez|abonnez-vous|suivez-nous|commentez)',
  '(?:comparte|comparta|dale me gusta|síguenos|suscríbete|comenta)(?:,| y| o| e)+ (?:comparte|comparta|dale me gusta|síguenos|suscríbete|comenta)',
  '(?:curta|compartilhe|siga-nos|siga|inscreva-se|comente)(?:,| e| ou)+ (?:curta|compartilhe|siga-nos|siga|inscreva-se|comente)',
  '(?:liken|teilen|folgen|abonnieren|kommentieren)(?: sie)?(?:,| und| oder)+ (?:liken|teilen|folgen|abonnieren|kommentieren) sie\\b',
  '(?:ставьте лайки?|подписывайтесь|делитесь|комментируйте)(?:,| и)+ (?:ставьте лайки?|подписывайтесь|делитесь|комментируйте)',
  '(?:beğenin|paylaşın|takip edin|abone olun)(?:,| ve)+ (?:beğenin|paylaşın|takip edin|abone olun)',
  '(?:いいね|シェア|フォロー|チャンネル登録)(?:[・、と]|や)(?:いいね|シェア|フォロー|チャンネル登録)',
  '(?:좋아요|구독|공유|알림 ?설정)(?:[,·]| 및|와|과)\\s?(?:좋아요|구독|공유|알림 ?설정)',
  '(?:أعجبوا|شاركوا|تابعوا|اشتركوا)(?:،| و|,)+ ?(?:شاركوا|تابعوا|اشتركوا|تابعونا)',
  '(?:like|thích),? (?:chia sẻ|share|theo dõi)',
  '(?:sukai|bagikan|ikuti|like|share)(?:,| dan)+ (?:sukai|bagikan|ikuti|follow|subscribe)',
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
