import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { dateField, fileField, selectField, textArea, textField } from './field.ts';

const areas = [
  { value: '1', label: 'Noorderweide' },
  { value: '2', label: 'Havenkwartier' },
];

export const fieldExamples: readonly Example[] = [
  {
    state: 'Een regel',
    content: textField({
      name: 'titel',
      label: 'Waar gaat het over?',
      hint: 'In een paar woorden, zoals u het een buur zou zeggen.',
    }),
  },
  {
    state: 'Een regel met een fout',
    content: textField({
      name: 'onderwerp',
      label: 'Waar gaat het over?',
      error: 'Vul in waar het over gaat.',
    }),
  },
  {
    state: 'Kort, en niet verplicht',
    content: html`${textField({ name: 'code', label: 'Code', width: 8, inputMode: 'numeric', autocomplete: 'one-time-code' })}${textField({ name: 'telefoon', label: 'Telefoon', type: 'tel', width: 16, autocomplete: 'tel', isRequired: false })}`,
  },
  {
    state: 'Een verhaal',
    content: textArea({
      name: 'verhaal',
      label: 'Uw verhaal',
      maxLength: 4000,
      value: 'Bij de school is het elke ochtend druk.',
    }),
  },
  {
    state: 'Een verhaal met een fout',
    content: textArea({
      name: 'reden',
      label: 'Reden',
      error: 'Geef een reden. Zonder reden kan een afwijzing niet worden bewaard.',
    }),
  },
  {
    state: 'Een keus',
    content: selectField({ name: 'wijk', label: 'Wijk', empty: 'Kies een wijk', value: '2', options: areas }),
  },
  {
    state: 'Een keus uit groepen, met een fout',
    content: selectField({
      name: 'wijk-fout',
      label: 'Wijk',
      empty: 'Kies een wijk',
      error: 'Kies een wijk.',
      options: [{ label: 'Noord', options: areas }],
    }),
  },
  {
    state: 'Een dag',
    content: dateField({
      name: 'datum',
      label: 'Uiterlijk',
      error: 'Kies een dag na vandaag.',
      min: '2026-03-12',
    }),
  },
  {
    state: 'Een bestand',
    content: fileField({
      name: 'fotos',
      label: 'Foto’s',
      hint: 'Ten hoogste vijf.',
      accept: 'image/jpeg,image/png',
      isMultiple: true,
      isRequired: false,
    }),
  },
];
