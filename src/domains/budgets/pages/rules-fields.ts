import {
  type Choice,
  checkbox,
  checkboxGroup,
  radioGroup,
} from '../../../design/components/choice/choice.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { attribute, type Html, html, nothing } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { readMoment } from '../../../platform/typed-moment.ts';
import { ballotKinds, completions, countingRules, proposerKinds, utilities, votingWays } from '../rules.ts';
import type { ChangeField } from '../rules-change.ts';
import type { MomentName, RulesField, TypedRules } from '../rules-draft.ts';
import {
  ballotWords,
  completionWords,
  countingWords,
  proposerWords,
  utilityWords,
  wayWords,
} from './rule-words.ts';

export type RuleErrors = { readonly [F in RulesField]?: string | undefined };

interface RulesForm {
  readonly typed: TypedRules;
  readonly errors: RuleErrors;
  /** What can no longer be changed: shown, not asked. */
  readonly fixed?: ReadonlySet<ChangeField>;
}

const momentLabels: Record<MomentName, { readonly label: string; readonly hint?: string }> = {
  ideasAt: { label: 'Bewoners kunnen ideeën indienen vanaf' },
  checkAt: {
    label: 'Ideeën indienen kan tot',
    hint: 'Vanaf dan kijkt de gemeente na wat elk plan kost en of het kan.',
  },
  draftAt: {
    label: 'Het concept-stembiljet is er op',
    hint: 'Vanaf dan kan iedereen bezwaar maken. Twee weken is gebruikelijk.',
  },
  votingOpensAt: { label: 'Stemmen kan vanaf', hint: 'Vanaf dit moment staan de regels vast.' },
  votingClosesAt: { label: 'Stemmen kan tot', hint: 'Op dit uur is een stem te laat. Ook één seconde erna.' },
  resultAt: { label: 'De uitslag is er uiterlijk op' },
};

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}.00`);

/** The moments of a budget, each a day and an hour. */
export function momentFields({ typed, errors, fixed }: RulesForm): Html {
  return html`${Object.entries(momentLabels).map(([key, { label, hint }]) => {
    const name = key as MomentName;
    const { day, hour } = typed.moments[name];
    if (fixed?.has(name)) return fixedLine(label, momentWords(typed, name));
    return html`<div class="sw-moment">${dateField({ name, label, hint, value: day, error: errors[name] })}${selectField({ name: `${name}-hour`, label: 'Hoe laat', isRequired: true, options: (hours.includes(hour) || hour === '' ? hours : [hour, ...hours]).map(it => ({ value: it, label: `${it} uur` })), value: hour })}</div>`;
  })}`;
}

const momentWords = ({ moments }: TypedRules, name: MomentName): string => {
  const moment = readMoment(moments[name]);
  return typeof moment === 'string' ? momentInWords(moment) : moments[name].day;
};

const fixedLine = (label: string, words: string): Html =>
  html`<p class="sw-fixed"><strong>${label}</strong><br>${words}. Dit ligt vast.</p>`;

const choices = <Kind extends string>(
  kinds: readonly Kind[],
  words: Record<Kind, string>,
  hints: { readonly [K in Kind]?: string } = {},
): Choice[] =>
  kinds.map(kind => {
    const hint = hints[kind];
    return { value: kind, label: words[kind], ...(hint && { hint }) };
  });

/** Who brings in ideas, and what a plan must have to go on the ballot. */
export const ideaFields = ({ typed, errors, fixed }: RulesForm): Html =>
  fixed?.has('proposers')
    ? fixedLine('Ideeën', proposerWords[typed.proposers as keyof typeof proposerWords] ?? '')
    : html`${radioGroup({
        name: 'proposers',
        label: 'Wie mag een idee indienen?',
        options: choices(proposerKinds, proposerWords, {
          everybody: 'Ook een school, een winkelier of een vereniging. Zo komen er de meeste ideeën.',
        }),
        value: typed.proposers,
        error: errors.proposers,
      })}
${textField({ name: 'leastCarriers', label: 'Hoeveel bewoners moeten een plan dragen?', hint: 'Wie het indient en wie het steunt, tellen mee. Vier is een goed begin: genoeg om te weten dat het leeft. 0 als het niet uitmaakt.', value: typed.leastCarriers, error: errors.leastCarriers, inputMode: 'numeric', width: 8 })}
${textField({ name: 'mostPerProject', label: 'Hoeveel mag één plan kosten, in euro’s?', hint: 'Leeg: hoogstens het hele bedrag. Een grens zorgt dat er meer plannen winnen.', value: typed.mostPerProject, error: errors.mostPerProject, isRequired: false, inputMode: 'decimal', width: 16 })}`;

/** Who votes, how they show it, and how the ballot is filled in. */
export const votingFields = ({ typed, errors, fixed }: RulesForm): Html =>
  html`${
    fixed?.has('votingWays')
      ? nothing
      : html`${textField({ name: 'leastAge', label: 'Vanaf welke leeftijd mag iemand stemmen?', hint: 'Jongeren gebruiken de wijk ook. Veel gemeenten kiezen 12 of 16 jaar.', value: typed.leastAge, error: errors.leastAge, inputMode: 'numeric', width: 4 })}
${checkboxGroup({
  name: 'votingWays',
  label: 'Hoe laten mensen zien dat ze mogen stemmen?',
  hint: 'Een brief en een account gaan niet samen: niemand kan zien dat het dezelfde stemmer is.',
  isRequired: true,
  options: choices(votingWays, wayWords, {
    letter: 'Elk adres of elke bewoner krijgt een brief met een code. Bereikt iedereen.',
    desk: 'Voor wie geen brief heeft of hulp wil.',
    account: 'Alleen zonder brief. Goedkoper, maar u bereikt minder mensen.',
  }),
  values: typed.votingWays,
  error: errors.votingWays,
})}
${checkbox({ name: 'hasPaper', label: 'Stemmen kan ook op papier', hint: 'Twee mensen voeren elk stembiljet in, los van elkaar.', isChecked: typed.hasPaper })}`
  }
