import { parse } from 'yaml';
import type { Item } from '../domain/item.ts';
import { fieldOf, isRecord, itemOfFields, type Refusal } from './story-json.ts';

/** Fields of an item, as a story's head of `key: value` lines between `---` gives them. */
export type FrontMatter = Partial<Item>;

const HEAD_CHARS_MAX = 16_384;

/**
 * A head names a field of a story; what stands between two rules and names none is text.
 * @returns the fields of the head (none when there is no head) and the text below it, its lines ended by `\n`; or why
 * the head cannot be read: what it keeps back must not go out
 */
export function splitFrontMatter(text: string): { readonly matter: FrontMatter; readonly body: string } | Refusal {
  const lines = text.replace(/\r\n?/g, '\n');
  const opening = /^\s*---[^\S\n]*\n/.exec(lines);
  if (!opening) return { matter: {}, body: lines };
  const rest = lines.slice(opening[0].length);
  const reach = rest.slice(0, HEAD_CHARS_MAX);
  const end = /^---[^\S\n]*$/m.exec(reach);
  const head = end ? reach.slice(0, end.index) : reach.split(/\n[^\S\n]*\n/, 1)[0]!;
  const isEmpty = end !== null && head.trim() === '';
  if (!isEmpty && !namesField(head)) return { matter: {}, body: rest };
  if (!end) return { problem: 'head: no line --- ends it' };
  const matter = matterOf(head);
  if ('problem' in matter) return { problem: `head: ${matter.problem}` };
  return { matter, body: rest.slice(end.index + end[0].length).replace(/^\n/, '') };
}

type Fields = Readonly<Record<string, unknown>>;
const FIELD = /^(["']?)(?<key>[\p{L}_][\p{L}\d _-]{0,39})\1\s*[:：=](?<value>.*)$/u;
/** where a field stands that YAML, had it been written well, would have found */
const BEFORE_FIELD = /^[\s{-]+/;

const namesField = (head: string): boolean =>
  yamlFields(head) !== undefined ||
  head.split('\n').some((line) => fieldOf(FIELD.exec(line.replace(BEFORE_FIELD, ''))?.groups?.key ?? '') !== undefined);

/** A head of nothing but, say, a language is complete here: the text brings the rest. */
function matterOf(head: string): FrontMatter | Refusal {
  const mapping = yamlFields(head);
  const { fields, problem } = mapping ? { fields: mapping } : fieldsOfLines(head);
  if (problem !== undefined) return { problem };
  const item = itemOfFields(fields);
  if ('problem' in item) return item;
  const { authors, categories, enclosures, contentHtml: _, ...others } = item;
  return {
    ...others,
    ...(authors.length > 0 ? { authors } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(enclosures.length > 0 ? { enclosures } : {}),
  };
}

function yamlFields(head: string): Fields | undefined {
  const mapping = yaml(head);
  return isRecord(mapping) && Object.keys(mapping).some(fieldOf) ? mapping : undefined;
}

function yaml(text: string): unknown {
  try {
    // 'silent' would silence errors too, and give what it made of the rest
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

const LINE_CHARS_SHOWN = 80;

/** What YAML does not take, for a headline has a colon in it: a line a field. */
function fieldsOfLines(head: string): { readonly fields: Fields; readonly problem?: string } {
  const fields = new Map<string, unknown>();
  for (const line of head.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const { key, value } = FIELD.exec(line)?.groups ?? {};
    if (key === undefined) return { fields: {}, problem: `no "key: value": ${line.slice(0, LINE_CHARS_SHOWN)}` };
    const field = fieldOf(key) ?? key;
    if (fields.has(field)) return { fields: {}, problem: `${field} stands twice` };
    fields.set(field, lineValue(value!.trim()));
  }
  return { fields: Object.fromEntries(fields) };
}

/** `Ministry: rules adopted` is a text, not a mapping. */
function lineValue(written: string): unknown {
  const value = yaml(written);
  return value === undefined || (isRecord(value) && !written.startsWith('{')) ? written : value;
}
