import type { Format } from '../domain/feed.ts';
import type { Renderer } from '../domain/seams.ts';
import { atom } from './atom.ts';
import { json } from './json.ts';
import { rss } from './rss.ts';

/** Every format that we publish. */
export const RENDERERS: Readonly<Record<Format, Renderer>> = { rss, atom, json };
