// Keeps a step of a plan while somebody writes it, on leaving a field. Without this the buttons do the same.
export {};

customElements.define(
  'sw-keep-step',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.closest('form');
      if (!form) return;
      const line = document.createElement('p');
      line.className = 'sw-kept';
      line.setAttribute('role', 'status');
      this.append(line);
      let isUnderWay = false;
      let isWaiting = false;
      const keep = async (): Promise<void> => {
        if (isUnderWay) {
          isWaiting = true;
          return;
        }
        isUnderWay = true;
        line.textContent = await send(form);
        isUnderWay = false;
        if (isWaiting) {
          isWaiting = false;
          await keep();
        }
      };
      form.addEventListener('change', () => void keep());
    }
  },
);

/** Sends the form as it is, and says what became of it. */
async function send(form: HTMLFormElement): Promise<string> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  fields.set('doe', 'bewaar');
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    });
    if (answer.status === 409)
      return 'Een collega bewaarde deze stap net ook. Kies „Bewaar” om te zien wat er anders is.';
    if (!answer.ok) return 'Nog niet bewaard.';
    const kept: unknown = await answer.json();
    if (typeof kept !== 'object' || kept === null) return 'Nog niet bewaard.';
    for (const [name, value] of Object.entries(kept)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = String(value);
    }
    const now = new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
    return `Bewaard om ${now.replace(':', '.')} uur.`;
  } catch {
    return 'Nog niet bewaard: er is geen verbinding.';
  }
}
