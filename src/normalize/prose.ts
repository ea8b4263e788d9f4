import { type Body, LITERAL, type Paragraph, paragraphs, type Token } from './body.ts';

/** A paragraph's prose with the way back to the tokens: for stages that rewrite words in place. */
export interface Prose {
  readonly paragraph: Paragraph;
  /** text tokens joined; `<br>` is a line end; code and the like is U+FFFC, so that nothing matches across it */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly token: number;
  /** offset in `Prose.text` */
  readonly start: number;
  readonly length: number;
  readonly kind: 'text' | 'break' | 'literal';
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export function proseOf(body: Body): readonly Prose[] {
  let literal = 0;
  let next = 0;
  return paragraphs(body).map((paragraph) => {
    let text = '';
    const pieces: Piece[] = [];
    // literal elements may open before the paragraph begins
    for (; next < paragraph.from; next += 1) literal = depth(body[next]!, literal);
    for (next = paragraph.from; next < paragraph.to; next += 1) {
      const token = body[next]!;
      literal = depth(token, literal);
      if (token.kind === 'text' && token.text !== '') {
        const shown = literal > 0 ? '\ufffc'.repeat(token.text.length) : token.text;
        pieces.push({ token: next, start: text.length, length: shown.length, kind: literal > 0 ? 'literal' : 'text' });
        text += shown;
      } else if (token.kind === 'open' && token.name === 'br') {
        pieces.push({ token: next, start: text.length, length: 1, kind: 'break' });
        text += '\n';
      }
    }
    return { paragraph, text, pieces };
  });
}

function depth(token: Token, literal: number): number {
  if (token.kind === 'text' || !LITERAL.has(token.name)) return literal;
  return Math.max(0, literal + (token.kind === 'open' ? 1 : -1));
}

/** Does inline markup (other than a line break) begin or end strictly inside this span? */
export function crossesMarkup(body: Body, prose: Prose, start: number, end: number): boolean {
  const touched = prose.pieces.filter((p) => p.start < end && p.start + p.length > start);
  const first = touched[0]?.token ?? 0;
  const last = touched.at(-1)?.token ?? 0;
  for (let i = first; i <= last; i += 1) {
    const token = body[i]!;
    if (token.kind !== 'text' && token.name !== 'br') return true;
  }
  return false;
}

/** Applies edits (sorted, not overlapping, none across markup) of all paragraphs in one pass. */
export function applyEdits(body: Body, edits: readonly (readonly [Prose, readonly Edit[]])[]): Body {
  const texts = new Map<number, string>();
  const gone = new Set<number>();
  for (const [prose, list] of edits) {
    let next = 0;
    // the first piece of text that an edit touches takes its replacement
    let placed = -1;
    for (const piece of prose.pieces) {
      const pieceEnd = piece.start + piece.length;
      while (next < list.length && list[next]!.end <= piece.start) next += 1;
      if (next >= list.length) break;
      if (list[next]!.start >= pieceEnd) continue;
      if (piece.kind === 'break') {
        gone.add(piece.token);
        continue;
      }
      const token = body[piece.token]!;
      const text = token.kind === 'text' ? token.text : '';
      const parts: string[] = [];
      let at = 0;
      for (let i = next; i < list.length && list[i]!.start < pieceEnd; i += 1) {
        const { start, end, replacement } = list[i]!;
        const from = Math.max(start - piece.start, 0);
        const to = Math.min(end - piece.start, piece.length);
        if (from >= to) continue;
        parts.push(text.slice(at, from), i > placed ? replacement : '');
        placed = Math.max(placed, i);
        at = to;
      }
      parts.push(text.slice(at));
      texts.set(piece.token, parts.join(''));
    }
  }
  if (texts.size === 0) return body;
  return body.flatMap((token, i): Token[] => {
    if (gone.has(i)) return [];
    const text = texts.get(i);
    return text === undefined ? [token] : text === '' ? [] : [{ kind: 'text', text }];
  });
}
