// A lot's pictures: one large, the others as a row to choose from.
import { attribute, element, frame } from './dom.js';
import { text } from './text.js';

export class Pictures {
  #root;
  #urls = '';
  #chosen = 0;

  constructor(root) {
    this.#root = root;
  }

  show(lot) {
    const urls = lot.img.map((picture) => picture.url).join('\n');
    if (urls === this.#urls && urls !== '') return;
    this.#urls = urls;
    this.#chosen = 0;
    this.#showThumbs(lot);
    this.#choose(lot, 0);
  }

  #showThumbs(lot) {
    const thumbs = this.#root.querySelector('.thumbs');
    thumbs.hidden = lot.img.length < 2;
    thumbs.replaceChildren(
      ...lot.img.map((picture, index) => {
        const image = element('img', '');
        image.src = picture.thumb;
        image.alt = '';
        const button = element('button', '', image);
        button.type = 'button';
        button.setAttribute('aria-label', text.showPicture(index + 1));
        button.onclick = () => this.#choose(lot, index);
        return button;
      }),
    );
  }

  #choose(lot, index) {
    this.#chosen = index;
    frame(this.#root.querySelector('.frame'), lot.img[index]?.url, lot.id);
    this.#root.querySelector('.frame img').alt = attribute(text.pictureOf(lot.name, index + 1));
    [...this.#root.querySelectorAll('.thumbs button')].forEach((button, n) =>
      button.setAttribute('aria-pressed', String(n === this.#chosen)),
    );
  }
}
