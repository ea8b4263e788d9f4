import type { Stage } from '../stage.ts';
import { engine } from './engine.ts';
import { fidelity } from './fidelity.ts';
import { foreign } from './foreign.ts';
import { language } from './language.ts';
import { numbers } from './numbers.ts';
import { repetition } from './repetition.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

/** In the order in which they run. Adding one: a file here, a line below, a case in tests/cases. */
export const STAGES: readonly Stage[] = [language, terms, sentences, repetition, foreign, engine, numbers, fidelity];
