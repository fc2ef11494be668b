import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, type Printable } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';

export interface ReasonPage {
  readonly frame: Frame;
  readonly voice: { readonly id: number; readonly title: string };
  readonly title: string;
  readonly lead: Printable;
  readonly action: string;
  /** What it is about, before the reason. */
  readonly before?: Html;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly maxLength: number;
  readonly button: string;
  readonly isNegative?: boolean;
  readonly typed: string;
  /** By field; the reason itself is called `reason`. */
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** A change to a voice that wants a few words of explanation, and nothing else. */
export const reasonPage = (it: ReasonPage): Html =>
  page(
    it.frame,
    {
      title: it.title,
      isPrivate: true,
      hasErrors: Object.values(it.errors).some(Boolean),
      breadcrumb: [
        { label: 'Inbreng', href: paths.voices },
        { label: it.voice.title, href: paths.voice(it.voice.id) },
      ],
    },
    html`${errorSummary(it.errors)}
${pageHeader({ title: it.title, lead: it.lead })}
<form class="sw-form" method="post" action="${it.action}" novalidate>${onceField()}${it.before}
${textArea({ name: 'reason', label: it.label, ...(it.hint && { hint: it.hint }), value: it.typed, error: it.errors.reason, isRequired: it.isRequired ?? true, maxLength: it.maxLength, rows: 5 })}
<div class="sw-buttons">${button({ label: it.button, isNegative: it.isNegative ?? false })}<a class="nl-link" href="${paths.voice(it.voice.id)}">Terug</a></div></form>`,
  );
