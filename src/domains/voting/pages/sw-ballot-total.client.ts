// Keeps count while somebody fills in a ballot: what was chosen, and what is left. The server counts again.
export {};

customElements.define(
  'sw-ballot-total',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.closest('form');
      if (!form) return;
      const { kind = '', most = '0' } = this.dataset;
      const line = document.createElement('p');
      line.className = 'sw-ballot__total';
      line.setAttribute('role', 'status');
      this.append(line);
      let later: ReturnType<typeof setTimeout> | undefined;
      const amount = (value: number) =>
        kind === 'knapsack'
          ? `€\u00a0${(value / 100).toLocaleString('nl-NL', { minimumFractionDigits: value % 100 === 0 ? 0 : 2 })}`
          : String(value);
      const words: Record<string, (used: number, left: number) => string> = {
        approve: used => `${used} van de ${most} plannen gekozen`,
        rank: used => `${used} van de ${most} plannen op volgorde`,
        knapsack: (used, left) => `Gekozen: ${amount(used)}. Nog te verdelen: ${amount(left)}`,
        points: (used, left) => `Gegeven: ${used} ${used === 1 ? 'punt' : 'punten'}. Nog te geven: ${left}`,
      };
      const tell = (): void => {
        let used = 0;
        for (const box of form.querySelectorAll<HTMLInputElement>('.sw-ballot__choose input')) {
          const number = /^\d+$/.test(box.value.trim()) ? Number(box.value) : 0;
          if (box.type === 'checkbox')
            used += box.checked ? (kind === 'knapsack' ? Number(box.dataset.amount) : 1) : 0;
          else used += kind === 'points' ? number : Number(number > 0);
        }
        const left = Number(most) - used;
        this.classList.toggle('sw-ballot__over', left < 0);
        line.textContent =
          left < 0 ? `${amount(-left)} te veel. Haal iets weg` : (words[kind]?.(used, left) ?? '');
      };
      // Who types or ticks on is not interrupted: it is said when they pause.
      form.addEventListener('input', () => {
        clearTimeout(later);
        later = setTimeout(tell, 250);
      });
      addEventListener('pageshow', tell);
      tell();
    }
  },
);
