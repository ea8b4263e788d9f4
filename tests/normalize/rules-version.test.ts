import { expect, test } from 'vitest';
import { STAGE_VERSIONS } from '../../src/domain/rules-version.ts';
import { STAGES } from '../../src/normalize/stages/index.ts';
import { sanitize } from '../../src/normalize/stages/sanitize.ts';

test('every stage stands in the version of the rules, in the order in which they run', () => {
  expect(Object.keys(STAGE_VERSIONS)).toEqual([...STAGES, sanitize].map(({ name }) => name));
});
