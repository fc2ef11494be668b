import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { mailBody } from './mail.ts';

export const mailExamples: readonly Example[] = [
  {
    state: 'Een antwoord',
    content: mailBody(
      {
        subject: 'U hebt antwoord over het zebrapad',
        text: 'Beste mevrouw El Idrissi,\n\nU vroeg op 12 maart om een zebrapad bij de school. De wethouder heeft geantwoord, met een reden.',
        action: { label: 'Lees het antwoord', address: '/inbreng/12' },
        reason: 'U krijgt dit bericht omdat u dit hebt ingebracht.',
      },
      { siteName: 'Samenwijk Vondelhaven', baseUrl: 'https://samenwijk.example' },
      html`<h4 class="sw-mail__subject">U hebt antwoord over het zebrapad</h4>`,
    ),
  },
];
