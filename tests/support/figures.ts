import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/** vitest global setup of the long form: what was measured stands together at the end */
export default function setup(project: TestProject): () => void {
  const file = project.config.env.BABELWIRE_FIGURES!;
  rmSync(file, { force: true });
  const startedAt = Date.now();
  return () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const minutes = Math.round((Date.now() - startedAt) / 60_000);
    process.stdout.write(`\n${lines}figure: the whole run: ${minutes} min\n`);
    rmSync(file, { force: true });
  };
}
