import os from 'node:os';
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long form of the fault tests: `npm run endurance`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/endurance/**/*.test.ts', 'tests/nodes/**/*.test.ts'],
      globalSetup: ['tests/support/figures.ts'],
      env: {
        BABELWIRE_ENDURANCE: 'long',
        BABELWIRE_FIGURES: path.join(os.tmpdir(), `babelwire-figures-${process.pid}`),
      },
      testTimeout: 1_800_000,
      hookTimeout: 300_000,
      fileParallelism: false,
    },
  }),
);
