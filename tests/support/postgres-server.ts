/** vitest global setup: placeholder until the store brings its PostgreSQL. */
export default async function setup(): Promise<void> {}
