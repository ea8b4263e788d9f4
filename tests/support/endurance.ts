/** The fault tests run short in `npm test` and long in `npm run endurance`. */
export const long = process.env.BABELWIRE_ENDURANCE === 'long';

export function amount({ short, long: many }: { readonly short: number; readonly long: number }): number {
  return long ? many : short;
}
