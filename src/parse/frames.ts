import type { Element } from './element.ts';
import type { Scope } from './names.ts';

export type FrameKind = 'root' | 'group' | 'field' | 'markup' | 'skip';

/** An open element. */
export interface Frame {
  readonly kind: FrameKind;
  /** as written, lower case: what an end tag is compared with */
  readonly written: string;
  readonly element: Element;
  readonly scope: Scope;
  readonly base: string | undefined;
  readonly language: string | undefined;
}

/** The open elements, the document itself outermost. One is found by its name without a walk. */
export class Frames {
  readonly #frames: Frame[];
  /** of each open name: where its innermost element stands; and of each frame: where the next one out of that name does */
  readonly #innermost = new Map<string, number>();
  readonly #outer: number[] = [0];

  constructor(root: Frame) {
    this.#frames = [root];
  }

  get depth(): number {
    return this.#frames.length;
  }

  at(place: number): Frame {
    return this.#frames[place]!;
  }

  push(frame: Frame): void {
    this.#outer.push(this.innermost(frame.written));
    this.#innermost.set(frame.written, this.#frames.length);
    this.#frames.push(frame);
  }

  pop(): Frame {
    const frame = this.#frames.pop()!;
    const outer = this.#outer.pop()!;
    if (outer === 0) this.#innermost.delete(frame.written);
    else this.#innermost.set(frame.written, outer);
    return frame;
  }

  replaceTop(frame: Frame): void {
    this.#frames[this.#frames.length - 1] = frame;
  }

  /** @returns the place of the innermost element of a name, 0 for none */
  innermost(written: string): number {
    return this.#innermost.get(written) ?? 0;
  }

  innermostOf(kind: FrameKind): number {
    let place = this.#frames.length - 1;
    while (place > 0 && this.#frames[place]!.kind !== kind) place -= 1;
    return place;
  }
}
