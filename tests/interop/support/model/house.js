// RULES.md's house once more: who has which money, and what a bid needs before its lot decides. Holds are added up
// whenever they are asked for.
import { absent, isAmount, shareOf } from './amounts.js';
import { LotModel, Refused } from './lot.js';
import { areTerms } from './terms.js';

/** The house: its accounts and their money, and the lots. */
export class HouseModel {
  accounts = new Map();
  lots = new Map();
  share = 0;
  prebids = false;
  #keys = new Map();

  constructor({ name, premium, commission, tax }) {
    Object.assign(this, { name, premium, commission, tax });
  }

  addAccount({ id, nick, host, deposits }, isLimited) {
    const money = { deposits, credits: 0, debits: 0 };
    this.accounts.set(id, { id, nick, isHost: host, blocked: false, isLimited, ...money });
  }

  account(id) {
    return this.accounts.get(id);
  }

  /** A new lot, numbered as the host did. */
  sell(id, seller, terms, at) {
    if (!areTerms(terms) || terms.endsAt <= at) throw new Refused('malformed');
    const lot = new LotModel(this, id, seller, terms, at);
    this.lots.set(id, lot);
    return lot;
  }

  /** Checks 1 to 3, and then the lot's. */
  bid(lotId, account, body, at) {
    const amounts = [body.bid, body.max].filter((amount) => !absent(amount));
    const isBid = amounts.length === 1 && isAmount(amounts[0]) && !(body.lower && !absent(body.bid));
    const isShort = [...(body.msg ?? '')].length <= 100 && Buffer.byteLength(body.key ?? '') <= 64;
    if (!isBid || !isShort) throw new Refused('malformed');
    const lot = this.lots.get(lotId);
    if (!lot) throw new Refused('unknown_lot');
    const contents = JSON.stringify([body.bid, body.max, body.msg ?? '', body.lower ?? false]);
    const key = body.key ? JSON.stringify([lotId, account, body.key]) : null;
    const known = this.#keys.get(key);
    if (known && known.contents !== contents) throw new Refused('key_reused');
    if (known) return { ...known.verdict, repeat: true };
    const verdict = lot.bid(account, body, at);
    if (key) this.#keys.set(key, { contents, verdict });
    return verdict;
  }

  holds(account, except = null) {
    return [...this.lots.values()].reduce((sum, lot) => sum + (lot === except ? 0 : lot.heldOf(account)), 0);
  }

  balance(id, except = null) {
    const { deposits, credits, debits } = this.account(id);
    return deposits + credits - debits - this.holds(id, except);
  }

  /** Whether limited funds do not cover a hold on a lot, whatever else they hold. */
  lacks(id, hold, lot) {
    return this.account(id).isLimited && hold > this.balance(id, lot);
  }

  settle(lot) {
    const fee = lot.fee(lot.price);
    const commission = shareOf(lot.price, lot.rates.commission);
    this.account(lot.leader).debits += lot.holdFor(lot.price);
    this.account(lot.seller).credits += lot.price - commission;
    this.share += fee + commission + lot.tax(lot.price);
  }

  /** What GET /me tells an account of its money. */
  money(id) {
    const { deposits, isLimited } = this.account(id);
    return { deposits, holds: this.holds(id), available: isLimited ? this.balance(id) : null };
  }
}
