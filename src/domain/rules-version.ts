/**
 * The stages in their order, each with the version of its rules: it goes up when the outcome of a rule changes. They
 * stand here and not in the stages, since who only names one, or stores the outcome, does not load the stages.
 */
export const STAGE_VERSIONS = {
  language: 1,
  headline: 2,
  dateline: 6,
  byline: 4,
  credit: 4,
  boilerplate: 5,
  text: 1,
  terms: 3,
  sentences: 1,
  repetition: 1,
  foreign: 1,
  engine: 3,
  numbers: 1,
  fidelity: 1,
  sanitize: 2,
} as const;

export type StageName = keyof typeof STAGE_VERSIONS;

/** What a source may leave out: all but the last. */
export const SKIPPABLE_STAGES = Object.keys(STAGE_VERSIONS).filter((name) => name !== 'sanitize');

/** Changes when the outcome of any rule may: stored with each revision, so that renormalize knows what is stale. */
export const RULES_VERSION = Object.entries(STAGE_VERSIONS)
  .map(([name, version]) => `${name}.${version}`)
  .join('+');
