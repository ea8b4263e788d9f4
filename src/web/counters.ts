/** Counted on the way, without a metrics library in it; metrics.ts shows them when asked. */
export interface Counters {
  fastOk: number;
  fastNotModified: number;
  fastBytes: number;
  /** answers of the application: `route status` to how many */
  readonly answers: Map<string, number>;
  limited: number;
}

export function createCounters(): Counters {
  return { fastOk: 0, fastNotModified: 0, fastBytes: 0, answers: new Map(), limited: 0 };
}

export function countAnswer(counters: Counters, route: string, status: number): void {
  const label = `${route} ${status}`;
  counters.answers.set(label, (counters.answers.get(label) ?? 0) + 1);
}
