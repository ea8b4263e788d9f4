import { readFile } from 'node:fs/promises';
import { EXIT } from '../domain/errors.ts';
import type { ParseOutcome } from '../domain/item.ts';
import { type CliCommand, configOption } from './command.ts';
import { eachJsonLine } from './jsonl.ts';

interface Line {
  readonly file?: string;
  readonly url?: string;
  readonly contentType?: string;
  /** response fields, names in lower case; Content-Language is read */
  readonly headers?: Readonly<Record<string, string>>;
}

type Answer = { readonly file?: string; readonly ms: number } & ParseOutcome;

export const parse: CliCommand = {
  register(program) {
    configOption(program.command('parse'))
      .description('bytes to items: reads feed files, no network, no database')
      .argument('[file...]', 'feed files')
      .option('--jsonl', 'a line {file, url?, contentType?} in, a line out per input, in order')
      .option('--url <url>', 'address of the file, base of its relative links')
      .option('--content-type <type>', 'the Content-Type that came with it')
      .action(
        async (files: readonly string[], options: { jsonl?: boolean; url?: string; contentType?: string }, command) => {
          if (options.jsonl) {
            await eachJsonLine<Line>(process.stdin, process.stdout, answerTo);
            return;
          }
          if (files.length === 0) command.error('babelwire: parse needs a FILE or --jsonl', { exitCode: EXIT.usage });
          for (const file of files) {
            const answer = await answerTo({
              file,
              ...(options.url === undefined ? {} : { url: options.url }),
              ...(options.contentType === undefined ? {} : { contentType: options.contentType }),
            });
            if ('error' in answer) process.exitCode = EXIT.failed;
            process.stdout.write(`${JSON.stringify(answer, undefined, process.stdout.isTTY ? 2 : undefined)}\n`);
          }
        },
      );
  },
};

async function answerTo(line: Line): Promise<Answer> {
  if (typeof line.file !== 'string') return { ms: 0, error: { code: 'unreadable', detail: 'the line names no file' } };
  const { parse: read } = await import('../parse/parse.ts');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(line.file);
  } catch (error) {
    return {
      file: line.file,
      ms: 0,
      error: { code: 'unreadable', detail: error instanceof Error ? error.message : String(error) },
    };
  }
  const language = line.headers?.['content-language'];
  const hints = {
    ...(typeof line.url === 'string' ? { url: line.url } : {}),
    ...(typeof line.contentType === 'string' ? { contentType: line.contentType } : {}),
    ...(typeof language === 'string' ? { contentLanguage: language } : {}),
  };
  const started = performance.now();
  const outcome = read(bytes, hints);
  const ms = Math.round((performance.now() - started) * 100) / 100;
  return { file: line.file, ms, ...outcome };
}
