import { textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { type Html, html } from '../../../design/view.ts';

/** Who somebody without an account is: an address to confirm, and a name if wanted. */
export const guestFields = (
  guest: { readonly name: string; readonly email: string },
  emailError: string | undefined,
): Html =>
  fieldset({
    legend: 'Wie bent u?',
    hint: 'U hoeft niet in te loggen. U krijgt een mail met een knop om te bevestigen dat u het bent.',
    content: html`${textField({ name: 'email', label: 'Uw e-mailadres', type: 'email', autocomplete: 'email', hint: 'Uw adres staat nooit op de website.', value: guest.email, error: emailError })}
${textField({ name: 'name', label: 'Uw naam', autocomplete: 'name', value: guest.name, isRequired: false, maxLength: 120 })}`,
  });
