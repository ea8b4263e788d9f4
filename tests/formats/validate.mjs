#!/usr/bin/env node
// node tests/formats/validate.mjs FILE.rss|.atom|.json… [--formats DIR]
// Checks by our own rules; with --formats (a folder with atom-rfc4287.rng and jsonfeed-1.1.strict.schema.json) also by
// xmllint and ajv. Prints every finding; exit 1 when there is one.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv } from 'ajv';
import { checkAtom, checkJson, checkRss } from './rules.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { formats: { type: 'string' } } });
if (positionals.length === 0) {
  console.error('usage: node tests/formats/validate.mjs FILE.rss|.atom|.json… [--formats DIR]');
  process.exit(2);
}
const CHECKS = { '.rss': checkRss, '.atom': checkAtom, '.json': checkJson };
let errors = 0;
let warnings = 0;
const say = (file, { level, rule, message }) => {
  if (level === 'error') errors += 1;
  else warnings += 1;
  console.log(`${file}: ${level} ${rule}: ${message}`);
};

for (const file of positionals) {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  const kind = path.extname(file);
  const check = CHECKS[kind];
  if (!check) {
    say(file, { level: 'error', rule: 'file', message: 'neither .rss nor .atom nor .json' });
    continue;
  }
  for (const finding of check(source)) say(file, finding);
  if (values.formats && existsSync(values.formats))
    for (const finding of referees(file, kind, source)) say(file, finding);
}
console.log(`${positionals.length} files, ${errors} errors, ${warnings} warnings`);
process.exit(errors + warnings > 0 ? 1 : 0);

function referees(file, kind, source) {
  const grammar = path.join(values.formats, 'atom-rfc4287.rng');
  if (kind === '.json') {
    const schema = JSON.parse(readFileSync(path.join(values.formats, 'jsonfeed-1.1.strict.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(JSON.parse(source));
    return (validate.errors ?? []).map((e) => ({
      level: 'error',
      rule: 'schema',
      message: `${e.instancePath} ${e.message}`,
    }));
  }
  const relaxng = kind === '.atom' ? ['--relaxng', grammar] : [];
  try {
    execFileSync('xmllint', ['--noout', '--huge', ...relaxng, file], { stdio: ['ignore', 'ignore', 'pipe'] });
    return [];
  } catch (problem) {
    if (problem.code === 'ENOENT') return [];
    return [{ level: 'error', rule: 'xmllint', message: String(problem.stderr).trim() }];
  }
}
