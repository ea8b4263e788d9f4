import type { App } from './cli/command.ts';
import { OperatorError } from './domain/errors.ts';

/** Builds everything from the settings: the only place that chooses implementations. */
export async function openApp(_configDirectory: string): Promise<App> {
  throw new OperatorError('not wired yet');
}
