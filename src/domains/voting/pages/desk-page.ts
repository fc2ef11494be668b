import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { from, until } from '../../../design/components/day/until.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import { inGroups } from '../code.ts';
import type { ResidentField, ResidentProblem, TypedResident } from '../resident.ts';
import type { DeskRefusal } from '../serve-at-desk.ts';
import { residentFields, residentSentences } from './resident-fields.ts';
import { codeSentence } from './sentences.ts';

export interface TypedDesk extends TypedResident {
  readonly livesThere: boolean;
  readonly letterCode: string;
  readonly isWithoutLetter: boolean;
  readonly slipCode: string;
}

export const emptyDesk: TypedDesk = {
  firstName: '',
  bornOn: '',
  postcode: '',
  houseNumber: '',
  livesThere: false,
  letterCode: '',
  isWithoutLetter: false,
  slipCode: '',
};

export interface DeskPage {
  readonly budget: Budget;
  readonly typed: TypedDesk;
  readonly problems?: Problems<ResidentField, ResidentProblem>;
  readonly refusal?: DeskRefusal;
}

/** At the desk: look who it is, type it once, and hand over a code. */
export function deskPage(frame: Frame, { budget, typed, problems = {}, refusal }: DeskPage): Html {
  const { rules } = budget;
  const errors = { ...inSentences(problems, residentSentences), ...(refusal && refusalAt(refusal, budget)) };
  const hasLetters = rules.votingWays.includes('letter');
  return page(
    frame,
    {
      title: 'Balie',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0 || refusal !== undefined,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${errorSummary(errors)}
${refusal?.refused === 'has-voted' && alert({ kind: 'error', title: 'Deze persoon is al geholpen', content: 'Er is al een code gegeven, en die is gebruikt. Een tweede stem kan niet. Veranderen kan de kiezer zelf, met de ontvangstcode.' })}
${refusal?.refused === 'voting-over' && alert({ kind: 'error', content: 'Stemmen kan niet meer. Er worden geen codes meer gegeven.' })}
${pageHeader({ kicker: budget.title, title: 'Balie', lead: 'Kijk wie het is, vul het één keer in, en geef de stemcode mee.' })}
${
  rules.votingWays.includes('desk')
    ? html`<form method="post" action="${paths.votingDesk(budget.id)}" autocomplete="off">
${fieldset({
  legend: 'Van het identiteitsbewijs en het adres',
  hint: 'We bewaren dit niet. Er blijft een onleesbaar kenmerk over, waaraan we zien dat iemand al is geholpen.',
  content: residentFields(typed, errors),
})}
${checkbox({ name: 'livesThere', label: `Ik heb gekeken: deze persoon woont in ${budget.areaName}`, isChecked: typed.livesThere, error: errors.livesThere })}
${
  hasLetters &&
  fieldset({
    legend: 'De brief',
    hint: 'Wie een brief heeft, levert hem hier in. De code uit de brief werkt daarna niet meer.',
    content: html`${textField({ name: 'letterCode', label: 'Stemcode uit de brief', value: typed.letterCode, error: errors.letterCode, isRequired: false, autocomplete: 'off', width: 24 })}
${checkbox({ name: 'isWithoutLetter', label: 'Ik heb gekeken: aan deze persoon is geen brief gestuurd', hint: 'Bijvoorbeeld wie pas in de wijk woont. Is de brief alleen kwijt, geef dan geen code: iemand kan er nog mee stemmen.', isChecked: typed.isWithoutLetter, error: errors.isWithoutLetter })}`,
  })
}
${textField({ name: 'slipCode', label: 'Code van een strookje uit de stapel', hint: 'Geeft u een strookje dat al is geprint, vul dan de code ervan in. Laat u dit leeg, dan maken we een nieuwe code.', value: typed.slipCode, error: errors.slipCode, isRequired: false, autocomplete: 'off', width: 24 })}
<div class="sw-buttons">${button({ label: 'Geef een stemcode' })}</div>
</form>`
    : html`<p>Bij dit wijkbudget wordt niet aan een balie gestemd.</p>`
}
<p>Stemmen kan ${from(rules.votingOpensAt)}, ${until(rules.votingClosesAt)}, voor iedereen vanaf ${rules.leastAge} jaar.</p>
${rules.votingWays.includes('account') && html`<p>Wil iemand stemmen met een account? <a href="${paths.addressChecks}">Kijk het adres van het account na</a>.</p>`}`,
  );
}

/** At which field a refusal is said; a few are said above the form. */
function refusalAt(
  refusal: DeskRefusal,
  { areaName, rules }: Budget,
): Partial<Record<keyof TypedDesk, string>> {
  switch (refusal.refused) {
    case 'not-allowed':
    case 'way-not-open':
    case 'voting-over':
    case 'has-voted':
      return {};
    case 'not-living-there':
      return {
        livesThere: `Zet hier een vinkje als deze persoon in ${areaName} woont. Anders is er geen stem.`,
      };
    case 'too-young':
      return { bornOn: `Stemmen kan vanaf ${rules.leastAge} jaar. Deze persoon is jonger.` };
    case 'letter-needed':
      return { letterCode: 'Vul de code uit de brief in, of zet een vinkje dat er geen brief is gestuurd.' };
    case 'slip-not-good':
      return {
        slipCode:
          'Deze code is niet van een strookje dat nog te geven is. Neem een ander, of laat een nieuwe code maken.',
      };
    case 'used':
      return {
        letterCode:
          'Met deze code is al gestemd, of hij is al ingeleverd. Geef geen nieuwe: een tweede stem kan niet.',
      };
    default:
      return { letterCode: codeSentence(refusal) };
  }
}

/** The code to hand over: large on the screen, and on a slip of paper. It is shown this once. */
export function deskCodePage(
  frame: Frame,
  {
    budget,
    code,
    isReplaced,
    square,
    address,
  }: {
    readonly budget: Budget;
    readonly code: string;
    readonly isReplaced: boolean;
    readonly square: Html;
    readonly address: string;
  },
): Html {
  return page(
    frame,
    {
      title: 'Een stemcode voor deze kiezer',
      isPrivate: true,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Balie', href: paths.votingDesk(budget.id) },
      ],
    },
    html`${isReplaced && alert({ kind: 'info', content: 'Deze persoon kreeg eerder een code, die nog niet is gebruikt. Die werkt nu niet meer.' })}
${pageHeader({ kicker: budget.title, title: 'Een stemcode voor deze kiezer', lead: 'Print hem, of laat hem overschrijven. Hij komt niet terug in beeld.' })}
<div class="sw-receipt sw-receipt--desk"><div><p class="sw-receipt__name">Stemcode</p><p class="sw-receipt__code">${inGroups(code)}</p><p>Stem op <strong>${address}</strong>, ${until(budget.rules.votingClosesAt)}.</p></div>${square}</div>
<div class="sw-buttons"><sw-print data-label="Print"></sw-print>${linkButton({ label: 'Volgende kiezer', href: paths.votingDesk(budget.id) })}</div>`,
  );
}
