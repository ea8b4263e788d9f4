import { loadConfiguration } from '../config/load.ts';
import { featuresOf } from '../group/features.ts';
import { GroupIndex } from '../group/groups.ts';
import { TermIndex } from '../lib/terms.ts';
import { type CliCommand, configOption } from './command.ts';
import { eachJsonLine } from './jsonl.ts';

/** One line of `group --jsonl` (CONTRACT, Commands). */
interface Line {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly contentHtml?: string;
  readonly language?: string;
  readonly publishedAt?: string;
}

export const group: CliCommand = {
  register(program) {
    configOption(program.command('group'))
      .description('which stories are versions of one story; no network, no database')
      .requiredOption('--jsonl', 'read a line {id, title, text, language, publishedAt?}, write {id, group} a line')
      .action(async (options: { config: string }) => {
        await eachJsonLine(process.stdin, process.stdout, answerer(options.config));
      });
  },
};

function answerer(configDirectory: string): (line: Line) => unknown {
  const terms = new TermIndex(loadConfiguration(configDirectory).glossary);
  const index = new GroupIndex();
  let count = 0;
  return (line) => {
    count += 1;
    const slug = String(line.id ?? `line-${count}`);
    const language = String(line.language ?? 'und');
    const text = String(line.text ?? line.contentHtml?.replace(/<[^>]*>/g, ' ') ?? '');
    const at = Date.parse(line.publishedAt ?? '');
    const features = featuresOf({ title: String(line.title ?? ''), text, language }, terms);
    const entry = { slug, language, features, ...(Number.isNaN(at) ? {} : { publishedAt: at }) };
    const placement = index.place(entry);
    const groupId = placement.kind === 'link' ? placement.groupId : slug;
    index.add(entry, groupId);
    return {
      id: slug,
      group: groupId,
      ...(placement.kind === 'link' && { why: placement.why, with: placement.with, score: round(placement.score) }),
      ...(placement.kind === 'suggest' && { suggested: placement.groupId, score: round(placement.score) }),
    };
  };
}

const round = (score: number) => Math.round(score * 1000) / 1000;