${
  fixed?.has('ballotKind')
    ? fixedLine('Het stembiljet', ballotWords[typed.ballotKind as keyof typeof ballotWords] ?? '')
    : radioGroup({
        name: 'ballotKind',
        label: 'Hoe vullen bewoners het stembiljet in?',
        options: ballotKinds.map(kind => ({
          value: kind,
          label: ballotWords[kind],
          hint: ballotHints[kind],
          ...(ballotNumbers(kind, typed, errors) && { inside: ballotNumbers(kind, typed, errors) as Html }),
        })),
        value: typed.ballotKind,
        error: errors.ballotKind,
      })
}`;

const ballotHints = {
  approve: 'Het makkelijkst. Werkt goed op papier.',
  knapsack: 'Bewoners voelen zelf dat het geld een keer op is.',
  points: 'Bewoners laten zien wat ze het liefst willen.',
  rank: 'Vraagt meer van bewoners. Kies dit alleen met weinig plannen.',
} as const;

/** The numbers a kind of ballot asks for. Two kinds ask how many plans: whoever has no choice of them sends neither. */
function ballotNumbers(
  kind: (typeof ballotKinds)[number],
  typed: TypedRules,
  errors: RuleErrors,
): Html | undefined {
  if (kind === 'knapsack') return undefined;
  if (kind === 'points')
    return html`${textField({ name: 'points', label: 'Hoeveel punten?', value: typed.points, error: errors.points, isRequired: false, inputMode: 'numeric', width: 4 })}${textField({ name: 'mostPointsPerProject', label: 'Hoeveel daarvan mag één plan krijgen?', value: typed.mostPointsPerProject, error: errors.mostPointsPerProject, isRequired: false, inputMode: 'numeric', width: 4 })}`;
  const isChosen = typed.ballotKind === kind;
  return textField({
    name: `mostChoices-${kind}`,
    ...(isChosen && { id: 'veld-mostChoices' }),
    label: 'Hoeveel plannen hoogstens?',
    hint: 'Leeg: zoveel als iemand wil.',
    value: typed.mostChoices,
    error: isChosen ? errors.mostChoices : undefined,
    isRequired: false,
    inputMode: 'numeric',
    width: 4,
  });
}

/** How votes are counted, with what it means and what most should choose. */
export function countingFields({ typed, errors, fixed }: RulesForm): Html {
  if (fixed?.has('countingRule'))
    return fixedLine('Tellen', 'Het stemmen is gesloten. Hoe er wordt geteld, staat vast');
  const hasErrors = Boolean(errors.utility || errors.completion || errors.leastVotes);
  return html`${radioGroup({
    name: 'countingRule',
    label: 'Hoe wordt er geteld?',
    options: choices(countingRules, countingWords, {
      'equal-shares':
        'Ons advies. Wat u kiest, betaalt u met uw deel. Zo krijgt ook een kleinere groep iets.',
      greedy: 'Bekend en snel uit te leggen. De grootste groep kan alles winnen.',
      phragmen: 'Lijkt op evenredig. Voor wie het al kent.',
    }),
    value: typed.countingRule,
    error: errors.countingRule,
  })}
<details class="sw-fold"><summary>Waarom evenredig?</summary><p>Stel: 60 van de 100 stemmers willen een speelplek, 40 willen bankjes. Bij de meeste stemmen gaat al het geld naar speelplekken. Bij evenredig tellen krijgt elke stemmer hetzelfde deel van het geld. De plannen die iemand kiest, worden uit dat deel betaald. De 40 samen hebben dan genoeg voor bankjes.</p><p>Op de pagina van de uitslag staat per plan wie het betaalde en hoeveel elke stemmer over had. Ook staat er wat de andere manieren hadden opgeleverd.</p></details>
<details class="sw-fold"${attribute('open', hasErrors)}><summary>Meer over tellen</summary>
${radioGroup({ name: 'utility', label: 'Hoe zwaar telt een gekozen plan?', hint: 'Gewoon zo laten? Dan telt een groter plan zwaarder.', options: choices(utilities, utilityWords, { points: 'Alleen als bewoners punten verdelen.', borda: 'Alleen als bewoners plannen op volgorde zetten.' }), value: typed.utility, error: errors.utility })}
${radioGroup({ name: 'completion', label: 'Wat gebeurt er met geld dat over is?', hint: 'Bij evenredig tellen blijft er vaak wat over. Gewoon zo laten? Dan gaat het zo veel mogelijk naar plannen.', options: choices(completions, completionWords), value: typed.completion, error: errors.completion })}
${textField({ name: 'leastVotes', label: 'Hoeveel stemmen heeft een plan minstens nodig?', value: typed.leastVotes, error: errors.leastVotes, inputMode: 'numeric', width: 8 })}
</details>`;
}

/** The planning, with a way to have it proposed from one day. */
export const planningFields = (
  form: RulesForm & { readonly startOn?: string; readonly proposeAction?: Html },
): Html =>
  fieldset({
    legend: 'Wanneer',
    hint: html`Alle uren zijn Nederlandse tijd. „Tot” betekent: op dat uur is het te laat.`,
    content: html`${form.proposeAction}${momentFields(form)}`,
  });
