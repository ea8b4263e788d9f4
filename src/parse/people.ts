import type { Person } from '../domain/item.ts';
import { attribute, child, type Element, textOf } from './element.ts';
import { fold, plainFromHtml } from './plain.ts';
import { absoluteUrl } from './urls.ts';

/** of one item or channel */
const PEOPLE_MAX = 200;

/** `Mary Stone`, `mary@x.org (Mary Stone)`, `Mary Stone <mary@x.org>`, `mailto:mary@x.org`; nothing for blanks. */
export function personFromText(text: string): Person | undefined {
  const value = plainFromAddress(fold(text)).slice(0, 1_000);
  if (value === '') return undefined;
  const at = value.indexOf('@');
  const email = at === -1 ? undefined : emailRound(value, at);
  if (email === undefined) return { name: value };
  const name = fold(
    (value.slice(0, email.from) + value.slice(email.to))
      .replace(/mailto:/i, ' ')
      .replace(/[<>()[\]"]|&lt;|&gt;/g, ' ')
      .replace(/^[\s,;:-]+|[\s,;:-]+$/g, ''),
  );
  return name === '' ? { email: email.text } : { name, email: email.text };
}

/** Elements that hold one person each, in any of the forms: text, Atom's parts, FOAF's parts. */
export function personFromElement(element: Element): Person | undefined {
  const part = (...names: readonly string[]) => {
    for (const name of names) {
      const text = textOf(child(element, name));
      if (text !== undefined) return fold(text);
    }
    return undefined;
  };
  const name = part('name', 'atom:name', 'itunes:name', 'foaf:name', 'dc:creator');
  const email = part('email', 'atom:email', 'itunes:email') ?? mailbox(child(element, 'foaf:mbox'));
  const uri = absoluteUrl(part('uri', 'atom:uri', 'url', 'homepage') ?? attribute(element, 'href') ?? '', element.base);
  if (name === undefined && email === undefined && uri === undefined)
    return personFromText(element.markup ?? element.text);
  const split = name === undefined ? undefined : personFromText(name);
  const address = email ?? split?.email;
  return {
    ...(split?.name === undefined ? {} : { name: split.name }),
    ...(address === undefined ? {} : { email: address.replace(/^mailto:/i, '') }),
    ...(uri === undefined ? {} : { uri }),
  };
}

/** Each person once; one who is only a name or an address joins the fuller one. */
export function distinctPeople(people: readonly (Person | undefined)[]): readonly Person[] {
  const found: Person[] = [];
  for (const person of people) {
    if (found.length >= PEOPLE_MAX) break;
    if (person === undefined || Object.keys(person).length === 0) continue;
    const same = found.findIndex(
      (other) =>
        (person.name !== undefined && other.name === person.name) ||
        (person.name === undefined && other.email === person.email && person.email !== undefined),
    );
    if (same === -1) found.push(person);
    else found[same] = { ...person, ...found[same] };
  }
  return found;
}

function plainFromAddress(text: string): string {
  // `Mary <mary@x.org>`: what looks like a tag is an address
  return /<[^<>@\s]{1,200}@[^<>\s]{1,200}>/.test(text) ? text : plainFromHtml(text);
}

function mailbox(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  return textOf(element) ?? attribute(element, 'rdf:resource')?.replace(/^mailto:/i, '');
}

function emailRound(value: string, at: number): { from: number; to: number; text: string } | undefined {
  const isPart = (character: string) => /[^\s<>()[\]",;:]/.test(character);
  let from = at;
  while (from > 0 && isPart(value[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < value.length && isPart(value[to]!)) to += 1;
  const text = value.slice(from, to);
  return from < at && to > at + 1 && !text.includes('/') ? { from, to, text } : undefined;
}
