import { checkConfiguration } from '../config/load.ts';
import { problemLine } from '../config/problems.ts';
import { EXIT } from '../domain/errors.ts';
import { type CliCommand, configOption } from './command.ts';

export const check: CliCommand = {
  register(program) {
    configOption(program.command('check'))
      .description('read the whole configuration; exit 0, or 78 with every problem')
      .action(({ config }: { config: string }) => {
        const { configuration, problems } = checkConfiguration(config);
        for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
        if (!configuration) {
          process.exitCode = EXIT.configuration;
          return;
        }
        const { sources, feeds, glossary, partners } = configuration;
        process.stdout.write(
          `ok: ${sources.length} sources, ${feeds.length} feeds, ${glossary.length} terms, ${partners.length} partners\n`,
        );
      });
  },
};
