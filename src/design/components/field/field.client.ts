// Fields are whole without this: it counts letters near a limit, opens what an error points at, and stops a second sending.
export {};

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max-length]')) {
  const limit = Number(area.dataset.maxLength);
  const count = document.createElement('p');
  count.className = 'sw-count';
  count.setAttribute('aria-live', 'polite');
  area.after(count);
  const tell = () => {
    const left = limit - area.value.length;
    count.textContent =
      left < 0 ? `${-left} tekens te veel` : left <= limit * 0.2 ? `Nog ${left} tekens` : '';
  };
  area.addEventListener('input', tell);
  tell();
}

// What was done, or what went wrong, is heard first.
document.querySelector<HTMLElement>('#melding')?.focus({ preventScroll: true });
document.querySelector<HTMLElement>('#fouten:not(.sw-gallery__example > *)')?.focus();

// A second press while the first is under way sends nothing; coming back to the page makes it new again.
for (const form of document.querySelectorAll('form[method="post"]')) {
  let isUnderWay = false;
  form.addEventListener('submit', event => {
    if (isUnderWay) event.preventDefault();
    isUnderWay = true;
  });
  addEventListener('pageshow', () => {
    isUnderWay = false;
  });
}
