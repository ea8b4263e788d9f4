import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long form of the fault tests: `npm run endurance`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/endurance/**/*.test.ts', 'tests/nodes/**/*.test.ts'],
      env: { BABELWIRE_ENDURANCE: 'long' },
      testTimeout: 1_200_000,
      hookTimeout: 300_000,
      fileParallelism: false,
    },
  }),
);
