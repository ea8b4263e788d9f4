import type { Configuration } from '../domain/settings.ts';

/** What the serving thread tells the working one, beside calls to the desk. */
export type ToWork =
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  /** renditions up to the change of this number are what is served now */
  | { readonly kind: 'served'; readonly number: number }
  | { readonly kind: 'stop' };

export type FromWork =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly operator: boolean; readonly message: string }
  | { readonly kind: 'renditions'; readonly number: number }
  | { readonly kind: 'troubles'; readonly troubles: readonly string[] }
  | { readonly kind: 'stopped' };
