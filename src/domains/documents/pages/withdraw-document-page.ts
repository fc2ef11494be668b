import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { OccasionName } from '../../voices/public.ts';
import type { Document } from '../document.ts';
import { longest } from '../document-draft.ts';
import type { WithdrawProblem } from '../withdraw-document.ts';

const sentences: Record<WithdrawProblem, string> = {
  'reason-missing': 'Schrijf waarom u het document intrekt. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter, ten hoogste 1.000 tekens.',
};

/** Withdrawing a document, with a reason. */
export function withdrawDocumentPage(
  frame: Frame,
  it: {
    readonly document: Document;
    readonly occasion: OccasionName;
    readonly reason: string;
    readonly isShut: boolean;
    readonly problem?: WithdrawProblem | undefined;
  },
): Html {
  const { document, occasion } = it;
  const title = 'Het document intrekken';
  const error = it.problem && sentences[it.problem];
  return page(
    frame,
    {
      title,
      hasErrors: error !== undefined,
      isPrivate: true,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: document.title, href: paths.document(document.id) },
      ],
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: html`<bdi>${document.title}</bdi>`, title, lead: 'Het document telt dan niet meer. Dat u het introk en waarom, blijft te lezen. Is er een betere versie? Zet dan een nieuwe versie neer.' })}
<form class="sw-form" method="post" action="${paths.withdrawDocument(document.id)}" novalidate>
${textArea({ name: 'reason', label: 'Waarom trekt u het in?', hint: 'Iedereen leest dit.', value: it.reason, error, maxLength: longest.reason, rows: 3 })}
${checkbox({ name: 'isShut', label: 'Niemand mag nog lezen wat erin staat', isChecked: it.isShut, hint: 'Alleen als dat moet, bijvoorbeeld omdat er gegevens van mensen in staan.' })}
<div class="sw-buttons">${button({ label: 'Trek het document in', isNegative: true })}</div>
</form>`,
  );
}
