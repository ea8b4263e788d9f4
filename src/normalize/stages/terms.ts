import type { Flag, TermUse } from '../../domain/story.ts';
import { englishPlural } from '../../lib/terms.ts';
import { fromHtml, paragraphs, toHtml } from '../body.ts';
import { englishArticle } from '../english.ts';
import { isAllCaps, type Mention, mentionsIn } from '../mentions.ts';
import { applyEdits, crossesMarkup, type Edit, proseOf } from '../prose.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';
import { inconsistentNames } from '../terminology.ts';

const STAGE = 'terms';

/**
 * One name for one thing: glossary variants become the preferred name where that is safe, and are flagged where it is
 * not. Preferred names and abbreviations are protected, so a second pass changes nothing.
 */
export const terms: Stage = {
  name: STAGE,
  run(draft, context) {
    const { language } = draft;
    if (!context.glossary.index.setFor(language)) return draft;
    const pass = new Pass(language, context);
    const headline = pass.plain(draft.headline);
    const summary = draft.summary === undefined ? undefined : pass.summary(draft.summary);
    const body = pass.body(draft.body);
    return {
      ...draft,
      headline,
      ...(summary === undefined ? {} : { summary }),
      body,
      terms: [...draft.terms, ...pass.uses()],
      flags: [...draft.flags, ...pass.flags, ...pass.inconsistent()],
    };
  },
};

/** One story's run: collects the audit rows and flags while texts go through it. */
class Pass {
  readonly flags: Flag[] = [];
  readonly #rows = new Map<string, TermUse>();
  readonly #language: string;
  readonly #context: StageContext;
  readonly #seen = new Map<string, readonly Mention[]>();
  #evidence: ReadonlySet<string> | undefined;

  constructor(language: string, context: StageContext) {
    this.#language = language;
    this.#context = context;
  }

