/** Holder of a key: one entry of partners.yaml, or made by `partner add`. Only hashes of keys are kept. */
export interface Partner {
  readonly name: string;
  readonly keys: readonly PartnerKey[];
  /** feeds it may read; empty = every feed that lists it in `access.partners` */
  readonly feeds: readonly string[];
  readonly languages: readonly string[];
  readonly requestsPerMinute: number;
  /** push sources it may push to */
  readonly sources: readonly string[];
}

export interface PartnerKey {
  /** sha-256 hex of the key */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
}
