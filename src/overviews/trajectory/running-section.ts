import { doNow } from '../../design/components/do-now/do-now.ts';
import { section } from '../../design/components/section/section.ts';
import type { Html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What whoever runs the trajectory does now. Only they see it. */
export function runningSection({
  trajectory,
  state,
  mayAnswer,
  mayConsult,
}: TrajectoryStory & { readonly mayAnswer: boolean; readonly mayConsult: boolean }): Html {
  const { id } = trajectory;
  const chances = [
    ...(state === 'open' || state === 'between' || state === 'answering'
      ? [
          {
            title: 'Voer in wat is gezegd, of lees een spreadsheet in',
            href: paths.intake(`trajectory-${id}`),
          },
        ]
      : []),
    ...(mayAnswer
      ? [{ title: 'Beantwoord wat mensen inbrachten', href: paths.clustersOn('trajectory', id) }]
      : []),
    ...(state === 'answering' || state === 'reported' || state === 'decided'
      ? [
          {
            title: state === 'answering' ? 'Stel het verslag op' : 'Maak een nieuwe versie van het verslag',
            href: paths.writeReport(id),
          },
        ]
      : []),
    { title: 'Maak een vragenlijst, of voer antwoorden in', href: paths.questionnaires(id) },
    { title: 'Werk de belangen bij', href: paths.interests(id) },
    { title: 'Tel wie er op een bijeenkomst was', href: paths.attendances(id) },
    { title: 'Zet documenten neer of trek ze in', href: paths.documentsOn(`trajectory-${id}`) },
    { title: 'Wijzig het plan of stop het traject', href: paths.planVersions(id) },
    ...(mayConsult
      ? [
          {
            title: 'Zet een inspraak over het ontwerpbesluit klaar',
            href: paths.newConsultationFor(id),
          },
        ]
      : []),
  ];
  return section({ title: 'Voor wie dit traject doet', id: 'leiden', content: doNow(chances) });
}
