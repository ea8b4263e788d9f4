/** News agencies: names in Latin letters -> names in other scripts. Engines like to add one to a dateline. */
export const AGENCIES: readonly (readonly [latin: RegExp, elsewhere: RegExp])[] = [
  [/\bXinhua\b/i, /新华|新華|Синьхуа|신화|شينخوا|शिन्हुआ/i],
  [/\bReuters\b/i, /路透|ロイター|Рейтер|로이터|رويترز|रॉयटर्स|רויטרס/i],
  [/\(AP\)|\bAssociated Press\b|\bAP\b(?= [–—-]{1,2} )/, /美联社|美聯社|AP通信|ＡＰ|AP|Ассошиэйтед Пресс|АП\b|أسوشيتد/],
  [/\(AFP\)|\bAgence France-Presse\b/, /法新社|AFP|ＡＦＰ|АФП|فرانس برس/],
  [/\(TASS\)|\bTASS\b/, /塔斯社|ТАСС|タス通信|تاس/],
  [/\bRIA Novosti\b/, /РИА|俄新社/],
  [/\bInterfax\b/i, /Интерфакс|国际文传/],
  [/\bKyodo\b/i, /共同|Киодо/],
  [/\bYonhap\b/i, /韩联社|韓聯社|연합뉴스|聯合ニュース|Ёнхап/],
  [/\(dpa\)|\bDPA\b/, /德新社|ДПА/],
  [/\(EFE\)|\bEFE\b/, /埃菲社/],
  [/\bANSA\b/, /安莎社/],
  [/\bBloomberg\b/, /彭博|ブルームバーグ|Блумберг|블룸버그/],
  [/\bCNS\b|\bChina News Service\b/, /中新社|中新网|中国新闻社|中新網/],
  [/\bVNA\b|\bVietnam News Agency\b/, /越通社|TTXVN/],
];
