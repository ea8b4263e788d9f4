import type { Store } from '../domain/store.ts';
import type { Context } from './context.ts';

export function factStore(context: Context): Pick<Store, 'fact' | 'factOnce' | 'setFact'> {
  const { db } = context.dialect;
  const fact = async (name: string) =>
    (await db.selectFrom('fact').select('value').where('name', '=', name).executeTakeFirst())?.value;
  return {
    fact,
    async factOnce(name, value) {
      await context.write([], (trx) =>
        trx
          .insertInto('fact')
          .values({ name, value })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute(),
      );
      return (await fact(name)) ?? value;
    },
    async setFact(name, value) {
      await context.write([], (trx) =>
        trx
          .insertInto('fact')
          .values({ name, value })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
          .execute(),
      );
    },
  };
}
