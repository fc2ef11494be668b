// A button to print with, which needs a script anyway.
export {};

customElements.define(
  'sw-print',
  class extends HTMLElement {
    connectedCallback(): void {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'nl-button nl-button--secondary';
      button.textContent = this.dataset.label ?? '';
      button.addEventListener('click', () => print());
      this.append(button);
    }
  },
);
