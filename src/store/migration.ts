import type { Dialect } from './dialect.ts';

/** One step of the schema. */
export interface Migration {
  readonly version: number;
  statements(dialect: Pick<Dialect, 'name' | 'types'>): readonly string[];
}
