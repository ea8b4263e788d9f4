import { type CliCommand, configOption, withApp } from './command.ts';
import { findStory } from './explain.ts';

export const held: CliCommand = {
  register(program, open) {
    configOption(program.command('held'))
      .description('stories that wait for an editor, and why')
      .option('--json', 'one story a line')
      .action(async ({ config, json }: { config: string; json?: boolean }) => {
        const stories = await withApp(open, config, (app) =>
          app.store.flagged({ severity: 'block', status: 'held', limit: 1000 }),
        );
        for (const story of stories) {
          const why = story.flags.filter((flag) => flag.severity === 'block').map((flag) => flag.code);
          const { id, slug, language, headline } = story;
          process.stdout.write(
            json
              ? `${JSON.stringify({ id, slug, language, headline, why })}\n`
              : `${slug}  ${language.padEnd(8)} ${why.join(', ')}  ${headline}\n`,
          );
        }
        if (stories.length === 0 && !json) process.stdout.write('nothing is held\n');
      });
  },
};

export const release: CliCommand = {
  register(program, open) {
    configOption(program.command('release'))
      .description('publish a held story as it is')
      .argument('<story>', 'id, slug or page address')
      .action(async (name: string, { config }: { config: string }) => {
        await withApp(open, config, async (app) => {
          const story = await findStory(app, name);
          await app.desk.release(story.slug);
          process.stdout.write(`released ${story.slug}  ${story.headline}\n`);
        });
      });
  },
};
