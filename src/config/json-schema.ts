import { z } from 'zod';
import { feedSchema, glossarySchema, partnersSchema, settingsSchema, sourcesSchema } from './schemas.ts';

/** JSON Schemas (draft-07) for editors, by file name below config/schema/. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const files = {
    settings: settingsSchema,
    sources: sourcesSchema,
    feed: feedSchema,
    glossary: glossarySchema,
    partners: partnersSchema,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
