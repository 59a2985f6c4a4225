// The pictures of what is put up: taken or chosen, in an order, each made fit to be sent as soon as it is there.
import { element } from './dom.js';
import { text } from './lazy_text.js';
import { draw, jpegOf, shrink } from './picture_maker.js';

export const picturesMax = 12;

export class SellPictures {
  #list;
  #pictures = []; // {bytes, row}
  #sent = 0;
  #changed;

  /** `list` shows them; `changed()` is told when there are more or fewer. */
  constructor(list, changed) {
    this.#list = list;
    this.#changed = changed;
  }

  get count() {
    return this.#pictures.length;
  }

  /** Their bytes, in order. */
  get bytes() {
    return this.#pictures.map(({ bytes }) => bytes);
  }

  /** Adds files as far as there is room; how many were none that can be read, and how many were too many. */
  async add(files) {
    const taken = files.slice(0, picturesMax - this.count);
    let unread = 0;
    for (const file of taken) {
      try {
        await this.#addOne(file);
      } catch {
        ++unread;
      }
    }
    return { unread, surplus: files.length - taken.length };
  }

  /** The first so many are with the host, and stay as they are. */
  keep(count) {
    this.#sent = count;
    this.#show();
  }

  async #addOne(file) {
    const canvas = element('canvas', '');
    await draw(file, canvas);
    const bytes = await jpegOf(canvas);
    shrink(canvas);
    canvas.setAttribute('role', 'img');
    const picture = { bytes, canvas, row: element('li', '') };
    const buttons = [
      this.#button('‹', () => this.#move(picture, -1)),
      this.#button('›', () => this.#move(picture, 1)),
      this.#button('×', () => this.#remove(picture)),
    ];
    picture.buttons = buttons;
    picture.row.append(canvas, element('p', 'sell-picture-buttons', ...buttons));
    this.#pictures.push(picture);
    this.#show();
  }

  #button(sign, act) {
    const button = element('button', 'plain', sign);
    button.type = 'button';
    button.onclick = act;
    return button;
  }

  #move(picture, by) {
    const from = this.#pictures.indexOf(picture);
    this.#pictures.splice(from, 1);
    this.#pictures.splice(from + by, 0, picture);
    this.#show();
    const [earlier, later] = picture.buttons;
    const again = by < 0 ? earlier : later;
    (again.disabled ? (by < 0 ? later : earlier) : again).focus();
  }

  #remove(picture) {
    this.#pictures.splice(this.#pictures.indexOf(picture), 1);
    this.#show();
  }

  #show() {
    this.#pictures.forEach(({ canvas, buttons }, index) => {
      const n = index + 1;
      canvas.setAttribute('aria-label', text.sellPictureNumber(n));
      const isSent = index < this.#sent;
      const [earlier, later, remove] = buttons;
      earlier.setAttribute('aria-label', text.sellPictureEarlier(n));
      later.setAttribute('aria-label', text.sellPictureLater(n));
      remove.setAttribute('aria-label', text.sellPictureRemove(n));
      earlier.disabled = index <= this.#sent;
      later.disabled = isSent || n === this.count;
      remove.disabled = isSent;
    });
    this.#list.replaceChildren(...this.#pictures.map(({ row }) => row));
    this.#list.hidden = this.count === 0;
    this.#changed();
  }
}
