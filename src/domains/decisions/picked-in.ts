import { foundName, wordsName } from '../../design/components/picker/picker.ts';
import type { Form } from '../../platform/form.ts';

/** The numbers in a picker of many: those that were typed, and those that were ticked among what was found. */
export const pickedIn = (form: Form, name: string): string =>
  [form.text(name), ...form.all(foundName(name))].filter(Boolean).join(', ');

/** The number in a picker of one: what was chosen among what was found goes before what was typed. */
export const pickedOneIn = (form: Form, name: string): string =>
  form.text(foundName(name)) || form.text(name);

/** The words somebody looks for, when the button of this picker was pressed. */
export const wordsToFind = (form: Form, name: string): string | undefined =>
  form.text('zoek') === wordsName(name) ? form.text(wordsName(name)) : undefined;
