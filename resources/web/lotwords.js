// What the page says in words about a lot's standing and terms.
import { endOf, nickOf } from './lots.js';
import { ratesText, taxText } from './rates.js';
import { text } from './text.js';

/**
 * `{price, time, when, verdict, kind}`: captions, and the sentence with the colour of its meaning. `nameOf(leader, lot)` is
 * what a sentence calls who leads.
 */
export function standing(lot, moment, nameOf = nickOf) {
  switch (lot.phase) {
    case 'scheduled':
      return {
        price: text.priceStart,
        time: lot.opensAt === null ? '' : text.timeToOpen,
        when: opening(lot, moment),
        verdict: text.notOpen,
        kind: 'calm',
      };
    case 'paused':
      return { ...running(lot, nameOf), time: text.timePaused, when: '', verdict: text.pausedNow, kind: 'soon' };
    case 'sold':
      return { ...over(lot, moment, text.priceHammer), verdict: text.soldTo(nameOf(lot.leader, lot)), kind: 'fine' };
    case 'passed':
      return { ...over(lot, moment, text.priceLast), verdict: text.passed, kind: 'calm' };
    case 'unsold':
      if (lot.bids > 0) return { ...over(lot, moment, text.priceLast), verdict: lot.why ? text.saleVoidedFor(lot.why) : text.saleVoided, kind: 'calm' };
      return { ...over(lot, moment, text.priceStart), verdict: text.unsold, kind: 'calm' };
    case 'withdrawn':
      return { ...over(lot, moment, text.priceLast), verdict: lot.why ? text.withdrawnFor(lot.why) : text.withdrawn, kind: 'calm' };
    default:
      // With soft close a late bid moves the end, so the end is promised no earlier, not exactly.
      return { ...running(lot, nameOf), when: ending(lot, moment(lot.endsAt)) };
  }
}

function opening({ opensAt, isWithSale }, moment) {
  if (opensAt === null) return text.opensWithSale;
  return isWithSale ? text.opensWithSaleAt(moment(opensAt)) : text.opensAt(moment(opensAt));
}

function ending(lot, when) {
  if (lot.waitsFor) return text.endsInTurn(when);
  return lot.softClose ? text.endsNoEarlier(when) : text.endsAt(when);
}

/** What of that is otherwise for somebody with a standing of their own. */
export function ownStanding(lot, { mine, money, nameOf }) {
  switch (mine.standing(lot)) {
    case 'leading':
      return { verdict: leading(lot, mine.maxOf(lot.id), money), kind: lot.reserve === 'not_met' ? 'soon' : 'fine' };
    case 'outbid':
      return { verdict: text.youOutbid(nameOf(lot.leader, lot)), kind: 'last' };
    case 'won':
      return { verdict: text.youWon, kind: 'fine' };
    default:
      return {};
  }
}

function leading(lot, max, money) {
  const words = max !== null && max > lot.price ? text.youLeadUpTo(money(max)) : text.youLead;
  return lot.reserve === 'not_met' ? `${words} ${text.reserveNotMet}` : words;
}

function running(lot, nameOf) {
  if (lot.bids === 0) return { price: text.priceStart, time: text.timeLeft, verdict: text.firstBid, kind: 'calm' };
  return { price: text.priceNow, time: text.timeLeft, verdict: text.leads(nameOf(lot.leader, lot)), kind: 'calm' };
}

function over(lot, moment, price) {
  return { price, time: text.ended, when: endOf(lot) ? text.endedAt(moment(endOf(lot))) : '' };
}

/** The terms for a description list: `[name, value, kind?]` each. */
export function factsOf(lot, money) {
  const facts = [
    [text.seller, nickOf(lot.owner)],
    [text.start, money(lot.start)],
    [text.reserve, text.reserveNames[lot.reserve] ?? '—', lot.reserve === 'met' ? 'fine' : ''],
    [text.steps, stepsOf(lot, money)],
  ];
  if (Number.isInteger(lot.buyNow)) facts.push([text.buyNow, money(lot.buyNow)]);
  if (Number.isInteger(lot.value)) facts.push([text.value, money(lot.value)]);
  if (Array.isArray(lot.premium) || lot.premium > 0) facts.push([text.premium, ratesText(lot.premium, money)]);
  if (lot.tax?.rate > 0 && lot.tax.on !== 'none') facts.push([text.tax, taxText(lot.tax)]);
  return facts;
}

function stepsOf({ increments, ask, price, bids }, money) {
  if (increments?.preset === 'any') return text.stepsAny;
  if (increments?.preset === 'fixed') return money(increments.step);
  // A table's step follows the price; what it is now shows in the ask once there is a bid.
  return bids > 0 && ask > price ? money(ask - price) : text.stepsTable;
}
