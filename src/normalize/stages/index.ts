import type { Stage } from '../stage.ts';
import { language } from './language.ts';
import { terms } from './terms.ts';

/** In the order in which they run. Adding one: a file here, a line below, a case in tests/cases. */
export const STAGES: readonly Stage[] = [language, terms];
