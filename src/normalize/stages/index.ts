import type { Stage } from '../stage.ts';
import { boilerplate } from './boilerplate.ts';
import { byline } from './byline.ts';
import { credit } from './credit.ts';
import { dateline } from './dateline.ts';
import { engine } from './engine.ts';
import { fidelity } from './fidelity.ts';
import { foreign } from './foreign.ts';
import { headline } from './headline.ts';
import { language } from './language.ts';
import { numbers } from './numbers.ts';
import { repetition } from './repetition.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';
import { text } from './text.ts';

/**
 * In the order in which they run; sanitize, always last, is the runner's (normalize.ts). Between structure and terms is
 * the place of a machine translation stage. Adding one: a file here, a line below and in
 * domain/rules-version.ts, a case in tests/cases.
 */
export const STAGES: readonly Stage[] = [
  language,
  headline,
  dateline,
  byline,
  credit,
  boilerplate,
  text,
  terms,
  sentences,
  repetition,
  foreign,
  engine,
  numbers,
  fidelity,
];
