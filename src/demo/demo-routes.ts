// In the demo anybody looks around as anybody. These addresses exist nowhere else.
import { button } from '../design/components/button/button.ts';
import { pageHeader } from '../design/components/page-header/page-header.ts';
import { section } from '../design/components/section/section.ts';
import { type Frame, frameIn, page } from '../design/layout.ts';
import { type Html, html } from '../design/view.ts';
import { capital } from '../design/words.ts';
import { findPersonByEmail, setSessionCookie, startSession } from '../domains/people/public.ts';
import { paths } from '../paths.ts';
import { readForm } from '../platform/form.ts';
import { found } from '../platform/found.ts';
import { goTo, type Site, show } from '../platform/site.ts';
import { type CastName, cast, emailOf } from './cast-of-waterveen.ts';

interface Guide {
  readonly who: CastName;
  readonly is: string;
  readonly sees: string;
}

/** The people through whose eyes the town is best seen. */
export const guides: readonly Guide[] = [
  { who: 'amina', is: 'bewoner van De Weiden', sees: 'Ziet wat er van haar idee is geworden.' },
  { who: 'yusuf', is: 'jongere uit Oosterpoort', sees: 'Kreeg een belofte die niet werd nagekomen.' },
  {
    who: 'sanne',
    is: 'voorzitter van Wijkvereniging Oude Stad',
    sees: 'Houdt de gegevens van de vereniging bij.',
  },
  {
    who: 'fatma',
    is: 'wijkmanager van drie wijken',
    sees: 'Ziet wie er nog op antwoord wacht, en geeft dat.',
  },
  {
    who: 'chantal',
    is: 'beheerder straten bij de gemeente',
    sees: 'Meldt hoe het gaat met wat er is beloofd.',
  },
  { who: 'said', is: 'wethouder met vier wijken', sees: 'Ziet wat er in die wijken te laat is.' },
  { who: 'bas', is: 'raadslid met twee wijken', sees: 'Ziet antwoorden, afspraken en besluiten bij elkaar.' },
  { who: 'dirk', is: 'moderator', sees: 'Haalt weg wat niet mag, en zegt waarom.' },
  { who: 'ruth', is: 'beheerder', sees: 'Geeft rollen en richt de website in.' },
];

export function demoRoutes({ router, database, settings, now }: Site): void {
  router.get(paths.demo, c => show(c, guidesPage(frameIn.of(c))));

  router.post(paths.demo, async c => {
    const wanted = (await readForm(c)).text('who');
    const guide = found(guides.find(({ who }) => who === wanted));
    const person = found(await findPersonByEmail(database.read, emailOf(guide.who)));
    const token = await database.write(tx =>
      startSession(
        tx,
        { personId: person.id, method: 'mail', device: 'Rondkijken in de demo', secondFactorAt: now() },
        now(),
      ),
    );
    setSessionCookie(settings, c, token);
    return goTo(c, paths.myPage, { kind: 'ok', text: `U kijkt nu rond als ${person.name}, ${guide.is}.` });
  });
}

function guidesPage(frame: Frame): Html {
  return page(
    frame,
    { title: 'Rondkijken in Waterveen', isPrivate: true },
    html`${pageHeader({
      title: 'Rondkijken in Waterveen',
      lead: 'Waterveen bestaat niet. Kies door wiens ogen u wilt kijken. U kunt alles uitproberen: er gaat geen mail de deur uit.',
    })}
<form method="post" action="${paths.demo}">
<ul class="sw-guides">${guides.map(
      ({ who, is, sees }) =>
        html`<li><div><p class="sw-person__name">${cast[who]}</p><p class="sw-person__role">${capital(is)}</p><p>${sees}</p></div>${button({ label: 'Kijk mee', about: `als ${cast[who]}`, name: 'who', value: who, kind: 'secondary' })}</li>`,
    )}</ul>
</form>
${section({
  title: 'Of log in zoals in het echt',
  content: html`<p>Ga naar <a class="nl-link" href="${paths.signIn}">inloggen</a> en vul een adres in, bijvoorbeeld ${emailOf('amina')}. De mail vindt u in <a class="nl-link" href="${paths.outbox}">het postvak van de demo</a>.</p>`,
})}`,
  );
}
