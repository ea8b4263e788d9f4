import { JAPANESE_SURNAMES } from '../data/japanese-surnames.ts';

const SIGNED = new RegExp(
  `^(?:${JAPANESE_SURNAMES}) ?([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,3})$`,
  'u',
);
/** what follows `千葉`, `石川`, `高橋` where they name a prefecture, an office or somebody in the story */
const NO_GIVEN_NAME = /[県市町村区局部署庁会社駅議長警氏卿島]|容疑|被告|選手|監督|首相|さん|教授/u;

/** Nothing but a full name with a common surname: papers sign `（山田太郎）`, `【山田太郎】` */
export function isJapaneseSignature(text: string): boolean {
  const match = SIGNED.exec(text);
  return match !== null && !NO_GIVEN_NAME.test(match[1]!);
}
