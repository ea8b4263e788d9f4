/** What one document may cost, whatever it holds. Counts and characters, not time: the worker's deadline is the pool's. */
export const PARSE_LIMITS = {
  /** 32 MiB: the fetcher stops earlier, files on disk come straight here */
  bytesMax: 33_554_432,
  /** items after these are left unread */
  itemsMax: 20_000,
  /** open elements remembered for end tags; deeper ones are text of their ancestors */
  depthMax: 400,
  /** fields of one item or channel, and of all */
  childrenMax: 4_000,
  elementsMax: 600_000,
  /** naked tags inside fields, in the whole document; the text of more stays, its markup goes */
  tagsMax: 600_000,
  /** tags of one body whose URLs are made absolute */
  bodyTagsMax: 200_000,
  /** namespace prefixes in force at one place */
  prefixesMax: 100,
  attributesMax: 200,
  /** entities that a DTD declares, characters of one, and characters that all uses may add */
  entitiesMax: 200,
  entityCharsMax: 2_000,
  expandedCharsMax: 200_000,
  /** names whose meaning is remembered */
  namesMax: 2_000,
  /** a longer date is none */
  dateCharsMax: 120,
  /** longer URLs are none */
  urlCharsMax: 65_536,
  /** feed links taken from an HTML page */
  discoveredMax: 20,
} as const;
