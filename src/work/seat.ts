import type { Slots } from './slots.ts';

export interface SeatOptions {
  readonly hosts: Slots;
  readonly all: Slots;
  /** it hung at its last poll */
  readonly slow: boolean;
}

/**
 * The places of one poll: at the host that it asks just now, wherever a redirect or a link has led it, and among all. The
 * host's always comes first, and whoever waits for one holds nothing else: polls never wait for each other in a circle.
 */
export class Seat {
  readonly #options: SeatOptions;
  #host: string | undefined;
  #leaveHost: (() => void) | undefined;
  #leaveAll: (() => void) | undefined;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  /** @param host undefined: none is asked */
  async takeAt(host: string | undefined): Promise<void> {
    const { hosts, all, slow } = this.#options;
    if (this.#leaveHost && host === this.#host) return;
    this.leave();
    this.#leaveHost = host === undefined ? () => {} : await hosts.enter(host, slow);
    this.#host = host;
    this.#leaveAll = await all.enter('all');
  }

  /** the bytes are read: others may ask the host, while the place among all is kept until the stories are stored */
  leaveHost(): void {
    this.#leaveHost?.();
    this.#leaveHost = undefined;
  }

  leave(): void {
    this.leaveHost();
    this.#leaveAll?.();
    this.#leaveAll = undefined;
  }
}
