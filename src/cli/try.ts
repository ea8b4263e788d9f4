import type { Command } from 'commander';
import { EXIT, OperatorError } from '../domain/errors.ts';
import type { Item } from '../domain/item.ts';
import type { SourceReading } from '../domain/seams.ts';
import type { Selectors, Source, SourceKindName } from '../domain/source.ts';
import { selectorFault } from '../lib/css.ts';
import { sourceKinds } from '../source/index.ts';
import { type CliCommand, configOption, type OpenApp, withApp } from './command.ts';

interface TryOptions {
  readonly config: string;
  readonly kind?: string;
  readonly selectors?: readonly string[];
  readonly json?: boolean;
}

const KINDS: readonly SourceKindName[] = ['feed', 'html', 'sitemap'];
const SELECTORS: readonly (keyof Selectors)[] = ['list', 'link', 'title', 'date', 'body'];

/** A look at a source before it is written into sources.yaml: nothing is stored. */
export const tryOut: CliCommand = {
  register(program, open) {
    configOption(program.command('try <url>'))
      .description('read an address once and show what a source of it would bring')
      .option('--kind <kind>', `${KINDS.join(', ')}; html when selectors are given`)
      .option('--selectors <name=css...>', `for html: ${SELECTORS.join('=, ')}=; for sitemap the last three`)
      .option('--json', 'the items as JSON')
      .action((url: string, options: TryOptions, command: Command) => run(open, url, options, command));
  },
};

async function run(open: OpenApp, url: string, options: TryOptions, command: Command): Promise<void> {
  const kind = KINDS.find((one) => one === (options.kind ?? (options.selectors ? 'html' : 'feed')));
  if (kind === undefined) command.error(`--kind must be one of ${KINDS.join(', ')}`, { exitCode: EXIT.usage });
  const selectors = options.selectors ? selectorsOf(options.selectors, kind) : undefined;
  if (kind === 'html' && !selectors) command.error('--kind html needs --selectors list=CSS', { exitCode: EXIT.usage });
  await withApp(open, options.config, async ({ fetch, untrusted, clock }) => {
    const source: Source = {
      id: 'try',
      kind,
      url,
      tags: [],
      websub: false,
      normalize: { skip: [], boilerplate: [] },
      enabled: true,
      ...(selectors ? { selectors } : {}),
    };
    const reading = await sourceKinds[kind].read(source, undefined, { fetch, untrusted, now: clock(), subscribers: 1 });
    if (options.json) process.stdout.write(`${JSON.stringify(reading)}\n`);
    else show(reading, url);
    if (reading.kind === 'failed') process.exitCode = EXIT.failed;
  });
}

function selectorsOf(pairs: readonly string[], kind: SourceKindName): Selectors {
  const given: Partial<Record<keyof Selectors, string>> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = SELECTORS.find((one) => one === pair.slice(0, at));
    if (name === undefined)
      throw new OperatorError(`--selectors ${pair}: NAME=CSS with ${SELECTORS.join(', ')}`, EXIT.usage);
    const fault = selectorFault(pair.slice(at + 1));
    if (fault !== undefined) throw new OperatorError(`--selectors ${pair}: ${fault}`, EXIT.usage);
    given[name] = pair.slice(at + 1);
  }
  if (kind !== 'html') return given;
  if (given.list === undefined) throw new OperatorError('--selectors needs list=CSS', EXIT.usage);
  return { link: 'a[href]', ...given };
}

function show(reading: SourceReading, url: string): void {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  if (reading.kind === 'failed') {
    say(`${url}: ${reading.failure.code}: ${reading.failure.detail}`);
    return;
  }
  if (reading.kind === 'not-modified') {
    say(`${url}: nothing there`);
    return;
  }
  const { title, siteLink, hub, url: adopted } = reading.state;
  say(`${title ?? '(no title)'}${siteLink ? `  ${siteLink}` : ''}`);
  if (adopted !== undefined && adopted !== url) say(`feed found at ${adopted}`);
  if (hub !== undefined) say(`hub ${hub}: "websub: true" lets it push`);
  for (const item of reading.items) say(`\n${lineOf(item)}`);
  for (const { what, why } of reading.skipped ?? []) say(`\nskipped ${what}: ${why}`);
  say(`\n${reading.items.length} items${reading.repairs.length > 0 ? `, mended: ${reading.repairs.join(', ')}` : ''}`);
}

const BODY_CHARS_SHOWN = 200;

function lineOf(item: Item): string {
  const body = (item.contentHtml ?? item.summary ?? '')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [
    `${item.publishedAt ?? 'no date'}  ${item.title ?? '(no title)'}${item.language ? `  [${item.language}]` : ''}`,
    ...(item.link === undefined ? [] : [`  ${item.link}`]),
    ...(body === '' ? [] : [`  ${body.slice(0, BODY_CHARS_SHOWN)}${body.length > BODY_CHARS_SHOWN ? '…' : ''}`]),
  ].join('\n');
}
