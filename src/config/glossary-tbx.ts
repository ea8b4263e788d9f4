import { Parser } from 'htmlparser2';
import type { Term } from '../domain/term.ts';
import {
  GLOSSARY_CHARACTERS_MAX,
  GLOSSARY_PROBLEMS_MAX,
  type GlossaryProblem,
  type GlossaryReading,
  tooLarge,
} from './glossary-csv.ts';
import { freeId } from './glossary-tsv.ts';

const DEPTH_MAX = 40;

/**
 * TBX-Basic: version 2 (`martif`, `termEntry`, `langSet`, `tig`/`ntig`) and version 3 (ISO 30042:2019 `tbx`,
 * `conceptEntry`, `langSec`, `termSec`) with data categories as attributes (DCA: `<termNote type=…>`) or as tags
 * (DCT: `<basic:administrativeStatus>`). Read as a stream of tags: nothing outside is fetched, no entity is expanded.
 */
export function readGlossaryTbx(text: string): GlossaryReading {
  if (text.length > GLOSSARY_CHARACTERS_MAX) return tooLarge();
  const reader = new TbxReader(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(local(name), attributes, parser.startIndex),
      ontext: (part) => reader.text(part),
      onclosetag: (name) => reader.close(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return reader.result();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

interface Entry {
  readonly id: string;
  readonly at: number;
  type?: string;
  note?: string;
  readonly languages: Map<string, Name[]>;
}

interface Name {
  term: string;
  status: 'preferred' | 'safe' | 'risky' | 'ambiguous';
  abbr: boolean;
}

const ENTRY = new Set(['termEntry', 'conceptEntry']);
const LANGUAGE = new Set(['langSet', 'langSec']);
const TERM_GROUP = new Set(['tig', 'ntig', 'termSec']);
/** elements of the DCA style that carry their category in `type` */
const CATEGORY = new Set(['termNote', 'descrip', 'admin', 'note', 'termNoteGrp']);

class TbxReader {
  readonly #source: string;
  readonly #entries: Entry[] = [];
  readonly #problems: GlossaryProblem[] = [];
  readonly #ids = new Set<string>();
  readonly #open: string[] = [];
  #root = false;
  #entry: Entry | undefined;
  #language = '';
  #name: Name | undefined;
  #category = '';
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  open(name: string, attributes: Record<string, string>, at: number): void {
    // <hi> and the like inside a name are decoration
    const decoration = this.#open.includes('term');
    this.#open.push(name);
    if (this.#open.length > DEPTH_MAX) this.#problem(at, `nested deeper than ${DEPTH_MAX} elements`);
    if (decoration || this.#open.length > DEPTH_MAX) return;
    this.#text = '';
    if (name === 'martif' || name === 'tbx') this.#root = true;
    else if (ENTRY.has(name)) {
      const own = attributes.id ?? attributes['xml:id'] ?? '';
      if (own !== '' && this.#ids.has(own)) this.#problem(at, `id "${own}" stands twice`);
      this.#entry = {
        id: own === '' || this.#ids.has(own) ? freeId(own || `entry-${this.#entries.length + 1}`, this.#ids) : own,
        at,
        languages: new Map(),
      };
      this.#ids.add(this.#entry.id);
    } else if (LANGUAGE.has(name)) {
      this.#language = attributes['xml:lang'] ?? attributes.lang ?? '';
      if (this.#language === '') this.#problem(at, `${name} has no xml:lang`);
    } else if (TERM_GROUP.has(name)) this.#name = { term: '', status: 'safe', abbr: false };
    else if (CATEGORY.has(name)) this.#category = attributes.type ?? name;
    else if (name !== 'term') this.#category = name;
  }

  text(part: string): void {
    if (this.#entry && this.#text.length < 2_000) this.#text += part;
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#open.includes('term') || this.#open.length >= DEPTH_MAX) return;
    const value = this.#text.replace(/\s+/g, ' ').trim();
    if (name === 'term' && this.#name) this.#name.term = value;
    else if (TERM_GROUP.has(name)) this.#keepName();
    else if (LANGUAGE.has(name)) this.#language = '';
    else if (ENTRY.has(name)) this.#keepEntry();
    else if (value !== '' && this.#category !== '') this.#describe(this.#category, value);
    if (name !== 'term') this.#category = '';
    this.#text = '';
  }

  #describe(category: string, value: string): void {
    if (category === 'administrativeStatus' && this.#name) this.#name.status = statusOf(value);
    else if (category === 'termType' && this.#name)
      this.#name.abbr = /^(?:acronym|abbreviation|initialism|shortForm)$/i.test(value);
    else if (
      /usageNote|reliabilityCode|x-grade/i.test(category) &&
      this.#name &&
      /^(?:risky|ambiguous)$/i.test(value)
    ) {
      this.#name.status = value.toLowerCase() as Name['status'];
    } else if (this.#entry && !this.#name) {
      if (/subjectField|x-type/i.test(category)) this.#entry.type ??= value;
      else if (/^(?:note|definition)$/i.test(category)) this.#entry.note ??= value;
    }
  }

  #keepName(): void {
    const name = this.#name;
    this.#name = undefined;
    if (!name || name.term === '' || !this.#entry || this.#language === '') return;
    const list = this.#entry.languages.get(this.#language) ?? [];
    this.#entry.languages.set(this.#language, list);
    list.push(name);
  }

  #keepEntry(): void {
    if (this.#entry && this.#entry.languages.size > 0) this.#entries.push(this.#entry);
    else if (this.#entry) this.#problem(this.#entry.at, `entry "${this.#entry.id}" has no term`);
    this.#entry = undefined;
  }

  #problem(at: number, message: string): void {
    if (this.#problems.length >= GLOSSARY_PROBLEMS_MAX) return;
    const before = this.#source.slice(0, at);
    const line = before.split('\n').length;
    this.#problems.push({ line, column: at - before.lastIndexOf('\n'), message });
  }

  result(): GlossaryReading {
    if (!this.#root) this.#problem(0, 'no TBX document: neither <martif> nor <tbx> stands at its root');
    return { terms: this.#entries.map(toTerm), problems: this.#problems };
  }
}

/** TBX-Basic picklist: preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts, supersededTerm-admn-sts */
function statusOf(value: string): Name['status'] {
  if (/^preferred/i.test(value)) return 'preferred';
  return /^(?:risky|ambiguous)$/i.test(value) ? (value.toLowerCase() as Name['status']) : 'safe';
}

function toTerm({ id, type, note, languages }: Entry): Term {
  return {
    id,
    ...(type !== undefined && { type }),
    ...(note !== undefined && { note }),
    terms: Object.fromEntries(
      [...languages].map(([language, names]) => {
        // the one marked preferred, else the first that is no abbreviation, else the first
        const preferred =
          names.find((n) => n.status === 'preferred' && !n.abbr) ?? names.find((n) => !n.abbr) ?? names[0]!;
        const abbr = names.find((n) => n !== preferred && n.abbr);
        const rest = names.filter((n) => n !== preferred && n !== abbr);
        const of = (status: Name['status']) =>
          rest.filter((n) => n.status === status || (status === 'safe' && n.status === 'preferred')).map((n) => n.term);
        return [
          language,
          {
            preferred: preferred.term,
            ...(abbr && { abbr: abbr.term }),
            variants: of('safe'),
            risky: of('risky'),
            ambiguous: of('ambiguous'),
          },
        ];
      }),
    ),
  };
}

/** TBX version 3, dialect TBX-Basic, DCA style: what translation tools take in. Grades travel as `x-grade` notes. */
export function writeGlossaryTbx(terms: readonly Term[], options: { readonly title?: string } = {}): string {
  const out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    `  <tbxHeader><fileDesc><sourceDesc><p>${xml(options.title ?? 'babelwire glossary')}</p></sourceDesc></fileDesc></tbxHeader>`,
    '  <text><body>',
  ];
  for (const term of terms) {
    out.push(`    <conceptEntry id="${xml(term.id)}">`);
    if (term.type) out.push(`      <descrip type="subjectField">${xml(term.type)}</descrip>`);
    if (term.note) out.push(`      <note>${xml(term.note)}</note>`);
    for (const [language, names] of Object.entries(term.terms)) {
      out.push(`      <langSec xml:lang="${xml(language)}">`);
      out.push(termSec(names.preferred, 'preferredTerm-admn-sts', 'fullForm'));
      if (names.abbr) out.push(termSec(names.abbr, 'admittedTerm-admn-sts', 'acronym'));
      for (const name of names.variants) out.push(termSec(name, 'deprecatedTerm-admn-sts'));
      for (const name of names.risky) out.push(termSec(name, 'deprecatedTerm-admn-sts', undefined, 'risky'));
      for (const name of names.ambiguous) out.push(termSec(name, 'deprecatedTerm-admn-sts', undefined, 'ambiguous'));
      out.push('      </langSec>');
    }
    out.push('    </conceptEntry>');
  }
  return `${[...out, '  </body></text>', '</tbx>'].join('\n')}\n`;
}

function termSec(name: string, status: string, type?: string, grade?: string): string {
  const notes = [
    `<termNote type="administrativeStatus">${status}</termNote>`,
    ...(type ? [`<termNote type="termType">${type}</termNote>`] : []),
    ...(grade ? [`<termNote type="x-grade">${grade}</termNote>`] : []),
  ];
  return `        <termSec><term>${xml(name)}</term>${notes.join('')}</termSec>`;
}

const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
