import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../config/json-schema.ts';
import type { CliCommand } from './command.ts';

export const schema: CliCommand = {
  register(program) {
    program
      .command('schema')
      .description('write the JSON Schemas of the configuration files, for editors')
      .argument('[folder]', 'where to', 'config/schema')
      .action((folder: string) => {
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of Object.entries(jsonSchemas())) {
          writeFileSync(path.join(folder, name), text);
          process.stdout.write(`${path.join(folder, name)}\n`);
        }
      });
  },
};
