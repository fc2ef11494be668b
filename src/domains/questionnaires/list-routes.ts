import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { allowed, found } from '../../platform/found.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { findTrajectory, mayRead, nextMoment } from '../participation/public.ts';
import { listedQuestionnaires } from './listed-questionnaires.ts';
import { questionnairesPage } from './pages/questionnaires-page.ts';
import { mayReadResults, seatToAskWith } from './policy.ts';
import { questionKindNames } from './question.ts';
import { stateOf } from './questionnaire.ts';
import { resultsOf } from './results-of.ts';
import { findQuestionnaire } from './store.ts';

/** The questionnaires of a trajectory, and their figures as a file. */
export function listRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.questionnaires(':id'), async c => {
    const viewer = viewerIn.of(c);
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    allowed(mayRead(viewer, trajectory));
    const mayAsk = seatToAskWith(viewer, trajectory) !== undefined;
    const listed = await listedQuestionnaires(db, trajectory, { now: now(), withDrafts: mayAsk });
    return showToEveryGuest(c, questionnairesPage(frameIn.of(c), { trajectory, listed, mayAsk }), {
      until: nextMoment(trajectory, now()),
    });
  });

  router.get(paths.questionnaireResultsCsv(':id'), async c => {
    const questionnaire = found(await findQuestionnaire(db, numberIn(c, 'id')));
    const trajectory = found(await findTrajectory(db, questionnaire.trajectoryId));
    allowed(mayReadResults(viewerIn.of(c), trajectory, stateOf(questionnaire, trajectory, now())));
    const { questions } = await resultsOf(db, questionnaire.id);
    const lines = questions.flatMap(({ question, number, asked, answered, bars }) => {
      const about = [number, question.text, questionKindNames[question.kind]] as const;
      return bars.length === 0
        ? [csvLine([...about, '', '', answered, asked])]
        : bars.map(({ label, count }) => csvLine([...about, label, count, answered, asked]));
    });
    const head = csvLine([
      'vraag',
      'tekst',
      'soort',
      'antwoord',
      'aantal',
      'gaven_antwoord',
      'kregen_de_vraag',
    ]);
    return c.body(csvStart + head + lines.join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="vragenlijst-${questionnaire.id}.csv"`,
    });
  });
}
