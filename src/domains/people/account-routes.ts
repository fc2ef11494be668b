import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { forPerson, logged, waitFirst } from './answers.ts';
import { changeName } from './change-name.ts';
import { eraseAccount } from './erase-account.ts';
import { exportAccount } from './export-account.ts';
import type { Handed } from './handed.ts';
import { accountPage } from './pages/account-page.ts';
import { erasePage } from './pages/erase-page.ts';
import { sessionsPage } from './pages/sessions-page.ts';
import { isEmail, type Person, tidyEmail } from './person.ts';
import { requestNewEmail } from './request-new-email.ts';
import { isLive } from './session.ts';
import { clearSessionCookie } from './session-cookie.ts';
import { removeSession, removeSessions, sessionsOf } from './store.ts';

/** One's own account: name, address, where one is signed in, one's data, and the end of it. */
export function accountRoutes(site: Site, handed: Handed): void {
  const { router, database, settings, now } = site;
  const shown = async ({ id, name, email }: Person) => ({
    name,
    email: email ?? '',
    address: await handed.addressOf(database.read, id, now()),
  });

  router.get(
    paths.account,
    forPerson(async (c, { person }) => show(c, accountPage(frameIn.of(c), await shown(person)))),
  );

  router.post(
    paths.accountName,
    forPerson(async (c, { person }) => {
      const name = (await readForm(c)).text('naam');
      const changed = await database.write(tx => changeName(tx, person, name));
      if (!isRefusal(changed)) {
        return goTo(c, paths.account, { kind: 'ok', text: 'Uw naam is gewijzigd.' });
      }
      const account = { ...(await shown(person)), name, nameError: changed.refused };
      return show(c, accountPage(frameIn.of(c), account), 422);
    }),
  );

  router.post(
    paths.accountEmail,
    forPerson(async (c, { person }) => {
      const newEmail = (await readForm(c)).text('email');
      const { email } = person;
      const emailError = !isEmail(tidyEmail(newEmail))
        ? 'no-email'
        : tidyEmail(newEmail) === email
          ? 'same-email'
          : undefined;
      if (emailError) {
        const account = await shown(person);
        return show(c, accountPage(frameIn.of(c), { ...account, newEmail, emailError }), 422);
      }
      const requested = await database.write(tx =>
        requestNewEmail(tx, { email: newEmail, personId: person.id, network: networkOf(c) }, now()),
      );
      if (isRefusal(requested)) return waitFirst(site, c, requested);
      return goTo(c, paths.account, {
        kind: 'info',
        text: `Kijk in uw mail op ${tidyEmail(newEmail)} en druk op de knop. Pas dan verandert uw adres.`,
      });
    }),
  );

  router.get(
    paths.sessions,
    forPerson(async (c, { person, session }) => {
      const sessions = (await sessionsOf(database.read, person.id)).filter(it => isLive(it, now()));
      return show(c, sessionsPage(frameIn.of(c), { sessions, currentId: session.id }));
    }),
  );

  router.post(
    paths.endOtherSessions,
    forPerson(async (c, { person, session }) => {
      await database.write(tx => removeSessions(tx, person.id, session.id));
      logged(site, handed, c, { action: 'people.end-other-sessions', result: 'done' });
      return goTo(c, paths.sessions, { kind: 'ok', text: 'U bent overal uitgelogd, behalve hier.' });
    }),
  );

  router.post(
    paths.endSession(':id'),
    forPerson(async (c, { person }) => {
      const id = numberIn(c, 'id');
      allowed(await database.write(tx => removeSession(tx, person.id, id)));
      logged(site, handed, c, { action: 'people.end-session', result: 'done' });
      return goTo(c, paths.sessions, { kind: 'ok', text: 'Dat apparaat is uitgelogd.' });
    }),
  );

  router.get(
    paths.accountExport,
    forPerson(async (c, { person }) => {
      const data = await exportAccount(database.read, person, handed.exports, now());
      c.header('Content-Disposition', 'attachment; filename="mijn-gegevens.json"');
      return c.body(JSON.stringify(data, null, 2), 200, {
        'Content-Type': 'application/json; charset=utf-8',
      });
    }),
  );

  router.get(
    paths.accountErase,
    forPerson(c => show(c, erasePage(frameIn.of(c), {}))),
  );

  router.post(
    paths.accountErase,
    forPerson(async (c, { person }) => {
      if (!(await readForm(c)).isChecked('zeker')) {
        return show(c, erasePage(frameIn.of(c), { error: 'not-sure' }), 422);
      }
      await database.write(tx => eraseAccount(tx, person, handed.erasures, now()));
      logged(site, handed, c, { action: 'people.erase-account', result: 'done' });
      clearSessionCookie(settings, c);
      return goTo(c, paths.home, { kind: 'ok', text: 'Uw account is verwijderd.' });
    }),
  );
}
