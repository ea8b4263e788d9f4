import { putTogether } from './entries.ts';
import { partsOf, type Servable } from './servable.ts';

/** Versions of one rendition that are remembered, by their entries' hashes: 20 polls at the usual pace. */
const VERSIONS_MAX = 20;
/** Over all renditions; a hash is 24 characters. */
const HASHES_MAX = 400_000;

/** What earlier versions held, so that who knows one gets only what is new (RFC 3229 with `feed`). */
export interface DeltaBook {
  note(servable: Servable): void;
  /**
   * @param etags that the client sent, of identity representations
   * @returns the document with new and changed entries only; undefined: no version known, or nothing saved
   */
  since(servable: Servable, etags: readonly string[]): string | undefined;
}

export function deltaBook(): DeltaBook {
  /** path to etag to hashes; insertion order is age */
  const versions = new Map<string, Map<string, ReadonlySet<string>>>();
  let hashes = 0;

  const forgetOldest = () => {
    for (const [path, known] of versions) {
      const oldest = known.keys().next().value;
      if (oldest === undefined || known.size === 1) {
        for (const set of known.values()) hashes -= set.size;
        versions.delete(path);
      } else {
        hashes -= known.get(oldest)!.size;
        known.delete(oldest);
      }
      if (hashes <= HASHES_MAX) return;
    }
  };

  return {
    note({ path, rendition, entryHashes }) {
      const known = versions.get(path) ?? new Map<string, ReadonlySet<string>>();
      versions.delete(path);
      versions.set(path, known);
      if (known.has(rendition.etag)) return;
      const set = new Set(entryHashes);
      known.set(rendition.etag, set);
      hashes += set.size;
      if (known.size > VERSIONS_MAX) {
        const oldest = known.keys().next().value!;
        hashes -= known.get(oldest)!.size;
        known.delete(oldest);
      }
      if (hashes > HASHES_MAX) forgetOldest();
    },

    since({ path, rendition, variants }, etags) {
      const known = versions.get(path);
      const base = etags.map((etag) => known?.get(etag)).find((set) => set !== undefined);
      if (!base) return undefined;
      const parts = partsOf(variants.identity.body.toString('utf8'), rendition.format);
      const fresh = parts.entries.filter(({ hash }) => !base.has(hash));
      if (fresh.length === parts.entries.length) return undefined;
      return putTogether(parts, fresh, rendition.format);
    },
  };
}

/** `"x-gzip"` names the same content as `"x"`; weak marks do not matter here. */
export function identityEtag(etag: string): string {
  return etag.replace(/^W\//, '').replace(/-(?:gzip|br|zstd)"$/, '"');
}
