// A lot's pictures: one large, the others as a row to choose from; and each of them over the whole screen.
import { attribute, element, frame } from './dom.js';
import { tell } from './notices.js';
import { text } from './text.js';

export class Pictures {
  #root;
  #urls = null;
  #chosen = 0;
  #viewer = null;

  constructor(root) {
    this.#root = root;
  }

  close() {
    this.#viewer?.close();
  }

  show(lot) {
    const urls = lot.img.map((picture) => picture.url).join('\n');
    if (urls === this.#urls) return;
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
    const enlarge = this.#root.querySelector('.enlarge');
    enlarge.hidden = lot.img.length === 0;
    enlarge.onclick = () => this.#enlarge(lot);
    [...this.#root.querySelectorAll('.thumbs button')].forEach((button, n) =>
      button.setAttribute('aria-pressed', String(n === this.#chosen)),
    );
  }

  async #enlarge(lot) {
    try {
      const { openViewer } = await import('./viewer.js');
      this.#viewer = await openViewer(lot, this.#chosen, (index) => this.#choose(lot, index));
    } catch {
      tell(text.failed);
    }
  }
}
