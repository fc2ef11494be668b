import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';

onEachEngine('While a phase is open somebody takes part, and hears by the day of the plan', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  const form = await town.amina.visitor.get(paths.newVoiceOn('trajectory', id));
  form.shows('Kerkstraat opnieuw ingericht', 'Meedoen kan tot');
  const asked = await form.press('Verstuur', {
    Reactie: true,
    'Waar gaat het over?': 'Minder auto’s',
    'Uw verhaal': 'Dan kan mijn kind fietsen.',
    Thema: 'Verkeer en parkeren',
  });
  const voice = await asked.press('Sla dit over');
  voice.shows('Minder auto’s', 'Ingebracht bij: Kerkstraat opnieuw ingericht', 'Wijkteam Westerwijk');
});
