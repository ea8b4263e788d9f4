#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { CliCommand, OpenApp } from './cli/command.ts';
import { EXIT, OperatorError } from './domain/errors.ts';
import { tuneCollector } from './lib/collector.ts';

// Loaded when asked for: a command pays for what it uses, `parse` starts without the web server or the database.
const openApp: OpenApp = async (directory) => (await import('./app/open-app.ts')).openApp(directory);
const startServer = async (directory: string) => (await import('./app/start-server.ts')).startServer(directory);

/** By name, in the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  serve: async () => (await import('./cli/serve.ts')).serve(startServer),
  poll: async () => (await import('./cli/poll.ts')).poll,
  check: async () => (await import('./cli/check.ts')).check,
  parse: async () => (await import('./cli/parse.ts')).parse,
  normalize: async () => (await import('./cli/normalize.ts')).normalize,
  group: async () => (await import('./cli/group.ts')).group,
  glossary: async () => (await import('./cli/glossary.ts')).glossary,
  render: async () => (await import('./cli/render.ts')).render,
  explain: async () => (await import('./cli/explain.ts')).explain,
  held: async () => (await import('./cli/held.ts')).held,
  release: async () => (await import('./cli/held.ts')).release,
  withdraw: async () => (await import('./cli/withdraw.ts')).withdraw,
  renormalize: async () => (await import('./cli/renormalize.ts')).renormalize,
  try: async () => (await import('./cli/try.ts')).tryOut,
  'import-opml': async () => (await import('./cli/import-opml.ts')).importOpml,
  'export-opml': async () => (await import('./cli/export-opml.ts')).exportOpml,
  'export-site': async () => (await import('./cli/export-site.ts')).exportSiteCommand,
  partner: async () => (await import('./cli/partner.ts')).partner,
  migrate: async () => (await import('./cli/database.ts')).migrate,
  backup: async () => (await import('./cli/database.ts')).backup,
  restore: async () => (await import('./cli/database.ts')).restore,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  schema: async () => (await import('./cli/schema.ts')).schema,
};

const isServer = process.argv[2] === 'serve';
if (isServer) tuneCollector();
process.stdout.on('error', outputLost);
process.stderr.on('error', () => {});
const program = new Command('babelwire')
  .description('Reads sources, normalizes translated news, republishes it as RSS, Atom and JSON Feed')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

try {
  const asked = COMMANDS[process.argv[2] ?? ''];
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load()).register(program, openApp);
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** `| head` has read enough: that is no failure. A server serves on, whoever reads what it prints. */
function outputLost(error: NodeJS.ErrnoException): void {
  if (!isServer) process.exit(error.code === 'EPIPE' ? EXIT.done : exitCodeOf(error));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof OperatorError) {
    process.stderr.write(`babelwire: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`babelwire: ${error instanceof Error ? told(error) : String(error)}\n`);
  return EXIT.failed;
}

/** What the system refuses (a file, a folder, a port) is the operator's to mend and says where; the rest is ours. */
function told(error: Error): string | undefined {
  return 'syscall' in error ? error.message : error.stack;
}
