import { type CliCommand, configOption, withApp } from './command.ts';
import { findStory } from './explain.ts';

export const withdraw: CliCommand = {
  register(program, open) {
    configOption(program.command('withdraw'))
      .description('take a story out of every feed; a tombstone tells readers for retention.tombstoneDays')
      .argument('<story>', 'id, slug or page address')
      .requiredOption('--reason <text>', 'published with the tombstone')
      .action(async (name: string, { config, reason }: { config: string; reason: string }) => {
        await withApp(open, config, async (app) => {
          const story = await findStory(app, name);
          await app.desk.withdraw(story.slug, reason);
          process.stdout.write(`withdrew ${story.slug}  ${story.headline}\n`);
        });
      });
  },
};
