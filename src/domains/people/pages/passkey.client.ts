// Asks the browser for a passkey and sends its answer with the form. Where there are none, the form stays hidden.
export {};

const passkeyForms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]');

for (const form of 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential
  ? passkeyForms
  : []) {
  form.hidden = false;
  let isAsking = false;

  const ask = async () => {
    const response = await fetch(form.dataset.question ?? '', { method: 'POST' });
    // Something else comes first, such as the second step.
    if (response.redirected) {
      location.assign(response.url);
      return null;
    }
    if (!response.ok) throw new Error(response.statusText);
    const question = await response.json();
    const credential =
      form.dataset.passkey === 'make'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question),
          });
    return JSON.stringify((credential as PublicKeyCredential).toJSON());
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const said = form.querySelector('[data-passkey-failed]');
    said?.replaceChildren();
    try {
      const given = await ask();
      const answer = form.querySelector<HTMLInputElement>('input[name="antwoord"]');
      if (answer && given) {
        answer.value = given;
        form.submit();
      }
    } catch {
      const words = form.querySelector('template')?.content.cloneNode(true);
      if (words) said?.append(words);
    }
    isAsking = false;
  });
}
