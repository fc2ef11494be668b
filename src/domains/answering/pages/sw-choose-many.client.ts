// Counts what is ticked, ticks a row of boxes with Shift, and everything on the page without fetching it again.
export {};

class ChooseMany extends HTMLElement {
  #last: HTMLInputElement | undefined;

  connectedCallback(): void {
    const count = this.querySelector('.sw-queue__count');
    const boxes = () => [...this.querySelectorAll<HTMLInputElement>('input[name="inbreng"]')];
    const tell = (): void => {
      const ticked = boxes().filter(box => box.checked).length;
      if (count) count.textContent = ticked === 0 ? '' : `${ticked} keer inbreng gekozen`;
    };
    this.addEventListener('click', event => {
      const { target } = event;
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-choose]') : null;
      if (link) {
        event.preventDefault();
        for (const box of boxes()) box.checked = link.dataset.choose === 'all';
      } else if (target instanceof HTMLInputElement && target.name === 'inbreng') {
        const all = boxes();
        const last = this.#last;
        if (event.shiftKey && last) {
          const [from = 0, to = 0] = [all.indexOf(last), all.indexOf(target)].sort((a, b) => a - b);
          for (const box of all.slice(from, to + 1)) box.checked = target.checked;
        }
        this.#last = target;
      }
      tell();
    });
    tell();
  }
}
customElements.define('sw-choose-many', ChooseMany);
