import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { ConfigProblem } from '../domain/errors.ts';
import { readGlossaryCsv } from './glossary-csv.ts';
import { readGlossaryTbx } from './glossary-tbx.ts';
import type { glossarySchema } from './schemas.ts';
import { type Environment, problemsOf, readYaml } from './yaml-file.ts';

type Terms = z.output<typeof glossarySchema>;

/** Reads `glossary/*.{yaml,csv,tbx}` beside glossary.yaml, in the order of their names. */
export function readExtraGlossaries(
  directory: string,
  schema: typeof glossarySchema,
  environment: Environment,
): { readonly terms: Terms; readonly problems: readonly ConfigProblem[]; readonly paths: readonly string[] } {
  const terms: Terms = [];
  const problems: ConfigProblem[] = [];
  const paths: string[] = [];
  if (!existsSync(directory)) return { terms, problems, paths };
  for (const entry of readdirSync(directory).sort()) {
    const file = path.join(directory, entry);
    const name = `glossary/${entry}`;
    if (/\.ya?ml$/.test(entry)) {
      const yaml = readYaml(file, name, environment);
      problems.push(...yaml.problems);
      const result = schema.safeParse(yaml.value ?? []);
      if (result.success) terms.push(...result.data);
      else if (yaml.problems.length === 0) problems.push(...problemsOf(yaml, result.error));
    } else if (/\.(?:csv|tbx)$/.test(entry)) {
      const text = readFileSync(file, 'utf8');
      const reading = entry.endsWith('.csv') ? readGlossaryCsv(text) : readGlossaryTbx(text);
      problems.push(...reading.problems.map((problem) => ({ file: name, ...problem })));
      const result = schema.safeParse(reading.terms);
      if (result.success) terms.push(...result.data);
      else {
        const [issue] = result.error.issues;
        problems.push({ file: name, line: 1, column: 1, message: `${issue?.path.join('.')}: ${issue?.message}` });
      }
    } else continue;
    paths.push(file);
  }
  return { terms, problems, paths };
}
