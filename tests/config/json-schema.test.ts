import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schema.ts';

test.each(Object.entries(jsonSchemas()))('config/schema/%s is what the code says (npm run schema)', (name, text) => {
  expect(readFileSync(`config/schema/${name}`, 'utf8')).toBe(text);
});
