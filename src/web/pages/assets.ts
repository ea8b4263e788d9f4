import { sha256 } from '../../lib/hash.ts';
import { SCRIPT, STYLE } from './style.ts';

/** Files that pages name: kept for ever by caches, since another content has another name. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

function asset(name: string, extension: string, mediaType: string, text: string): Asset {
  return { path: `/assets/${name}-${sha256(text).slice(0, 12)}.${extension}`, mediaType, text };
}

export const STYLE_ASSET = asset('style', 'css', 'text/css; charset=utf-8', STYLE);
export const SCRIPT_ASSET = asset('copy', 'js', 'text/javascript; charset=utf-8', SCRIPT);
export const ASSETS: readonly Asset[] = [STYLE_ASSET, SCRIPT_ASSET];
