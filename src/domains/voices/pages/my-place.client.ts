// Offers "where I am now" for a voice to browsers that know it. Without it the list of places does the same.
export {};

customElements.define(
  'sw-my-place',
  class extends HTMLElement {
    connectedCallback(): void {
      const [longitude, latitude] = this.querySelectorAll<HTMLInputElement>('[type="hidden"]');
      const button = this.querySelector('button');
      const label = button?.querySelector('.nl-button__label');
      const word = this.querySelector('p');
      if (!longitude || !latitude || !button || !label || !word) return;
      if (!('geolocation' in navigator) || !isSecureContext) return;
      const offer = label.textContent;
      const tell = (text: string): void => {
        word.textContent = text;
        label.textContent = longitude.value === '' ? offer : 'Toch geen plek meesturen';
      };
      const put = (place: { longitude: number; latitude: number } | null): void => {
        // To about ten metres: enough to find a loose tile, and no more than that.
        longitude.value = place?.longitude.toFixed(4) ?? '';
        latitude.value = place?.latitude.toFixed(4) ?? '';
        longitude.dispatchEvent(new Event('input', { bubbles: true }));
      };
      // A point can come from a map as well.
      longitude.addEventListener('input', () => tell(''));
      button.hidden = false;
      if (longitude.value !== '') tell('Uw plek gaat mee.');
      button.addEventListener('click', () => {
        if (longitude.value !== '') {
          put(null);
          tell('Er gaat geen plek mee.');
          return;
        }
        word.textContent = 'We zoeken uw plek.';
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            put(coords);
            tell('Uw plek gaat mee. Iedereen ziet straks een punt op de kaart.');
          },
          () => tell('Uw apparaat geeft geen plek door. Kies een buurt uit de lijst.'),
          { timeout: 10_000, maximumAge: 60_000 },
        );
      });
    }
  },
);
