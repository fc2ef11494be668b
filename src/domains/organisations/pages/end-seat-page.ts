import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { seatName } from '../names.ts';
import type { SeatOfSomebody } from '../store.ts';

export type EndProblem = 'no-day' | 'ended-already' | 'before-it-began' | 'own-administrator-seat';

const sentences: Record<EndProblem, string> = {
  'no-day': 'Vul de laatste dag in.',
  'ended-already': 'Deze rol is al eerder geëindigd.',
  'before-it-began': 'De laatste dag kan niet liggen voor de dag waarop de rol begon.',
  'own-administrator-seat':
    'U kunt uw eigen rol als beheerder niet beëindigen. Vraag het aan een andere beheerder, zodat er altijd een blijft.',
};

/** Asks for the last day of a seat. */
export function endSeatPage(
  frame: Frame,
  {
    seat,
    lastDay,
    problem,
  }: { readonly seat: SeatOfSomebody; readonly lastDay: string; readonly problem?: EndProblem },
): Html {
  const error = problem && sentences[problem];
  const title = `Rol van ${seat.personName} beëindigen`;
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Organisaties', href: paths.organisations },
        { label: seat.organisationName, href: paths.organisation(seat.organisationId) },
      ],
      hasErrors: error !== undefined,
      isPrivate: true,
    },
    html`${errorSummary({ lastDay: error })}
${pageHeader({
  title,
  lead: `${seat.personName} is ${seatName(seat)} in ${seat.bodyName}. Na de laatste dag geldt de rol niet meer. Wel blijft te zien dat ${seat.personName} die had.`,
})}
<form class="sw-form" method="post" action="${paths.endSeat(seat.id)}" novalidate>
${dateField({ name: 'lastDay', label: 'Laatste dag', value: lastDay, error })}
<div class="sw-buttons">${button({ label: 'Beëindig de rol', isNegative: true })}${linkButton({ label: 'Terug', href: paths.organisation(seat.organisationId), kind: 'secondary' })}</div>
</form>`,
  );
}
