import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type BodyProblem, type BodyProblems, type BodyTyped, bodyKinds } from '../body.ts';
import { bodyKindNames } from '../names.ts';
import type { Organisation } from '../organisation.ts';
import type { AreaOption } from './area-option.ts';

const sentences: Record<BodyProblem, string> = {
  'name-missing': 'Vul een naam in, zoals bestuur of afdeling Groen.',
  'name-too-long': 'Maak de naam korter: hoogstens 120 tekens.',
  'kind-unknown': 'Kies wat voor orgaan het is.',
  'about-too-long': 'Maak de tekst korter: hoogstens 2.000 tekens.',
};

/** The form for a new body in an organisation, or for one that is changed. */
export function bodyFormPage(
  frame: Frame,
  {
    organisation,
    title,
    action,
    typed,
    areas,
    problems = {},
    stillOwesAnswers = false,
  }: {
    readonly organisation: Organisation;
    readonly title: string;
    readonly action: string;
    readonly typed: BodyTyped;
    readonly areas: readonly AreaOption[];
    readonly problems?: BodyProblems;
    /** It was to answer no longer, but somebody still waits. */
    readonly stillOwesAnswers?: boolean;
  },
): Html {
  const errors = {
    ...inSentences(problems, sentences),
    ...(stillOwesAnswers && {
      isAnswering:
        'Er wachten nog mensen op antwoord van dit orgaan. Geef eerst antwoord, of stuur hun inbreng door.',
    }),
  };
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Organisaties', href: paths.organisations },
        { label: organisation.name, href: paths.organisation(organisation.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  title,
  lead: 'Een orgaan is een groep mensen die samen besluit, adviseert of iets doet: een bestuur, een afdeling, een wijkteam.',
})}
<form class="sw-form" method="post" action="${action}" novalidate>
${onceField()}
${textField({ name: 'name', label: 'Naam', value: typed.name, error: errors.name, maxLength: 120 })}
${selectField({
  name: 'kind',
  label: 'Wat voor orgaan is het?',
  empty: 'Kies',
  options: bodyKinds.map(kind => ({ value: kind, label: capital(bodyKindNames[kind]) })),
  value: typed.kind,
  error: errors.kind,
})}
${selectField({
  name: 'areaCode',
  label: 'Voor welke wijk of buurt?',
  empty: 'Overal waar de organisatie werkt',
  options: areas.map(({ code, label }) => ({ value: code, label })),
  value: typed.areaCode,
  isRequired: false,
})}
${textArea({ name: 'about', label: 'Wat doet dit orgaan?', value: typed.about, error: errors.about, isRequired: false, maxLength: 2_000, rows: 4 })}
${checkbox({
  name: 'isAnswering',
  label: 'Dit orgaan geeft antwoord op inbreng',
  isChecked: typed.isAnswering,
  error: errors.isAnswering,
  hint: 'Inbreng kan dan aan dit orgaan worden gericht. Wie er een rol heeft, ziet die in de werkvoorraad.',
})}
<div class="sw-buttons">${button({ label: 'Bewaar' })}</div>
</form>`,
  );
}
