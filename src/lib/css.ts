import { compile } from 'css-select';

/** @returns why nothing can be looked for by it; undefined for a selector */
export function selectorFault(selector: string): string | undefined {
  if (selector.trim() === '') return 'is empty';
  try {
    compile(selector);
    return undefined;
  } catch (error) {
    return `is no CSS selector (${(error as Error).message.trim()})`;
  }
}
