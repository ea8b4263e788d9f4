/** Epoch milliseconds. Chosen in app.ts; tests bring their own. */
export type Clock = () => number;
