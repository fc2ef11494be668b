import { dateField, textField } from '../../../design/components/field/field.ts';
import { type Html, html } from '../../../design/view.ts';
import type { ResidentField, ResidentProblem, TypedResident } from '../resident.ts';

export const residentSentences: Record<ResidentProblem, string> = {
  'first-name-missing': 'Vul de eerste voornaam in, zoals die op het identiteitsbewijs staat.',
  'born-on-wrong': 'Vul de geboortedatum in.',
  'postcode-wrong': 'Vul een postcode in zoals 1234 AB.',
  'house-number-wrong': 'Vul een huisnummer in, met wat erachter hoort, zoals 12 of 12a.',
};

/** What is read from a proof of identity, and of where somebody lives. */
export const residentFields = (
  typed: TypedResident,
  errors: Readonly<Partial<Record<ResidentField, string | undefined>>>,
): Html => html`${textField({ name: 'firstName', label: 'Eerste voornaam', hint: 'Voluit, zoals op het identiteitsbewijs.', value: typed.firstName, error: errors.firstName, autocomplete: 'off', width: 24 })}
${dateField({ name: 'bornOn', label: 'Geboortedatum', value: typed.bornOn, error: errors.bornOn })}
${textField({ name: 'postcode', label: 'Postcode', value: typed.postcode, error: errors.postcode, autocomplete: 'off', width: 8 })}
${textField({ name: 'houseNumber', label: 'Huisnummer', hint: 'Met de letter of toevoeging.', value: typed.houseNumber, error: errors.houseNumber, autocomplete: 'off', width: 8 })}`;
