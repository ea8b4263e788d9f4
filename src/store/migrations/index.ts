import type { Migration } from '../migration.ts';
import { start } from './0001-start.ts';
import { partnerDeliveries } from './0002-partner-deliveries.ts';

/** In order; a released one never changes. Adding one: a file here, a line below, the dumps in tests/store. */
export const MIGRATIONS: readonly Migration[] = [start, partnerDeliveries];
