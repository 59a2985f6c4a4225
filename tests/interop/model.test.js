// Random auctions over HTTP and rooms, each answer held against a model that was written from RULES.md alone. A
// failure names its seed; GAVEL_MODEL_SEED brings it back, GAVEL_MODEL_STEPS makes the auction longer.
import { test } from 'node:test';
import { Auction } from './support/model/auction.js';
import { Commands, Random } from './support/model/commands.js';

const seed = Number(process.env.GAVEL_MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const steps = Number(process.env.GAVEL_MODEL_STEPS ?? 800);
const openingFunds = 250_000;

test(`the host decides as the model does (GAVEL_MODEL_SEED=${seed}, ${steps} steps)`, async (t) => {
  const auction = await Auction.open(t, openingFunds);
  const commands = new Commands(new Random(seed), auction.house, auction.people);
  const counts = {};
  for (let step = 1; step <= steps; ++step) {
    const command = commands.next();
    counts[command.kind] = (counts[command.kind] ?? 0) + 1;
    try {
      await auction.play(command);
      if (step === steps) await auction.letTheClockAct();
      if (step % 50 === 0 || step === steps) await auction.compareAll();
    } catch (error) {
      error.message = `step ${step}, ${JSON.stringify(command)}\n${error.message}`;
      throw error;
    }
  }
  await auction.verifyAll(t);
  t.diagnostic(JSON.stringify(counts));
});
