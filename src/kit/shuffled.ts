import type { Random } from './chance.ts';

/** Fisher–Yates: every order is equally likely. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[chosen]];
    if (a === undefined || b === undefined) break;
    order[last] = b;
    order[chosen] = a;
  }
  return order;
}