  uses(): readonly TermUse[] {
    return [...this.#rows.values()];
  }

  /** two names for one thing in the text as it arrived, although the names are united by now */
  inconsistent(): readonly Flag[] {
    const { arrived } = this.#context;
    const texts = [arrived.headline, ...paragraphs(arrived.body).map((p) => p.text)];
    // a risky variant without evidence may be another body's name
    const sure = texts
      .flatMap((text) => this.#mentions(text))
      .filter(({ name }) => name.kind !== 'risky' || this.#inOriginal(name.term.id));
    return inconsistentNames(sure).map(({ names, severity }) =>
      flag(STAGE, 'inconsistent-term', severity, names.join(' / ')),
    );
  }

  plain(text: string): string {
    let result = '';
    let from = 0;
    for (const edit of this.#edits(text, () => false)) {
      result += text.slice(from, edit.start) + edit.replacement;
      from = edit.end;
    }
    return result + text.slice(from);
  }

  /** plain text or HTML: what holds a tag or an entity is taken for HTML */
  summary(text: string): string {
    if (!/<[a-z/!]|&[a-z#]/i.test(text)) return this.plain(text);
    const before = fromHtml(text);
    const after = this.body(before);
    return after === before ? text : toHtml(after);
  }

  body(body: Draft['body']): Draft['body'] {
    const edits = proseOf(body).map(
      (prose) => [prose, this.#edits(prose.text, (start, end) => crossesMarkup(body, prose, start, end))] as const,
    );
    return applyEdits(body, edits);
  }

  #edits(text: string, crosses: (start: number, end: number) => boolean): readonly Edit[] {
    const edits: Edit[] = [];
    for (const mention of this.#mentions(text)) {
      if (!this.#replaceable(mention)) continue;
      const edit = rewrite(text, mention, this.#language);
      if (crosses(mention.start, mention.end)) {
        this.#flag('term-across-markup', 'warning', mention);
        continue;
      }
      edits.push(crosses(edit.start, edit.end) ? { ...edit, ...bare(mention) } : edit);
      this.#count(mention);
    }
    return edits;
  }

  /** most paragraphs arrive as they are now: each is looked through once */
  #mentions(text: string): readonly Mention[] {
    const known = this.#seen.get(text);
    if (known) return known;
    const mentions = mentionsIn(text, this.#language, this.#context.glossary);
    this.#seen.set(text, mentions);
    return mentions;
  }

  #replaceable(mention: Mention): boolean {
    const { kind } = mention.name;
    if (kind === 'preferred' || kind === 'abbr') return false;
    if (kind === 'ambiguous') return this.#flag('ambiguous-term', 'warning', mention);
    if (mention.reading !== 'certain') return this.#flag('ambiguous-term', 'note', mention);
    if (kind === 'risky' && !this.#inOriginal(mention.name.term.id)) {
      return this.#flag('term-needs-source', 'warning', mention);
    }
    return true;
  }

  #inOriginal(id: string): boolean {
    const { original, glossary } = this.#context;
    this.#evidence ??= new Set(
      original ? mentionsIn(original.text, original.language, glossary).map((m) => m.name.term.id) : [],
    );
    return this.#evidence.has(id);
  }

  #flag(code: string, severity: Flag['severity'], mention: Mention): false {
    if (!this.flags.some((f) => f.code === code && f.excerpt === mention.found)) {
      this.flags.push(flag(STAGE, code, severity, mention.found));
    }
    return false;
  }

  #count({ found, name }: Mention): void {
    const replaced = found.replace(/\s+/g, ' ');
    const key = `${name.term.id}\u0000${replaced}`;
    const count = (this.#rows.get(key)?.count ?? 0) + 1;
    this.#rows.set(key, { id: name.term.id, preferred: name.names.preferred, replaced, count });
  }
}

function bare(mention: Mention): Edit {
  return { start: mention.start, end: mention.end, replacement: shaped(mention) };
}

/** The edit with what must change around the name: article, doubled tail, possessive. */
function rewrite(text: string, mention: Mention, language: string): Edit {
  const edit = bare(mention);
  let { start, end, replacement } = edit;
  const tail = repeatedTail(mention.found, replacement, text.slice(end, end + 60));
  end += tail.length;
  replacement += tail.quote;
  if (/^en\b/i.test(language)) {
    // Headquarters's -> Headquarters'
    const possessive = /^(['’])s\b/.exec(text.slice(end, end + 2));
    if (possessive && replacement.endsWith('s') && !mention.found.endsWith('s')) {
      replacement += possessive[1];
      end += 2;
    }
    const article = englishArticle(text.slice(Math.max(0, start - 6), start), mention.found, replacement);
    if (article) {
      start -= article.length;
      replacement = article.text + replacement;
    }
  }
  return { start, end, replacement };
}

/** The preferred name in the capitals (and number) that stood there. */
function shaped({ found, name }: Mention): string {
  const { preferred: one } = name.names;
  const preferred = name.plural ? (englishPlural(one) ?? one) : one;
  if (isAllCaps(found) && !isAllCaps(name.written)) return preferred.toUpperCase();
  const raised = /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(name.written) && /^\p{Ll}/u.test(preferred);
  return raised ? preferred[0]!.toUpperCase() + preferred.slice(1) : preferred;
}

/**
 * "State Internet Office of China" must not become "… of China of China", nor `"One Belt, One Road" initiative`
 * `"Belt and Road Initiative" initiative`: a tail of the preferred name that the text has already.
 * @returns characters to swallow, and the closing quote among them
 */
function repeatedTail(found: string, preferred: string, after: string): { length: number; quote: string } {
  const quote = /^["”’»']?/.exec(after)![0];
  const next = after.slice(quote.length).toLowerCase();
  const words = preferred.toLowerCase().split(' ');
  for (let n = Math.min(4, words.length - 1); n >= 1; n -= 1) {
    const tail = ` ${words.slice(-n).join(' ')}`;
    // one word that the text's own name ended in was said twice there too
    if (n === 1 && found.toLowerCase().endsWith(tail)) return { length: 0, quote: '' };
    if (next.startsWith(tail) && !/^[\p{L}\p{N}]/u.test(next.slice(tail.length)))
      return { length: quote.length + tail.length, quote };
  }
  return { length: 0, quote: '' };
}
