import { cleanLine, isVisible } from './text.ts';

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

export function languageOf(tag: string): string {
  return LANGUAGE.test(tag) ? tag : 'und';
}

/** the first that shows anything */
export function titleOf(...candidates: readonly (string | (() => string))[]): string {
  for (const candidate of candidates) {
    const line = cleanLine(typeof candidate === 'string' ? candidate : candidate());
    if (isVisible(line)) return line;
  }
  return 'Untitled';
}
