export interface Finding {
  readonly level: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
}
export function checkRss(source: string): readonly Finding[];
export function checkAtom(source: string): readonly Finding[];
export function checkJson(source: string): readonly Finding[];
