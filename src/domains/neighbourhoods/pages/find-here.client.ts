// Offers "where I am now" to browsers that know it. The place is sent once, rounded to about ten metres, and not kept.
export {};

customElements.define(
  'sw-find-here',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.querySelector('form');
      const [latitude, longitude] = form?.querySelectorAll<HTMLInputElement>('[type="hidden"]') ?? [];
      if (!form || !latitude || !longitude || !('geolocation' in navigator) || !isSecureContext) return;
      const word = document.createElement('p');
      word.className = 'sw-find-here__word';
      word.setAttribute('role', 'status');
      this.append(word);
      form.hidden = false;
      form.addEventListener('submit', event => {
        event.preventDefault();
        word.textContent = 'We zoeken uw plek.';
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            latitude.value = coords.latitude.toFixed(4);
            longitude.value = coords.longitude.toFixed(4);
            form.submit();
          },
          () => {
            word.textContent = 'Uw apparaat geeft geen plek door. Zoek op naam of kies uw wijk uit de lijst.';
          },
          { timeout: 10_000, maximumAge: 60_000 },
        );
      });
    }
  },
);
