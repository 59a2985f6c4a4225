// The course of a lot's price, as steps, and by how many people.
import { say } from './dom.js';
import { text } from './text.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const width = 600;
const height = 80;

export class Course {
  #figure;
  #line = path('', 'course-line');

  constructor(figure) {
    this.#figure = figure;
    const drawing = figure.querySelector('svg');
    drawing.setAttribute('aria-label', text.course);
    const grid = [0, 0.5, 1].map((part) => path(`M0 ${part * (height - 2) + 1}H${width}`, 'course-grid'));
    drawing.replaceChildren(...grid, this.#line);
  }

  /** Shows the bids that stand, oldest first; of a long history they are the newest. */
  draw(bids, lot) {
    this.#figure.hidden = bids.length < 2;
    if (this.#figure.hidden) return;
    const isWhole = bids.length === lot.bids;
    const people = isWhole ? new Set(bids.map((bid) => bid.nick)).size : 0;
    const words = isWhole ? text.bidCountBy(lot.bids, people) : text.bidCount(lot.bids);
    say(this.#figure.querySelector('.course-count'), words);
    this.#line.setAttribute('d', steps(bids));
  }
}

// No more than a step for each unit of the width, however many bids there were.
function steps(bids) {
  const first = bids[0];
  const span = Math.max(1, bids.at(-1).at - first.at);
  const low = bids.reduce((least, { bid }) => Math.min(least, bid), first.bid);
  const high = bids.reduce((most, { bid }) => Math.max(most, bid), first.bid);
  const y = (amount) => (height - 4 - ((amount - low) / Math.max(1, high - low)) * (height - 8)).toFixed(1);
  const highestAt = new Map(); // by x, from left to right
  let highest = first.bid;
  for (const { at, bid } of bids) {
    highest = Math.max(highest, bid);
    highestAt.set(Math.round(((at - first.at) / span) * (width - 24)), highest);
  }
  const line = [...highestAt].map(([x, amount]) => `H${x}V${y(amount)}`);
  return `M0 ${y(first.bid)}${line.join('')}H${width}`;
}

function path(definition, className) {
  const made = document.createElementNS(svgNamespace, 'path');
  made.setAttribute('d', definition);
  made.setAttribute('class', className);
  return made;
}
