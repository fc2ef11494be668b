// Offers "where I am now" to browsers that know it. The place is sent once, rounded to about ten metres, and not kept.
export {};

customElements.define(
  'sw-find-here',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.querySelector('form');
      if (!form || !('geolocation' in navigator) || !isSecureContext) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'nl-button nl-button--secondary';
      button.textContent = 'Gebruik mijn locatie';
      const word = document.createElement('p');
      word.className = 'sw-find-here__word';
      word.setAttribute('role', 'status');
      this.append(button, word);
      const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
      button.addEventListener('click', () => {
        word.textContent = 'We zoeken uw plek.';
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            const [latitude, longitude] = [field('breedte'), field('lengte')];
            if (!latitude || !longitude) return;
            latitude.value = coords.latitude.toFixed(4);
            longitude.value = coords.longitude.toFixed(4);
            form.submit();
          },
          () => {
            word.textContent =
              'Uw apparaat geeft geen locatie door. Zoek op naam of kies uw wijk uit de lijst.';
          },
          { timeout: 10_000, maximumAge: 60_000 },
        );
      });
    }
  },
);
