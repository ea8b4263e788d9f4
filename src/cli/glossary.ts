import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { type GlossaryReading, readGlossaryCsv, writeGlossaryCsv } from '../config/glossary-csv.ts';
import { readGlossaryTbx, writeGlossaryTbx } from '../config/glossary-tbx.ts';
import { readGlossaryTsv, writeGlossaryTsv } from '../config/glossary-tsv.ts';
import { loadConfiguration } from '../config/load.ts';
import { EXIT, OperatorError } from '../domain/errors.ts';
import type { Story } from '../domain/story.ts';
import type { Term, TermNames } from '../domain/term.ts';
import { compileGlossary, type Glossary } from '../normalize/glossary.ts';
import { mentionsIn } from '../normalize/mentions.ts';
import { type CliCommand, commandGroup, withApp } from './command.ts';

const STEP = 500;

export const glossary: CliCommand = {
  register(program, open) {
    const command = commandGroup(program, 'glossary').description('the glossary in other formats, and what it touches');
    command
      .command('export')
      .description('prints the configured glossary')
      .requiredOption('--format <format>', 'csv, tbx or tsv (tsv: pairs, as DeepL takes them)')
      .option('--from <language>', 'tsv: source language')
      .option('--to <language>', 'tsv: target language')
      .action((options: { config: string; format: string; from?: string; to?: string }) => {
        process.stdout.write(exported(loadConfiguration(options.config).glossary, options));
      });
    command
      .command('import')
      .description('reads a CSV, TBX-Basic or TSV glossary and prints it as YAML for glossary.yaml')
      .argument('<file>')
      .option('--from <language>', 'tsv: source language', 'zh-Hans')
      .option('--to <language>', 'tsv: target language', 'en')
      .action((file: string, options: { from: string; to: string }) => {
        process.stdout.write(imported(file, options));
      });
    command
      .command('impact')
      .description('stored stories that hold a name which the glossary replaces or flags')
      .option('--term <id>', 'this concept only')
      .option('--json', 'a line of JSON per story')
      .action(async (options: { config: string; term?: string; json?: boolean }) => {
        await withApp(open, options.config, async ({ configuration, store }) => {
          const terms = configuration.glossary.filter((term) => !options.term || term.id === options.term);
          if (options.term && terms.length === 0)
            throw new OperatorError(`there is no term "${options.term}"`, EXIT.usage);
          if (terms.length === 0) throw new OperatorError('the glossary is empty');
          const compiled = compileGlossary(terms);
          let touched = 0;
          let after: string | undefined;
          for (;;) {
            const stories = await store.scan({ limit: STEP, ...(after !== undefined && { after }) });
            for (const story of stories) {
              const uses = touching(story, compiled);
              if (uses.length === 0) continue;
              touched += 1;
              process.stdout.write(`${options.json ? JSON.stringify({ slug: story.slug, uses }) : row(story, uses)}\n`);
            }
            after = stories.at(-1)?.slug;
            if (stories.length < STEP || after === undefined) break;
          }
          process.stderr.write(`${touched} stories; babelwire renormalize applies the glossary to them\n`);
        });
      });
  },
};

function exported(
  terms: readonly Term[],
  { format, from, to }: { format: string; from?: string; to?: string },
): string {
  if (format === 'csv') return writeGlossaryCsv(terms);
  if (format === 'tbx') return writeGlossaryTbx(terms);
  if (format !== 'tsv') throw new OperatorError(`format "${format}" is not known; csv, tbx or tsv`, EXIT.usage);
  if (!from || !to) throw new OperatorError('tsv needs --from and --to, e.g. --from zh-Hans --to en', EXIT.usage);
  return writeGlossaryTsv(terms, { from, to });
}

function imported(file: string, languages: { readonly from: string; readonly to: string }): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new OperatorError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { terms, problems } = readingOf(file, text, languages);
  if (problems.length > 0) {
    throw new OperatorError(
      problems.map((p) => `${file}:${p.line}:${p.column} ${p.message}`).join('\n'),
      EXIT.configuration,
    );
  }
  return stringify(terms.map(plain), { lineWidth: 0 });
}

function readingOf(
  file: string,
  text: string,
  languages: { readonly from: string; readonly to: string },
): GlossaryReading {
  if (/\.(?:tbx|xml)$/i.test(file) || /^\s*</.test(text)) return readGlossaryTbx(text);
  return /\.(?:tsv|txt)$/i.test(file) ? readGlossaryTsv(text, languages) : readGlossaryCsv(text);
}

/** without the empty lists that are the default anyway */
function plain(term: Term): unknown {
  const names = (n: TermNames) =>
    Object.fromEntries(Object.entries(n).filter(([, v]) => !Array.isArray(v) || v.length > 0));
  return { ...term, terms: Object.fromEntries(Object.entries(term.terms).map(([lang, n]) => [lang, names(n)])) };
}

/** Names in the story as it is published that are not the preferred ones, and replacements made in it before. */
function touching(story: Story, compiled: Glossary): readonly string[] {
  const found = mentionsIn(`${story.headline}\n${story.contentText}`, story.language, compiled)
    .filter(({ name }) => name.kind !== 'preferred' && name.kind !== 'abbr')
    .map(({ name, found: text }) => `${name.term.id}: ${text}`);
  const ids = new Set(compiled.terms.map((term) => term.id));
  const made = story.terms.filter((use) => ids.has(use.id)).map((use) => `${use.id}: ${use.replaced} (replaced)`);
  return [...new Set([...found, ...made])];
}

const row = (story: Story, uses: readonly string[]) =>
  `${story.slug}  ${story.language}  ${story.headline.slice(0, 60)}  ${uses.join('; ')}`;
