import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { actionForm, button, linkButton } from './button.ts';

export const buttonExamples: readonly Example[] = [
  {
    state: 'Soorten',
    content: html`<div class="sw-cluster">${button({ label: 'Inbrengen', type: 'button' })}${button({ label: 'Bewaar voor later', kind: 'secondary', type: 'button' })}${button({ label: 'Stop', kind: 'subtle', type: 'button' })}${button({ label: 'Verwijderen', isNegative: true, type: 'button', about: 'de foto van de brug' })}</div>`,
  },
  {
    state: 'Met beeld',
    content: html`<div class="sw-cluster">${button({ label: 'Volg deze wijk', icon: 'bell', kind: 'secondary', type: 'button' })}${linkButton({ label: 'Zoek uw wijk', href: '/wijken', icon: 'search' })}</div>`,
  },
  { state: 'Een handeling', content: actionForm({ action: '/x', label: 'Ik steun dit', kind: 'secondary' }) },
];
