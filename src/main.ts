#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { openApp } from './app/open-app.ts';
import { startServer } from './app/start-server.ts';
import { check } from './cli/check.ts';
import type { CliCommand } from './cli/command.ts';
import { backup, migrate, restore } from './cli/database.ts';
import { doctor } from './cli/doctor.ts';
import { explain } from './cli/explain.ts';
import { exportOpml } from './cli/export-opml.ts';
import { exportSiteCommand } from './cli/export-site.ts';
import { group } from './cli/group.ts';
import { held, release } from './cli/held.ts';
import { importOpml } from './cli/import-opml.ts';
import { normalize } from './cli/normalize.ts';
import { parse } from './cli/parse.ts';
import { poll } from './cli/poll.ts';
import { render } from './cli/render.ts';
import { renormalize } from './cli/renormalize.ts';
import { schema } from './cli/schema.ts';
import { serve } from './cli/serve.ts';
import { tryOut } from './cli/try.ts';
import { withdraw } from './cli/withdraw.ts';
import { EXIT, OperatorError } from './domain/errors.ts';

const COMMANDS: readonly CliCommand[] = [
  serve(startServer),
  poll,
  check,
  parse,
  normalize,
  group,
  render,
  explain,
  held,
  release,
  withdraw,
  renormalize,
  tryOut,
  importOpml,
  exportOpml,
  exportSiteCommand,
  migrate,
  backup,
  restore,
  doctor,
  schema,
];

const program = new Command('babelwire')
  .description('Reads sources, normalizes translated news, republishes it as RSS, Atom and JSON Feed')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();
for (const command of COMMANDS) command.register(program, openApp);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof OperatorError) {
    process.stderr.write(`babelwire: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`babelwire: ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.failed;
}
