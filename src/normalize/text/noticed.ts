import type { Flag } from '../../domain/story.ts';
import { proseOf } from '../prose.ts';
import { type Draft, flag } from '../stage.ts';
import { BIDI_CONTROL, BIDI_OVERRIDE, bidi } from './bidi.ts';
import { bareEntities, markup, replacements } from './damage.ts';
import { mojibakeIn } from './mojibake.ts';
import { latinMarks, spacing, unbalanced } from './typography.ts';
import { voiceOf } from './voice.ts';

const PER_CODE_MAX = 3;

/** What the text had when it arrived that a person should see. */
export function noticed(stage: string, arrived: Draft, language: string): readonly Flag[] {
  const texts = [arrived.headline, ...proseOf(arrived.body).map((p) => p.text)];
  const flags: Flag[] = [];
  const say = (code: string, severity: Flag['severity'], excerpts: readonly string[]) => {
    for (const excerpt of excerpts) {
      if (flags.filter((f) => f.code === code).length >= PER_CODE_MAX) return;
      flags.push(flag(stage, code, severity, excerpt));
    }
  };
  texts.forEach((text, i) => {
    if (text === '') return;
    const damaged = mojibakeIn(text, language);
    if (damaged) {
      const { found, proposal } = damaged;
      say('mojibake', 'warning', [proposal === undefined ? found : `${shown(found)} → ${shown(proposal)}`]);
    }
    say('replacement-char', 'warning', replacements(text));
    say('markup-in-text', 'warning', markup(text));
    if (damaged) return;
    const voice = voiceOf(language, text);
    say('entity-no-semicolon', 'note', bareEntities(text, voice));
    say('latin-punct-in-cjk', 'note', latinMarks(text, voice));
    say('unbalanced-quote', 'note', unbalanced(text, texts[i + 1] ?? '', voice));
    say('spacing', 'warning', spacing(text, voice));
    if (voice.rightToLeft && BIDI_OVERRIDE.test(text)) say('bidi-override', 'warning', [spelled(text)]);
    if (BIDI_CONTROL.test(text) && bidi(text, { voice, part: 'body' }).length > 0)
      say('bidi-removed', 'note', [spelled(text)]);
  });
  return flags;
}

const SHOWN_MAX = 120;

function shown(text: string): string {
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}

/** The characters that cannot be seen, by name, with what stands round the first. */
function spelled(text: string): string {
  const at = text.search(BIDI_CONTROL);
  return text
    .slice(Math.max(0, at - 30), at + 60)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase()}]`);
}
