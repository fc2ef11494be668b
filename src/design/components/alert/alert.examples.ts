import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { alert } from './alert.ts';

export const alertExamples: readonly Example[] = [
  {
    state: 'Ter informatie',
    content: alert({ kind: 'info', content: html`<p>Het stembureau is op 4 juni dicht.</p>` }),
  },
  {
    state: 'Gelukt',
    content: alert({
      kind: 'ok',
      content: html`<p>Uw inbreng is bewaard. U krijgt antwoord voor 9 april.</p>`,
    }),
  },
  {
    state: 'Belangrijk',
    content: alert({
      kind: 'warning',
      title: 'Deze afspraak is gewijzigd',
      content: html`<p>De reden staat onder de afspraak.</p>`,
    }),
  },
  {
    state: 'Fout',
    content: alert({
      kind: 'error',
      title: 'Dit is niet bewaard',
      content: html`<p>De verbinding viel weg. Probeer het nog eens.</p>`,
    }),
  },
];
