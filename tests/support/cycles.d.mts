import type { Item } from '../../src/domain/item.ts';
import type { SourceState } from '../../src/domain/source.ts';
import type { NormalizedStory, NormalizeInput } from '../../src/domain/story.ts';

export const START: number;
export const STORIES_A_CYCLE: number;
export function cycleItems(n: number): Item[];
export function cycleState(n: number, now: number): SourceState;
export function plainText(input: NormalizeInput): NormalizedStory;
