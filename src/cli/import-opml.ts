import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, isSeq, parseDocument } from 'yaml';
import { checkConfiguration } from '../config/load.ts';
import { problemLine } from '../config/problems.ts';
import { EXIT, OperatorError } from '../domain/errors.ts';
import { createGuard } from '../fetch/guard.ts';
import { copyPermissions } from '../lib/permissions.ts';
import { decodeBytes } from '../parse/charset.ts';
import { type Outline, readOpml } from '../source/opml.ts';
import { newSourceId } from '../source/source-id.ts';
import { type CliCommand, configOption } from './command.ts';

export const importOpml: CliCommand = {
  register(program) {
    configOption(program.command('import-opml <file>'))
      .description('add the feeds of an OPML document to sources.yaml; folders become tags')
      .option('--dry-run', 'only say what would be added')
      .action((file: string, options: { config: string; dryRun?: boolean }) => run(file, options));
  },
};

function run(file: string, { config, dryRun }: { config: string; dryRun?: boolean }): void {
  const { configuration, problems } = checkConfiguration(config);
  if (!configuration) throw new OperatorError(problems.map(problemLine).join('\n'), EXIT.configuration);
  const guard = createGuard(configuration.settings.fetch.allowPrivate);
  const opml = readOpml(readDocument(file), (url) => {
    const judged = guard.checkUrl(url);
    return 'refused' in judged ? judged.refused : undefined;
  });
  if ('problem' in opml) throw new OperatorError(`${file}: ${opml.problem}; nothing was imported`);
  const known = new Map(
    configuration.sources.flatMap((source) =>
      source.url !== undefined && URL.canParse(source.url) ? [[new URL(source.url).href, source.id] as const] : [],
    ),
  );
  const taken = new Set(configuration.sources.map((source) => source.id.toLowerCase()));
  const added: { readonly id: string; readonly outline: Outline }[] = [];
  const say = (verdict: string, what: string) => process.stdout.write(`${verdict.padEnd(8)} ${what}\n`);
  for (const outline of opml.outlines) {
    const there = known.get(outline.url);
    if (there !== undefined) {
      say('there', `${there} ${outline.url}`);
      continue;
    }
    const id = newSourceId(outline, taken);
    added.push({ id, outline });
    say('added', `${id} ${outline.url}${outline.tags.length > 0 ? ` [${outline.tags.join(', ')}]` : ''}`);
  }
  for (const { what, why } of opml.refused) say('refused', `${what}: ${why}`);
  if (!dryRun && added.length > 0) append(config, added);
  say('total', `${added.length} added, ${opml.outlines.length - added.length} there, ${opml.refused.length} refused`);
}

function readDocument(file: string): string {
  try {
    return decodeBytes(readFileSync(file === '-' ? 0 : file), undefined).text;
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Through the YAML document, so that the operator's comments and order stay; undone if the result is not sound. */
function append(config: string, added: readonly { readonly id: string; readonly outline: Outline }[]): void {
  const file = path.join(config, 'sources.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const document = before.trim() === '' ? new Document([]) : parseDocument(before);
  if (document.contents === null) document.contents = document.createNode([]) as never;
  if (!isSeq(document.contents)) throw new OperatorError(`${file} holds no list`, EXIT.configuration);
  document.contents.flow = false;
  for (const { id, outline } of added) document.contents.add(document.createNode(entryOf(id, outline)));
  replaceFile(file, document.toString({ lineWidth: 0 }));
  const { configuration, problems } = checkConfiguration(config);
  if (configuration) return;
  replaceFile(file, before);
  throw new OperatorError(`nothing was imported: ${problems.map(problemLine).join('\n')}`);
}

function entryOf(id: string, { url, title, language, tags }: Outline): Record<string, unknown> {
  // `${NAME}` in a configuration file means an environment variable, not what somebody wrote in a title.
  const plain = (text: string) => text.replaceAll('${', '$ {');
  return {
    id,
    kind: 'feed',
    url: url.replaceAll('${', '$%7B'),
    ...(title === undefined ? {} : { title: plain(title) }),
    ...(language === undefined ? {} : { language }),
    ...(tags.length > 0 ? { tags: tags.map(plain) } : {}),
  };
}

/** A watcher never sees half a file. What the file is (a link, its mode, its owner) it stays. */
function replaceFile(named: string, text: string): void {
  const isThere = existsSync(named);
  const file = isThere ? realpathSync(named) : named;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  if (isThere) copyPermissions(file, temporary);
  renameSync(temporary, file);
}
