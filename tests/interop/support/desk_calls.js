// What is called at the desk, each checked by a Caller against the API's document.
import assert from 'node:assert/strict';

/** What bidders owe and pay, and what they collect. */
export async function callForCashiers(caller, { keeper, cid, ben, guest, lots }) {
  const { leader } = (await guest.get(`/api/v1/lots/${lots[1]}`)).body;
  const on = (body, more = {}) => ({ params: { sale: 1, account: leader.id, ...more }, body });
  const payment = { means: 'cash', amount: 500, reference: 'Till 2', key: 'a payment' };
  const adjustment = { amount: -50, reason: 'Scratched', key: 'an adjustment' };
  await caller.well(keeper, 'listInvoices', 200, { params: { sale: 1 }, query: { open: true, after: 0, limit: 5 } });
  await caller.refused(keeper, 'listInvoices', 'not_found', { params: { sale: 999 } });
  await caller.well(keeper, 'getInvoice', 200, on());
  await caller.refused(keeper, 'getInvoice', 'not_found', on(undefined, { account: 999 }));
  const { body } = await caller.well(keeper, 'payInvoice', 201, on(payment));
  assert.equal((await caller.well(keeper, 'payInvoice', 201, on(payment))).body.repeat, true);
  await caller.refused(keeper, 'payInvoice', 'key_reused', on({ ...payment, amount: 501 }));
  await caller.refused(keeper, 'payInvoice', 'malformed', on({ means: 'cash', amount: 9_000_000 }));
  await caller.refused(cid, 'payInvoice', 'forbidden', on(payment, { account: cid.account.id }));
  await caller.well(keeper, 'adjustInvoice', 201, on(adjustment));
  await caller.refused(keeper, 'adjustInvoice', 'malformed', on({ amount: 0, reason: 'Nothing' }));
  await caller.well(keeper, 'numberInvoice', 200, on());
  await caller.refused(keeper, 'numberInvoice', 'not_found', on(undefined, { account: 999 }));
  const { n } = body.payments.find(({ means }) => means === 'cash');
  await caller.well(keeper, 'takePaymentBack', 200, on({ reason: 'By mistake' }, { n }));
  await caller.refused(keeper, 'takePaymentBack', 'not_found', on({ reason: 'By mistake' }, { n }));
  const sold = { params: { id: lots[1] } };
  await caller.well(cid, 'markCollected', 200, sold);
  await caller.well(keeper, 'getInvoice', 200, on());
  await caller.well(cid, 'unmarkCollected', 200, sold);
  await caller.refused(cid, 'markCollected', 'wrong_phase', { params: { id: lots[0] } });
  await caller.refused(cid, 'unmarkCollected', 'unknown_lot', { params: { id: 999 } });
  for (const who of [keeper, ben, cid]) await caller.well(who, 'listMyInvoices', 200);
  await caller.well(keeper, 'listRecord', 200, { query: { limit: 1000 } });
}

/** What sellers are owed, the evening at the desk, and the count of its cash. */
export async function callForSettling(caller, { keeper, cid, ann, ben }) {
  const sale = { params: { sale: 1 } };
  const on = (body, account = ann.account.id) => ({ params: { sale: 1, account }, body });
  const payout = { means: 'transfer', amount: 500, reference: 'No. 12', key: 'a payout' };
  await caller.well(keeper, 'listSettlements', 200, { ...sale, query: { open: true, after: 0, limit: 5 } });
  await caller.refused(keeper, 'listSettlements', 'not_found', { params: { sale: 999 } });
  await caller.well(cid, 'payOut', 201, on(payout));
  assert.equal((await caller.well(cid, 'payOut', 201, on(payout))).body.repeat, true);
  await caller.refused(cid, 'payOut', 'key_reused', on({ ...payout, amount: 501 }));
  await caller.refused(cid, 'payOut', 'malformed', on({ means: 'cash', amount: 9_000_000 }));
  await caller.refused(cid, 'payOut', 'forbidden', on(payout, cid.account.id));
  await caller.refused(keeper, 'payOut', 'not_found', on(payout, 999));
  await caller.well(keeper, 'adjustSettlement', 201, on({ amount: -5, reason: 'Photographs', key: 'a fee' }));
  await caller.refused(keeper, 'adjustSettlement', 'malformed', on({ amount: 0, reason: 'Nothing' }));
  await caller.well(keeper, 'getSettlement', 200, on());
  await caller.refused(keeper, 'getSettlement', 'not_found', on(undefined, 999));
  for (const who of [ann, ben]) await caller.well(who, 'listMySettlements', 200);
  await caller.well(cid, 'countCash', 201, { ...sale, body: { counted: 10_000, opening: 9_000, note: 'By two' } });
  await caller.well(cid, 'countCash', 201, { ...sale, body: { counted: 0 } });
  await caller.refused(cid, 'countCash', 'malformed', { ...sale, body: { counted: -1 } });
  await caller.refused(keeper, 'countCash', 'not_found', { params: { sale: 999 }, body: { counted: 1 } });
  await caller.well(keeper, 'getEvening', 200, sale);
  await caller.refused(keeper, 'getEvening', 'not_found', { params: { sale: 999 } });
  await caller.well(keeper, 'listRecord', 200, { query: { limit: 1000 } });
}
