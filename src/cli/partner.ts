import { type Command, InvalidArgumentError } from 'commander';
import { OperatorError } from '../domain/errors.ts';
import { issueKey, listKeys, revokeKeys, rotateKey, usageCsv, usageOf } from '../flow/partners.ts';
import { type App, type CliCommand, commandGroup, type OpenApp, withApp } from './command.ts';

interface Options {
  readonly config: string;
  readonly json?: boolean;
}

const OVERLAP_DAYS = 7;

export const partner: CliCommand = {
  register(program, open) {
    const group = commandGroup(program, 'partner').description('keys of partners, and what they were given');
    add(group, open);
    list(group, open);
    rotate(group, open);
    revoke(group, open);
    usage(group, open);
  },
};

function add(group: Command, open: OpenApp): void {
  group
    .command('add')
    .description('make a key; it is shown once, only its hash is kept')
    .argument('<name>')
    .option('--days <days>', 'ends after so many days', wholeNumber)
    .action(async (name: string, { config, days }: Options & { readonly days?: number }) => {
      await withApp(open, config, async (app) => {
        const { key, record } = await issueKey(app.store, {
          partner: name,
          now: app.clock(),
          ...(days === undefined ? {} : { days }),
        });
        show(app, name, key);
        if (record.expiresAt) process.stderr.write(`It ends ${record.expiresAt}.\n`);
      });
    });
}

function show({ configuration }: App, name: string, key: string): void {
  process.stdout.write(`${key}\n`);
  process.stderr.write('This key is shown once; only its hash is kept.\n');
  if (!configuration.partners.some((one) => one.name === name)) {
    process.stderr.write(`${name} has no entry in partners.yaml: it may read feeds that name it, and push nothing.\n`);
  }
}

function list(group: Command, open: OpenApp): void {
  group
    .command('list')
    .description('keys by partner; the keys themselves are not known')
    .option('--json', 'as JSON')
    .action(async ({ config, json }: Options) => {
      await withApp(open, config, async ({ store, configuration, clock }) => {
        const lines = await listKeys(store, configuration.partners, clock());
        if (json) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
        else if (lines.length === 0) process.stdout.write('no partner has a key\n');
        for (const { partner: name, key, kept, createdAt, expiresAt, valid } of json ? [] : lines) {
          const state = valid ? (expiresAt ? `until ${expiresAt}` : 'valid') : `ended ${expiresAt}`;
          process.stdout.write(`${name.padEnd(20)} ${key}  ${kept.padEnd(13)} since ${createdAt}  ${state}\n`);
        }
      });
    });
}

function rotate(group: Command, open: OpenApp): void {
  group
    .command('rotate')
    .description('make a new key; the old ones end a little later')
    .argument('<name>')
    .option('--overlap <days>', 'how long old keys go on', wholeNumber, OVERLAP_DAYS)
    .action(async (name: string, { config, overlap }: Options & { readonly overlap: number }) => {
      await withApp(open, config, async (app) => {
        const request = { partner: name, now: app.clock(), overlapDays: overlap };
        const { key, oldKeysEndAt } = await rotateKey(app.store, request);
        show(app, name, key);
        process.stderr.write(`Old keys end ${oldKeysEndAt}.\n`);
      });
    });
}

function revoke(group: Command, open: OpenApp): void {
  group
    .command('revoke')
    .description('end keys at once')
    .argument('<name>')
    .option('--key <hash>', 'only the one whose hash begins so (partner list)')
    .action(async (name: string, { config, key }: Options & { readonly key?: string }) => {
      await withApp(open, config, async ({ store, configuration }) => {
        const ended = await revokeKeys(store, { partner: name, ...(key === undefined ? {} : { hash: key }) });
        const written = configuration.partners.find((one) => one.name === name)?.keys.length ?? 0;
        if (written > 0) process.stderr.write(`${written} of its keys stand in partners.yaml: take them out there.\n`);
        if (ended === 0) throw new OperatorError(`${name} has no key that could be ended here`);
        process.stdout.write(`${ended} ${ended === 1 ? 'key' : 'keys'} of ${name} ended\n`);
      });
    });
}

function usage(group: Command, open: OpenApp): void {
  group
    .command('usage')
    .description('requests, 304s, bytes, stories and versions by day, and retractions when they were first delivered')
    .argument('<name>')
    .requiredOption('--month <month>', 'e.g. 2026-11')
    .option('--json', 'as JSON instead of CSV')
    .action(async (name: string, { config, month, json }: Options & { readonly month: string }) => {
      await withApp(open, config, async ({ store }) => {
        const usages = await usageOf(store, name, month);
        process.stdout.write(json ? `${JSON.stringify(usages, null, 2)}\n` : usageCsv(usages));
      });
    });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError(`${text} is no whole number of days`);
  return number;
}
