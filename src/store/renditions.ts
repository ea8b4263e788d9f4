import { sql } from 'kysely';
import type { Format, RenditionKey } from '../domain/feed.ts';
import type { RenditionStore } from '../domain/store.ts';
import { type Context, plain } from './context.ts';
import { enqueue } from './hub.ts';

export function renditionStore(context: Context): RenditionStore {
  const { db } = context.dialect;
  const keyOf = (row: { feed: string; language: string; format: string }): RenditionKey => ({
    feed: row.feed,
    language: row.language,
    format: row.format as Format,
  });

  return {
    async saveRenditions(renditions, deliveries) {
      await context.write(deliveries.length > 0 ? ['renditions', 'deliveries'] : ['renditions'], async (trx) => {
        for (const rendition of renditions) {
          const row = {
            media_type: rendition.mediaType,
            etag: rendition.etag,
            last_modified: rendition.lastModified,
            updated: rendition.updated,
            bytes: rendition.bytes,
          };
          await trx
            .insertInto('rendition')
            .values({
              feed: rendition.feed,
              language: rendition.language,
              format: rendition.format,
              version: 1,
              ...row,
            })
            .onConflict((conflict) =>
              conflict
                .columns(['feed', 'language', 'format'])
                .doUpdateSet({ ...row, version: sql<number>`rendition.version + 1` }),
            )
            .execute();
        }
        await enqueue(trx, deliveries);
      });
    },
    async rendition(key) {
      const row = await db
        .selectFrom('rendition')
        .selectAll()
        .where('feed', '=', key.feed)
        .where('language', '=', key.language)
        .where('format', '=', key.format)
        .executeTakeFirst();
      return (
        row && {
          ...keyOf(row),
          bytes: row.bytes,
          mediaType: row.media_type,
          etag: row.etag,
          lastModified: row.last_modified,
          updated: row.updated,
          version: row.version,
        }
      );
    },
    async renditionHeads() {
      const rows = await db
        .selectFrom('rendition')
        .select(['feed', 'language', 'format', 'etag', 'version', 'last_modified', 'updated'])
        .execute();
      return rows.map((row) => ({
        ...keyOf(row),
        etag: row.etag,
        version: row.version,
        lastModified: row.last_modified,
        updated: row.updated,
      }));
    },
    async deleteRenditions(keys) {
      await context.write(['renditions'], async (trx) => {
        for (const key of keys) {
          for (const table of ['rendition', 'rendition_fault'] as const) {
            await trx
              .deleteFrom(table)
              .where('feed', '=', key.feed)
              .where('language', '=', key.language)
              .where('format', '=', key.format)
              .execute();
          }
        }
      });
    },
    async saveRenditionFault(key, fault) {
      await context.write(['renditions'], async (trx) => {
        await trx
          .deleteFrom('rendition_fault')
          .where('feed', '=', key.feed)
          .where('language', '=', key.language)
          .where('format', '=', key.format)
          .execute();
        if (!fault) return;
        await trx
          .insertInto('rendition_fault')
          .values({
            feed: key.feed,
            language: key.language,
            format: key.format,
            at: fault.at,
            detail: plain(fault.detail),
          })
          .execute();
      });
    },
    async renditionFaults() {
      const rows = await db.selectFrom('rendition_fault').selectAll().execute();
      return rows.map((row) => ({ ...keyOf(row), at: row.at, detail: row.detail }));
    },
  };
}
