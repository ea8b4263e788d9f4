import { readFileSync } from 'node:fs';
import { loadConfiguration } from '../config/load.ts';
import { OperatorError } from '../domain/errors.ts';
import type { Original, Translation } from '../domain/item.ts';
import type { NormalizedStory, NormalizeInput } from '../domain/story.ts';
import { createNormalizer, NOTHING_LEARNED } from '../normalize/normalize.ts';
import { type CliCommand, configOption } from './command.ts';
import { eachJsonLine, objectOf } from './jsonl.ts';

/** One line of `normalize --jsonl` (CONTRACT, Commands). */
interface Line {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly contentHtml?: string;
  readonly summary?: string;
  readonly language?: string;
  readonly original?: Original;
  /** id of a configured source, whose settings then apply */
  readonly source?: string;
  readonly link?: string;
  readonly publishedAt?: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly translation?: Translation;
}

export const normalize: CliCommand = {
  register(program) {
    configOption(program.command('normalize'))
      .description('items to stories with flags; no network, no database')
      .argument('[files...]', 'items as JSON: one object, an array, {"items": […]} or a line each')
      .option('--jsonl', 'read a line {id?, title, text or contentHtml, …} from standard input, write a story a line')
      .action(async (files: readonly string[], options: { config: string; jsonl?: boolean }) => {
        if (!options.jsonl && files.length === 0) throw new OperatorError('name a FILE, or say --jsonl', 2);
        const answer = await answerer(options.config);
        for (const file of files) {
          for (const line of linesOf(file)) process.stdout.write(`${JSON.stringify(answer(line), null, 2)}\n`);
        }
        if (options.jsonl) await eachJsonLine(process.stdin, process.stdout, answer);
      });
  },
};

async function answerer(configDirectory: string): Promise<(line: Line) => NormalizedStory & { readonly id?: string }> {
  const { glossary, sources, settings } = loadConfiguration(configDirectory);
  const normalizer = await createNormalizer({ glossary, storyBytesMax: settings.pool.storyBytesMax });
  return (line) => {
    const source = sources.find((s) => s.id === line.source);
    const story = normalizer(
      inputOf(line, {
        ...(source?.language && { language: source.language }),
        ...(source?.translation && { translation: source.translation }),
      }),
      { settings: source?.normalize ?? { skip: [], boilerplate: [] }, learned: NOTHING_LEARNED },
    );
    return line.id === undefined ? story : { id: line.id, ...story };
  };
}

function inputOf(line: Line, defaults: Pick<NormalizeInput, 'language' | 'translation'>): NormalizeInput {
  const language = line.language ?? defaults.language;
  const translation = line.translation ?? defaults.translation;
  return {
    title: String(line.title ?? ''),
    content: line.contentHtml === undefined ? { text: String(line.text ?? '') } : { html: String(line.contentHtml) },
    ...(line.summary !== undefined && { summaryHtml: String(line.summary) }),
    ...(language !== undefined && { language: String(language) }),
    ...(line.original && { original: line.original }),
    ...(line.authors && { authors: line.authors }),
    ...(line.link !== undefined && { link: line.link }),
    ...(line.publishedAt !== undefined && { publishedAt: line.publishedAt }),
    ...(translation && { translation }),
  };
}

/** JSON text that is an object, an array, what `parse` prints, or a line each. */
function linesOf(file: string): readonly Line[] {
  const text = readFileSync(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => {
        try {
          return objectOf<Line>(JSON.parse(line));
        } catch {
          throw new OperatorError(`${file}:${i + 1}: no JSON object`);
        }
      });
  }
  if (Array.isArray(value)) return value.map((one) => objectOf<Line>(one, `${file}: an item`));
  const { items } = objectOf<{ readonly items?: unknown }>(value, `${file}: an item`);
  return Array.isArray(items) ? items.map((one) => objectOf<Line>(one, `${file}: an item`)) : [value as Line];
}
