/** Base verbs of official prose: what a list of measures is made of. */
export const MEASURE_VERBS = new Set(
  'accelerate adhere adjust advance advocate arrange attract boost break build carry clarify conduct consolidate constantly construct continue coordinate create cultivate deepen develop display do drive effectively eliminate enhance enrich ensure establish expand explore extend faithfully firmly focus form formulate foster fully fulfil fulfill further give grasp guarantee guide implement improve increase innovate insist integrate intensify introduce invigorate keep launch lay lead maintain make manage master mobilize optimize organize perfect persist play popularize practice promote protect provide pursue push raise realize reduce reform regulate release resolutely resolve rely safeguard set share shape solve speed stabilize steadily stimulate strengthen strictly strive study support take tap tighten train transform unify uphold upgrade use vigorously widen work'.split(
    ' ',
  ),
);

/** adverbs that may stand before such a verb */
export const ADVERBS = new Set(
  'constantly effectively faithfully firmly fully further resolutely steadily strictly vigorously actively continuously comprehensively earnestly gradually jointly rapidly actively deeply conscientiously scientifically and also then to'.split(
    ' ',
  ),
);

/** Participles that need something after them: "the system is based." */
export const NEEDS_COMPLEMENT =
  'based|aimed|composed|comprised|consisted|dedicated|devoted|committed|attributed|regarded|referred|supposed|oriented|equipped|characterized|characterised|subjected|accustomed|belonged|led by|caused by|due|according|intended|entitled|tasked|faced|filled|coupled|combined with|compared with|related|linked with|derived|rooted|centered|centred|focused on|known as|divided into|referred to';

export const NOUN_ENDING =
  /(?:tion|sion|ment|ity|ness|ance|ence|ship|ism|ogy|ency|ancy|work|power|security|safety|system|construction|progress|growth|reform|production|culture|industry|economy|governance|technology|services?|interests?|methods?|measures|capacity|capability|mechanisms?|structure|infrastructure|management|civilization)$/;

/** Words a sentence cannot end with. */
export const CANNOT_END: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|a|an|and|or|of the|such as|in order to|because|whose|to the|in the|by the|with the|for the|is the|are the|as well as|rather than|according to|based on the)\.$/i,
  de: /(?<!\p{L})(?:und|oder|sowie|des|einer|einem|eines|weil|dass|sondern|damit)\.$/iu,
  fr: /(?<!\p{L})(?:le|les|de|du|des|et|ou|une|que|pour le|pour la|dans le|dans la|avec les|au|aux|parce que)\.$/iu,
  es: /(?<!\p{L})(?:el|los|las|de|del|y|o|un|una|que|para el|para la|en la|en el|al|con el|con la|porque)\.$/iu,
  pt: /(?<!\p{L})(?:os|de|do|da|dos|das|e|ou|um|uma|que|para o|para a|no|na|ao|com o|porque)\.$/iu,
  it: /(?<!\p{L})(?:il|gli|di|del|della|dei|delle|e|un|una|che|per il|per la|nel|nella|al|alla|perché)\.$/iu,
  ru: /(?<=\s)(?:и|или|в|с|для|от|из|к|о|об|чтобы|потому что|а также|при|между)\.$/u,
  nl: /(?<!\p{L})(?:de|het|een|en|of|omdat|zoals|alsmede)\.$/iu,
};
