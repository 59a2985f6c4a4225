// What somebody chose on this device, and keeps: how they are told of things, and how they bid. All is off to begin with.
const storageKey = 'gavel.choices';
const names = ['vibrate', 'sound', 'notify', 'awake', 'slide'];

/** Announces a change as an event `change`. */
class Choices extends EventTarget {
  #chosen = kept();

  constructor() {
    super();
    // Another window of the browser is the same person.
    window.addEventListener('storage', ({ key }) => {
      if (key !== storageKey) return;
      this.#chosen = kept();
      this.dispatchEvent(new Event('change'));
    });
  }

  /** `name` is vibrate, sound, notify, awake (the screen is kept on) or slide (instead of a second tap). */
  has(name) {
    return this.#chosen.has(name);
  }

  choose(name, isChosen) {
    if (isChosen) this.#chosen.add(name);
    else this.#chosen.delete(name);
    try {
      localStorage.setItem(storageKey, [...this.#chosen].join(' '));
    } catch {
      // Without storage it is so until the page is left.
    }
    this.dispatchEvent(new Event('change'));
  }
}

function kept() {
  try {
    const words = (localStorage.getItem(storageKey) ?? '').split(' ');
    return new Set(words.filter((name) => names.includes(name)));
  } catch {
    return new Set();
  }
}

export const choices = new Choices();
