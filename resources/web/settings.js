// What somebody chooses on this device: how they are told of what can't wait, and how they bid.
import { barOf, chooseAlert } from './alerts.js';
import { choices } from './choices.js';
import { say, translated } from './dom.js';
import { loadParts } from './parts.js';
import { text } from './text.js';

const alerts = ['vibrate', 'sound', 'notify', 'awake'];

/** Opens the sheet, once its parts have come. */
export async function openSettings() {
  await loadParts('settings');
  const dialog = document.getElementById('settings-sheet');
  translated(dialog);
  for (const name of alerts) {
    const box = dialog.querySelector(`[name=${name}]`);
    box.setAttribute('aria-describedby', `settings-${name}`);
    box.onchange = () => choose(dialog, box);
    show(dialog, name);
  }
  const slide = dialog.querySelector('[name=slide]');
  slide.checked = choices.has('slide');
  slide.onchange = () => choices.choose('slide', slide.checked);
  if (!dialog.open) dialog.showModal();
}

async function choose(dialog, box) {
  box.checked = await chooseAlert(box.name, box.checked);
  show(dialog, box.name);
}

// Where it is not to be had, a sentence says why.
function show(dialog, name) {
  const box = dialog.querySelector(`[name=${name}]`);
  const bar = barOf(name);
  box.disabled = bar !== '';
  box.checked = bar === '' && choices.has(name);
  say(dialog.querySelector(`#settings-${name}`), bar === '' ? '' : text.alertBars[bar]);
}
