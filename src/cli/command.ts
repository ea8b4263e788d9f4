import type { Command } from 'commander';

/** One command: a file in cli/, a line in main.ts. Results go to stdout, log lines to stderr. */
export interface CliCommand {
  register(program: Command): void;
}

/** Every command that needs the configuration takes `--config DIR`. */
export function configOption(command: Command): Command {
  return command.option('--config <dir>', 'configuration folder', './config');
}
