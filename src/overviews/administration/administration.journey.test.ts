import assert from 'node:assert/strict';
import { onEachEngine } from '../../../test/site.ts';
import { makeTown } from '../../../test/town.ts';
import { appointAdministrator } from '../../domains/organisations/public.ts';
import { ensurePerson } from '../../domains/people/public.ts';
import { paths } from '../../paths.ts';

onEachEngine('a guest does not see that there is a page to arrange things', async site => {
  assert.equal((await site.visitor().get(paths.administration)).status, 404);
});

onEachEngine('the first administrator sees what is missing, and can bring it in order', async site => {
  const appoint = () =>
    site.database.write(async tx => {
      const person = await ensurePerson(tx, { email: 'ruth@example.nl', name: 'Ruth' }, site.now());
      await appointAdministrator(tx, person, { townName: 'Proefstad', now: site.now() });
      return person.id;
    });
  const personId = await appoint();
  assert.equal(await appoint(), personId, 'appointing twice is appointing once');
  const ruth = site.visitor();
  await site.signIn(ruth, personId);

  const empty = await ruth.get(paths.administration);
  empty.shows('Er zijn nog geen wijken.', 'samenwijk import areas');
  (await ruth.get(paths.organisation(1))).shows('Gemeente Proefstad', 'Ruth', 'Beheerder');

  await makeTown(site);
  (await ruth.get(paths.administration)).shows('Westerwijk en Oosterwijk hebben nog geen aanspreekpunt.');
  await (await ruth.get(paths.newSeat(1))).press('Geef een rol', {
    Naam: 'Joris',
    'E-mailadres': 'joris@example.nl',
    Rol: 'Wijkmanager',
    Westerwijk: true,
    Oosterwijk: true,
    'Is het aanspreekpunt': true,
  });
  const stillMissing = await ruth.get(paths.administration);
  stillMissing.shows('Er is nog geen orgaan dat antwoord geeft voor de hele gemeente.');
  await (await ruth.get(paths.newBody(1))).press('Bewaar', {
    Naam: 'Afdeling Wijkzaken',
    'Wat voor orgaan is het?': 'Afdeling',
    'Dit orgaan geeft antwoord op inbreng': true,
  });
  (await ruth.get(paths.administration)).shows('Alles staat klaar. Er zijn 2 wijken en 4 buurten');
});
