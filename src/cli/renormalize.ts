import { EXIT, OperatorError } from '../domain/errors.ts';
import { RULES_VERSION } from '../domain/rules-version.ts';
import { renormalize as run } from '../flow/renormalize.ts';
import { type CliCommand, configOption, withApp } from './command.ts';

export const renormalize: CliCommand = {
  register(program, open) {
    configOption(program.command('renormalize'))
      .description("run today's rules and glossary over stored originals; revisions only where the outcome differs")
      .option('--source <id>', 'only stories of this source')
      .option('--dry-run', 'only list what would change, e.g. after a change of the glossary')
      .action(async ({ config, source, dryRun }: { config: string; source?: string; dryRun?: boolean }) => {
        const { looked, changed, kept } = await withApp(open, config, async (app) => {
          if (source !== undefined && !app.configuration.sources.some(({ id }) => id === source))
            throw new OperatorError(`there is no source "${source}"`, EXIT.usage);
          const report = await run({
            store: app.store,
            untrusted: app.untrusted,
            sources: app.configuration.sources,
            rulesVersion: RULES_VERSION,
            now: app.clock(),
            ...(source !== undefined && { sourceId: source }),
            ...(dryRun && { dryRun }),
            onChange: ({ slug, before, after }) => {
              const headline =
                before.headline === after.headline ? after.headline : `${before.headline} -> ${after.headline}`;
              process.stdout.write(`${slug}  ${headline}\n`);
            },
          });
          if (!dryRun) await app.publish();
          return report;
        });
        process.stdout.write(
          `${looked} stories looked at, ${changed} ${dryRun ? 'would change' : 'changed'}, ${kept} kept as an editor left them\n`,
        );
      });
  },
};
