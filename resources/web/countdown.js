// What a lot's countdown says, and the one timer that repaints all of them.
import { pastMoment } from './format.js';
import { endOf, isFinal } from './lots.js';
import { text } from './text.js';

const soonMs = 10 * 60_000;
const lastMs = 2 * 60_000;
const repaintMs = 250;
const milestonesMs = [0, 10_000, 60_000, 300_000];

/** HH:MM:SS, with days in front from 24 h; 00:00:00 from the end on and never before it. A dash if it is not known. */
export function countdown(leftMs) {
  if (leftMs === Infinity) return '—';
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${text.daysLeft(days)} ${clock}` : clock;
}

/** The same without the zeros in front: "1:38", of what is still to open. */
function short(words) {
  return words.replace(/^(00:)?0?(?=\d)/, '');
}

/** What a card says of a lot's time: when it ended, else what is left of it. */
function wordsOf(lot, left, now) {
  if (isFinal(lot)) return endOf(lot) ? pastMoment(endOf(lot), now) : '—';
  if (left === Infinity) return ''; // it opens with its sale, which the card says
  return lot.phase === 'scheduled' ? short(countdown(left)) : countdown(left);
}

/**
 * The milliseconds that a lot's countdown shows at `now`: to its end, to its opening, or as it was paused. Infinity if
 * it opens with its sale, whenever that is.
 */
export function leftOf(lot, now) {
  if (isFinal(lot)) return 0;
  if (lot.phase === 'paused') return lot.leftMs ?? 0;
  return ((lot.phase === 'scheduled' ? lot.opensAt : lot.endsAt) ?? Infinity) - now;
}

/** Which colour a countdown takes: calm, soon, last, paused or over. */
export function urgency(lot, leftMs) {
  if (isFinal(lot)) return 'over';
  if (lot.phase === 'paused') return 'paused';
  if (lot.phase === 'scheduled' || leftMs > soonMs) return 'calm';
  return leftMs > lastMs ? 'soon' : 'last';
}

export class Countdowns {
  #clock;
  #shown = new Map();

  constructor(clock) {
    this.#clock = clock;
    setInterval(() => this.#repaint(), repaintMs);
  }

  /**
   * Keeps `element` showing the time of `lot`; `passed(ms)` is told when 5 min, 1 min, 10 s and the end go by. A card
   * `isCard` names the end, or what is left until the opening, without a clock's zeros.
   */
  show(element, lot, { passed = null, isCard = false } = {}) {
    const before = this.#shown.get(element);
    const entry = { element, lot, passed, isCard, left: before?.left ?? null };
    this.#shown.set(element, entry);
    this.#paint(entry, this.#clock.now);
  }

  forget(element) {
    this.#shown.delete(element);
  }

  #repaint() {
    const now = this.#clock.now;
    for (const entry of this.#shown.values()) this.#paint(entry, now);
  }

  #paint(entry, now) {
    if (now === null && !isFinal(entry.lot)) {
      entry.element.textContent = '--:--:--';
      return;
    }
    const left = leftOf(entry.lot, now);
    const words = entry.isCard ? wordsOf(entry.lot, left, now) : countdown(left);
    write(entry.element, words, urgency(entry.lot, left));
    if (entry.passed && entry.lot.phase === 'open' && entry.left !== null) {
      const milestone = milestonesMs.find((ms) => left <= ms && ms < entry.left);
      if (milestone !== undefined) entry.passed(milestone);
    }
    entry.left = entry.lot.phase === 'open' ? left : null;
  }
}

// Most repaints change nothing; touching the document only on a change keeps a page of cards cheap.
function write(element, words, colour) {
  if (element.textContent !== words) element.textContent = words;
  if (element.dataset.urgency !== colour) element.dataset.urgency = colour;
}
