// The bid whose outcome is not known yet, kept over a reload of the page: its key still decides what became of it.
const storageKey = (lot) => `gavel.bid.${lot}`;
const askedAgainMs = 60_000; // later nobody wants to find out that they have just bid

/** Keeps what somebody (`bidder`, an account) sent at a moment of the host. */
export function keepBid(lot, bidder, sent, at) {
  write((storage) => storage.setItem(storageKey(lot), JSON.stringify({ bidder, sent, at })));
}

export function forgetBid(lot) {
  write((storage) => storage.removeItem(storageKey(lot)));
}

/** What that bidder sent and never heard of: `{sent, isFresh}`, or null. Only what is fresh may be sent again. */
export function keptBid(lot, bidder, now) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey(lot)));
    if (kept?.bidder !== bidder) return null;
    const age = now - kept.at;
    return { sent: kept.sent, isFresh: age >= 0 && age <= askedAgainMs };
  } catch {
    return null;
  }
}

function write(change) {
  try {
    change(sessionStorage);
  } catch {
    // Without storage it is known as long as the page is.
  }
}
