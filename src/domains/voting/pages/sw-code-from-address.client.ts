// The square on a letter leads to the page with the code behind a #. It goes into the field, and out of the address and the
// history.
export {};

customElements.define(
  'sw-code-from-address',
  class extends HTMLElement {
    connectedCallback(): void {
      const field = this.querySelector('input');
      if (!field || location.hash.length < 17) return;
      field.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
      history.replaceState(null, '', location.pathname);
      this.closest('form')?.querySelector('button')?.focus();
    }
  },
);
