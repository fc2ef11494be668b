import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { recordingSeat } from '../decisions/public.ts';
import { findBody, viewerIn } from '../organisations/public.ts';
import { outcomeNames } from '../voices/public.ts';
import type { Consultation } from './consultation.ts';
import { decideConsultation, type TypedOutcome } from './decide-consultation.ts';
import { channelNames } from './formal-view.ts';
import { gatherNote } from './gather-note.ts';
import { findNote, notesOf } from './note-store.ts';
import { decidePage, isDecideRefusal } from './pages/decide-page.ts';
import { draftNotePage, type NoteProblem, responseNotePage } from './pages/note-page.ts';
import { mayRun } from './policy.ts';
import { publishNote } from './publish-note.ts';
import { countsOf, type ResponseNote } from './response-note.ts';
import { findConsultation } from './store.ts';
import { postDays } from './term.ts';

/** The response note, as it would read now and as it was published; and the decision that comes after it. */
export function noteRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.draftNote(':id'), async c => {
    const consultation = await ownIn(c);
    return show(c, await draftPage(c, consultation, ''));
  });

  router.post(paths.draftNote(':id'), async c => {
    const consultation = await ownIn(c);
    const form = await readForm(c);
    const introduction = form.text('introduction');
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof publishNote>>, ResponseNote>>(tx, form, now(), async () => {
        const note = await publishNote(
          tx,
          viewerIn.of(c),
          { consultationId: consultation.id, introduction },
          now(),
        );
        return 'refused' in note ? note : { address: paths.responseNote(consultation.id, note.number) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'De nota is gepubliceerd. Wie een zienswijze indiende, krijgt bericht.',
      });
    allowed(outcome.refused !== 'not-allowed');
    const problem = 'problems' in outcome ? outcome.problems.introduction : outcome.refused;
    return show(c, await draftPage(c, consultation, introduction, problem as NoteProblem), 422);
  });

  router.get(paths.responseNote(':id', ':number'), async c => {
    const { consultation, note } = await noteIn(c);
    const versions = await notesOf(db, consultation.id);
    return showToEveryGuest(c, responseNotePage(frameIn.of(c), { consultation, note, versions }));
  });

  router.get(paths.responseNoteJson(':id', ':number'), async c => {
    const { note } = await noteIn(c);
    const { introduction, publishedAt, number, facts } = note;
    return c.json({ number, publishedAt, introduction, ...facts });
  });

  router.get(paths.responseNoteCsv(':id', ':number'), async c => {
    const { consultation, note } = await noteIn(c);
    const head = [
      'nummer',
      'ontwerpbesluit',
      'ontvangen op',
      'hoe',
      'te laat',
      'ingetrokken',
      'samenvatting',
      'gezegd op de hoorzitting',
      'uitkomst',
      'antwoord',
      'wat er verandert',
    ];
    const lines = note.facts.views.map(view =>
      csvLine([
        view.number,
        view.draftName,
        view.receivedOn,
        channelNames[view.channel],
        view.isLate ? 'ja' : 'nee',
        view.isWithdrawn ? 'ja' : 'nee',
        view.summary,
        view.spoken,
        view.outcome ? outcomeNames[view.outcome] : '',
        view.response,
        view.change,
      ]),
    );
    return c.body(csvStart + csvLine(head) + lines.join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="inspraak-${consultation.id}-nota-${note.number}.csv"`,
    });
  });

  router.get(paths.decideConsultation(':id'), async c => {
    const consultation = await toDecideIn(c);
    const [note] = await notesOf(db, consultation.id);
    const typed = {
      title: consultation.announcement.title,
      decidedOn: dayOf(now()),
      outcome: '',
      text: '',
      reason: '',
    };
    return show(c, decidePage(frameIn.of(c), { consultation, note, typed }));
  });

  router.post(paths.decideConsultation(':id'), async c => {
    const consultation = await toDecideIn(c);
    const form = await readForm(c);
    const typed: TypedOutcome = {
      title: form.text('title'),
      decidedOn: form.text('decidedOn'),
      outcome: form.text('outcome'),
      text: form.text('text'),
      reason: form.text('reason'),
    };
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof decideConsultation>>, { id: number }>>(
        tx,
        form,
        now(),
        async () => {
          const decision = await decideConsultation(
            tx,
            viewerIn.of(c),
            { consultationId: consultation.id, typed },
            now(),
          );
          return 'refused' in decision ? decision : { address: paths.consultation(consultation.id) };
        },
      ),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het besluit staat er. Wie een zienswijze indiende, krijgt bericht.',
      });
    allowed(outcome.refused !== 'not-allowed');
    const [note] = await notesOf(db, consultation.id);
    const page = decidePage(frameIn.of(c), {
      consultation,
      note,
      typed,
      ...('problems' in outcome && { problems: outcome.problems }),
      ...(isDecideRefusal(outcome.refused) && { refused: outcome.refused }),
    });
    return show(c, page, 422);
  });

  async function draftPage(
    c: Context,
    consultation: Consultation,
    introduction: string,
    problem?: NoteProblem,
  ) {
    const facts = await gatherNote(db, consultation, now());
    const { owed, unsummarised } = countsOf(facts.views);
    return draftNotePage(frameIn.of(c), {
      consultation,
      facts,
      introduction,
      isPublishable:
        problem !== undefined ||
        (owed + unsummarised === 0 &&
          consultation.decidedAt === null &&
          dayOf(now()) > addDays(consultation.announcement.lastOn, postDays)),
      ...(problem && { problem }),
    });
  }

  async function ownIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(mayRun(viewerIn.of(c), consultation) && consultation.announcedAt !== null);
    return consultation;
  }

  /** A consultation of which the viewer puts down the decision. */
  async function toDecideIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    const body = found(await findBody(db, consultation.decidingBodyId));
    allowed(
      recordingSeat(viewerIn.of(c), body) !== undefined &&
        consultation.announcedAt !== null &&
        consultation.withdrawnAt === null &&
        consultation.decidedAt === null,
    );
    return consultation;
  }

  async function noteIn(
    c: Context,
  ): Promise<{ readonly consultation: Consultation; readonly note: ResponseNote }> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    return { consultation, note: found(await findNote(db, consultation.id, numberIn(c, 'number'))) };
  }
}
