import { OperatorError } from '../domain/errors.ts';
import type { Revision, Story } from '../domain/story.ts';
import { type App, type CliCommand, configOption, withApp } from './command.ts';

export const explain: CliCommand = {
  register(program, open) {
    configOption(program.command('explain'))
      .description("a story's history: raw item, what each stage changed, flags, where it is published")
      .argument('<story>', 'id, slug or page address')
      .option('--json', 'as JSON')
      .action(async (name: string, { config, json }: { config: string; json?: boolean }) => {
        const text = await withApp(open, config, async (app) => {
          const story = await findStory(app, name);
          const revisions = await app.store.revisions(story.slug);
          const versions = (await app.store.groupMembers([story.groupId])).filter((other) => other.slug !== story.slug);
          const copies = await app.store.duplicatesOf(story.slug);
          if (json)
            return `${JSON.stringify({ story, revisions, versions: versions.map(brief), copies: copies.map(brief) }, null, 2)}\n`;
          return history({ story, revisions, versions, copies, feeds: await publishedIn(app, story) });
        });
        process.stdout.write(text);
      });
  },
};

/** @throws OperatorError when there is no such story */
export async function findStory(app: Pick<App, 'store'>, name: string): Promise<Story> {
  const slug = name
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(/^.*\//, '');
  const story = await app.store.story(slug);
  if (!story) throw new OperatorError(`there is no story "${name}"`);
  return story;
}

async function publishedIn(app: App, story: Story): Promise<readonly string[]> {
  const found: string[] = [];
  for (const head of await app.store.renditionHeads()) {
    if (head.format !== 'json') continue;
    const rendition = await app.store.rendition(head);
    if (rendition && Buffer.from(rendition.bytes).includes(story.slug)) {
      found.push(`/feeds/${head.feed}${head.language ? `/${head.language}` : ''}`);
    }
  }
  return found.sort();
}

const brief = ({ id, slug, language, headline, status }: Story) => ({ id, slug, language, headline, status });

function history(told: {
  readonly story: Story;
  readonly revisions: readonly Revision[];
  readonly versions: readonly Story[];
  readonly copies: readonly Story[];
  readonly feeds: readonly string[];
}): string {
  const { story } = told;
  const lines = [
    story.headline,
    `  id         ${story.id}`,
    `  source     ${story.sourceId}${story.link ? `  ${story.link}` : ''}`,
    `  language   ${story.language} (key ${story.languageKey}, sure to ${Math.round(story.languageConfidence * 100)} %)`,
    `  state      ${story.status}, revision ${story.revision}`,
    `  published  ${story.publishedAt}   updated ${story.updatedAt}   first seen ${story.firstSeenAt}`,
    ...(story.translation.method === 'unknown'
      ? []
      : [`  translated ${story.translation.method}${story.translation.from ? ` from ${story.translation.from}` : ''}`]),
    ...(story.authors.length > 0 ? [`  by         ${story.authors.map((a) => a.name).join(', ')}`] : []),
    ...(story.dateline
      ? [
          `  dateline   ${[story.dateline.place, story.dateline.date, story.dateline.agency].filter(Boolean).join(', ')}  (${story.dateline.text.trim()})`,
        ]
      : []),
    ...section('In', told.feeds.length > 0 ? told.feeds : ['no feed at present']),
    ...section(
      'Other language versions',
      told.versions.map((v) => `${v.language.padEnd(8)} ${v.slug}  ${v.headline}`),
    ),
    ...section(
      'Copies of it, not published',
      told.copies.map((c) => `${c.sourceId.padEnd(16)} ${c.slug}  ${c.headline}`),
    ),
    ...section(
      'Taken out of the text',
      story.removed.map((r) => `${r.kind.padEnd(14)} paragraph ${r.paragraph}: ${short(r.text)}`),
    ),
    ...section(
      'Names',
      story.terms.map((t) => `${t.id.padEnd(14)} ${t.replaced} -> ${t.preferred} (${t.count}x)`),
    ),
    ...section(
      'Changed',
      story.changes.flatMap((c) => [`${c.stage}`, `  - ${short(c.before)}`, `  + ${short(c.after)}`]),
    ),
    ...section(
      'Flags',
      story.flags.map(
        (f) => `${f.severity.padEnd(8)} ${f.code.padEnd(22)} ${f.excerpt ? `"${short(f.excerpt)}"` : ''}`,
      ),
    ),
    ...section(
      'Revisions',
      told.revisions.map(
        (r) => `${String(r.revision).padEnd(4)} ${r.at}  ${r.cause.padEnd(15)} rules ${r.rulesVersion}`,
      ),
    ),
  ];
  const raw = told.revisions.at(-1)?.item;
  if (raw) lines.push(...section('As it arrived', JSON.stringify(raw, null, 2).split('\n')));
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
