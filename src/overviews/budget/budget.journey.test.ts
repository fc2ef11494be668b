import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';

onEachEngine(
  'a resident finds the budget of the own wijk and reads what to do, and until when',
  async site => {
    const people = await makeNeighbourhood(site);
    assert.equal((await site.visitor().get('/wijkbudgetten')).status, 200);
    (await site.visitor().get('/wijkbudgetten')).shows('Er is nog geen wijkbudget');

    const budget = await makeBudget(site, people, { votingOpensInDays: -1 });
    await putOnBallot(site, budget, { Bankje: 1_000 });
    (await site.visitor().get('/')).shows('Uw wijk verdeelt geld', 'Wijkbudget Westerwijk');
    const wijk = await site.visitor().get('/wijken/WK990100');
    wijk.shows('Stem op de plannen', 'tot 11 maart 2026 om 12.00 uur');

    const page = await (await site.visitor().get('/wijkbudgetten')).follow('Wijkbudget Westerwijk');
    assert.equal(page.heading, 'Wijkbudget Westerwijk');
    page.shows(
      'Bewoners verdelen zelf € 40.000',
      'Dit kunt u nu doen',
      'Zaak Z/26/1001',
      'Wim Wijk',
      'Bankje',
    );
    assert.equal(page.$('[aria-current=step]').text().includes('Stemmen'), true);
    page.doesNotShow('Voor wie dit wijkbudget leidt');
    (await people.wim.visitor.get('/wijkbudgetten/1')).shows('Voor wie dit wijkbudget leidt');
    (await people.tess.visitor.get('/wijkbudgetten/1')).shows('Voor wie dit wijkbudget leidt');
    (await people.amina.visitor.get('/wijkbudgetten/1')).doesNotShow('Voor wie dit wijkbudget leidt');

    site.setNow('2026-03-11T11:00:00.000Z');
    (await site.visitor().get('/wijkbudgetten/1')).shows('Stemmen kan niet meer');
  },
);

onEachEngine('who follows a budget sees it on the own page', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people);
  const page = await people.amina.visitor.get('/wijkbudgetten/1');
  (await page.press('Volg dit wijkbudget')).shows('U volgt dit nu');
  (await people.amina.visitor.get('/mijn-pagina')).shows('Wijkbudget Westerwijk');
});

onEachEngine('what is no budget is not found', async site => {
  assert.equal((await site.visitor().get('/wijkbudgetten/1')).status, 404);
  assert.equal((await site.visitor().get('/wijkbudgetten/bestaat-niet')).status, 404);
});
