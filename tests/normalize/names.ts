import type { NormalizeInput } from '../../src/domain/story.ts';
import type { Term } from '../../src/domain/term.ts';
import { createNormalizer, NOTHING_LEARNED } from '../../src/normalize/normalize.ts';

const none = { variants: [], risky: [], ambiguous: [] };

/** A small invented glossary. */
export const TERMS: readonly Term[] = [
  {
    id: 'harbor',
    type: 'organization',
    terms: {
      en: {
        ...none,
        preferred: 'Harbor Authority of Norland',
        abbr: 'HAN',
        variants: ['State Harbor Office', 'National Harbor Department', 'Harbor Supervision Department'],
        risky: ['Port Defense Bureau'],
        ambiguous: ['State Port Office'],
      },
      'zh-Hans': { ...none, preferred: '国家港口事务管理局', variants: ['国家港务局', '港务局'] },
      fr: { ...none, preferred: 'Autorité portuaire du Norland', variants: ["Office d'État des ports"] },
    },
  },
  {
    id: 'eel',
    type: 'field',
    terms: { en: { ...none, preferred: 'eel farming', variants: ['eel Farming', 'cultivation of eels'] } },
  },
  { id: 'lin-ruo', type: 'person', terms: { en: { ...none, preferred: 'Lin Ruo', variants: ['Linruo'] } } },
  {
    id: 'mole',
    type: 'organization',
    terms: { en: { ...none, preferred: 'Mole Works', variants: ['The Mole'], case: 'exact' } },
  },
  {
    id: 'tide',
    type: 'organization',
    terms: { en: { ...none, preferred: 'Tide Board', variants: ['TB', 'Tidal Bureau'], case: 'flexible' } },
  },
  {
    id: 'river',
    type: 'organization',
    terms: { en: { ...none, preferred: 'River Congress', variants: ['Stream Congress'] } },
  },
  {
    id: 'hq',
    type: 'organization',
    terms: { en: { ...none, preferred: 'Rescue Headquarters', variants: ['Aid Command'] } },
  },
];

const normalizer = await createNormalizer({ glossary: TERMS });

export function story(input: Partial<NormalizeInput> & { readonly text?: string; readonly html?: string }) {
  const { text, html, ...rest } = input;
  return normalizer(
    { title: 'T', language: 'en', ...rest, content: html === undefined ? { text: text ?? '' } : { html } },
    { settings: { skip: [], boilerplate: [] }, learned: NOTHING_LEARNED },
  );
}

/** codes at warning or worse */
export const loud = (input: Parameters<typeof story>[0]): readonly string[] => [
  ...new Set(
    story(input)
      .flags.filter((f) => f.severity !== 'note')
      .map((f) => f.code),
  ),
];
