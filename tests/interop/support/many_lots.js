// A house with more lots than a screen holds.
import { startHost } from './host.js';

const count = 40;

export async function manyLots(t) {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  for (let n = 0; n < count; ++n) await seller.sell({ name: `Lot of the evening ${n}`, start: 1000 });
  return host;
}
