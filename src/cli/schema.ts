import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../config/json-schema.ts';
import { type CliCommand, configOption } from './command.ts';

export const schema: CliCommand = {
  register(program) {
    configOption(program.command('schema'))
      .description('write the JSON Schemas of the configuration files, for editors')
      .argument('[folder]', 'where to; absent = schema in the configuration folder')
      .action((given: string | undefined, { config }: { config: string }) => {
        const folder = given ?? path.join(config, 'schema');
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of Object.entries(jsonSchemas())) {
          writeFileSync(path.join(folder, name), text);
          process.stdout.write(`${path.join(folder, name)}\n`);
        }
      });
  },
};
