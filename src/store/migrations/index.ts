import type { Migration } from '../migration.ts';
import { start } from './0001-start.ts';
import { partnerDeliveries } from './0002-partner-deliveries.ts';
import { arrival } from './0003-arrival.ts';
import { renditionUpdated } from './0004-rendition-updated.ts';

/** In order; a released one never changes. Adding one: a file here, a line below, the dumps in tests/store. */
export const MIGRATIONS: readonly Migration[] = [start, partnerDeliveries, arrival, renditionUpdated];
