// What the page says in words about one's own bid on a lot.
import { detailOf } from './fields.js';
import { addsToPrice, moneyLine } from './money.js';
import { text } from './text.js';

/** Why somebody can't bid on a lot now, or ''. `left` is the time to its end. */
export function barOf(lot, me, left) {
  if (me?.id === lot.owner.id) return text.cantBid.own_lot;
  if (me?.blocked) return text.cantBid.blocked;
  if (me?.roles?.includes('host')) return text.cantBid.host;
  if (lot.phase === 'scheduled') return text.cantBid.scheduled;
  if (lot.phase === 'paused') return text.cantBid.paused;
  return left !== null && left <= 0 ? text.cantBid.closing : '';
}

/** "+ ₩210 premium + ₩126 tax = ₩1,386", or '' where the amount is all. */
export function costOf(lot, amount, money) {
  if (!addsToPrice(lot)) return '';
  const { premium, tax, total } = moneyLine(amount, lot);
  const parts = premium > 0 || tax === 0 ? [text.plusPremium(money(premium))] : [];
  if (tax > 0) parts.push(text.plusTax(money(tax)));
  return [...parts, text.allTold(money(total))].join(' ');
}

/** Where one's limited funds do not cover an amount: a sentence, else ''. */
export function shortOf(lot, amount, me, held, money) {
  if (!Number.isInteger(me?.available)) return '';
  const free = me.available + (held === null ? 0 : moneyLine(held, lot).total);
  return moneyLine(amount, lot).total > free ? text.fundsShort(money(free)) : '';
}

/**
 * What became of the last bid: `{words, kind, steps}`, `steps` being how many of sent, in the book and leading it has
 * taken; or null.
 */
export function outcomeOf(desk, leads, money) {
  if (desk.state === 'idle') return null;
  const amount = money(desk.last.amount);
  switch (desk.state) {
    case 'sent':
      return { words: text.sending(amount), kind: 'calm', steps: 1 };
    case 'unknown':
      return { words: text.lookedUp(amount), kind: 'soon', steps: 1 };
    case 'unsent':
      return { words: text.notSent, kind: 'last', steps: 0 };
    case 'lost':
      return { words: text.neverHeard(amount), kind: 'soon', steps: 1 };
    case 'refused':
      return { words: refusalWords(desk.refusal, money), kind: 'last', steps: 0 };
    default:
      return committed(desk, leads, amount, money);
  }
}

function committed({ last, verdict }, leads, amount, money) {
  if (last.act === 'buy') return { words: text.committedBought(money(verdict.price)), kind: 'fine', steps: 3 };
  if (verdict.outbid) return { words: text.committedOutbid(amount), kind: 'last', steps: 2 };
  const isChange = last.act === 'raise' || last.act === 'lower';
  if (isChange && leads) return { words: text.committedMax(money(verdict.max ?? last.amount)), kind: 'fine', steps: 3 };
  // Whoever has been outbid since is told so by the lot itself.
  return leads ? { words: text.committedLeads(amount), kind: 'fine', steps: 3 } : null;
}

function refusalWords(refusal, money) {
  const { code, ask } = refusal;
  const words = text.refused[code] ?? detailOf(refusal);
  return Number.isInteger(ask) ? `${words} ${text.newAsk(money(ask))}` : words;
}
