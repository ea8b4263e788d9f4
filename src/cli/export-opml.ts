import { writeOpml } from '../source/opml-write.ts';
import { type CliCommand, configOption, withApp } from './command.ts';

export const exportOpml: CliCommand = {
  register(program, open) {
    configOption(program.command('export-opml'))
      .description('write the feeds among the sources as OPML 2.0 to standard output')
      .action(({ config }: { config: string }) =>
        withApp(open, config, async ({ configuration, store }) => {
          const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]));
          const sources = configuration.sources.map((source) => {
            const { title, siteLink } = states.get(source.id) ?? {};
            return {
              source,
              ...(title === undefined ? {} : { title }),
              ...(siteLink === undefined ? {} : { siteLink }),
            };
          });
          process.stdout.write(writeOpml(configuration.settings.title, sources));
          const others = configuration.sources.filter((source) => source.kind !== 'feed').length;
          if (others > 0) process.stderr.write(`${others} sources are no feeds on the web and were left out\n`);
        }),
      );
  },
};
