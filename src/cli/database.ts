import { existsSync } from 'node:fs';
import { loadConfiguration } from '../config/load.ts';
import { OperatorError } from '../domain/errors.ts';
import { restoreInto } from '../store/restore.ts';
import { type CliCommand, configOption, withApp } from './command.ts';

export const migrate: CliCommand = {
  register(program, open) {
    configOption(program.command('migrate'))
      .description('bring the database schema up to this version')
      .action(async ({ config }: { config: string }) => {
        await withApp(open, config, (app) => app.store.migrate());
        process.stdout.write('the schema is up to date\n');
      });
  },
};

export const backup: CliCommand = {
  register(program, open) {
    configOption(program.command('backup'))
      .description('a consistent copy of the database, while the server runs')
      .argument('<file>', 'where to; must not exist')
      .action(async (file: string, { config }: { config: string }) => {
        if (existsSync(file)) throw new OperatorError(`${file} exists already`);
        await withApp(open, config, (app) => app.store.backup(file));
        process.stdout.write(`backed up to ${file}\n`);
      });
  },
};

export const restore: CliCommand = {
  register(program) {
    configOption(program.command('restore'))
      .description('put a backup in place of the database (PostgreSQL: into an empty one); the server must not run')
      .argument('<file>', 'made by backup')
      .action(async (file: string, { config }: { config: string }) => {
        const { database } = loadConfiguration(config).settings;
        if (!existsSync(file)) throw new OperatorError(`there is no ${file}`);
        const { kept } = await restoreInto(database, file);
        process.stdout.write(`restored ${file}${kept === undefined ? '' : `; the former database is ${kept}`}\n`);
      });
  },
};
