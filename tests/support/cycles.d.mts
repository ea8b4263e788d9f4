import type { Item } from '../../src/domain/item.ts';
import type { Configuration } from '../../src/domain/settings.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import type { NormalizedStory, NormalizeInput } from '../../src/domain/story.ts';
import type { IngestTools } from '../../src/flow/ingest.ts';

export const START: number;
export const STORIES_A_CYCLE: number;
export function cycleItems(n: number): Item[];
export function cycleState(n: number, now: number): SourceState;
export function plainText(input: NormalizeInput): NormalizedStory;
export const CYCLE_SOURCE: Source;
export const CYCLE_CONFIGURATION: Configuration;
export function cycleTools(store: Store): IngestTools;
