import assert from 'node:assert/strict';
import { codesFor } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import type { BudgetRules } from '../budgets/public.ts';
import { inGroups, makeCode } from './code.ts';
import { ballotsOf } from './urn-store.ts';

const plans = { Bankjes: 5_000, Bomen: 12_000, Fontein: 30_000 };

async function openVote(site: TestSite, rules: Partial<BudgetRules> = {}) {
  const neighbourhood = await makeNeighbourhood(site);
  const budget = await makeBudget(site, neighbourhood, rules);
  const ids = await putOnBallot(site, budget, plans);
  const { codes } = await codesFor(site, neighbourhood, budget, 3);
  const begin = async (code: string): Promise<Page> =>
    (await site.visitor().get(paths.vote(budget.id))).press('Naar het stembiljet', { 'Uw stemcode': code });
  const choices = async () =>
    (await ballotsOf(site.database.read, budget.id)).map(({ choices: text }) => JSON.parse(text));
  return { neighbourhood, budget, ids, codes, begin, choices };
}

const receiptOn = (page: Page): string => page.$('.sw-receipt__code').text();

onEachEngine(
  'a resident votes in three pages, keeps the receipt, and changes the vote with it',
  async site => {
    const { budget, ids, codes, begin, choices } = await openVote(site);
    const [bench, trees, fountain] = ids;
    const ballot = await begin(inGroups(codes[0] ?? '').toLowerCase());
    ballot.shows('Kies de plannen', 'Bankjes', '€ 5.000', 'U kunt er zo veel kiezen als u wilt.');
    assert.equal(ballot.headers.get('cache-control'), 'no-store');

    const receipt = await ballot.press('Breng uw stem uit', { Bankjes: true, Bomen: true });
    assert.equal(receipt.heading, 'Uw stem telt mee');
    receipt.shows('Uw ontvangstcode', 'Bankjes', 'Bomen');
    receipt.doesNotShow('Fontein');
    assert.deepEqual(await choices(), [{ kind: 'approve', projectIds: [bench, trees] }]);

    const again = await ballot.press('Breng uw stem uit', { Bankjes: true, Bomen: true });
    assert.equal(receiptOn(again), receiptOn(receipt), 'the same form again: the same receipt');
    assert.equal((await choices()).length, 1);

    const change = await (await receipt.follow('verander uw stem')).press('Haal uw stembiljet op', {
      'Uw ontvangstcode': receiptOn(receipt),
    });
    assert.equal(change.$('input[type=checkbox]:checked').length, 2, 'filled in as it was');
    const changed = await change.press('Bewaar de verandering', {
      Bankjes: false,
      Bomen: true,
      Fontein: true,
    });
    assert.equal(changed.heading, 'Uw stem is veranderd');
    assert.deepEqual(await choices(), [{ kind: 'approve', projectIds: [trees, fountain] }]);

    site.setNow(budget.rules.votingClosesAt);
    const late = await change.press('Bewaar de verandering', { Bankjes: true });
    assert.equal(late.status, 409);
    late.shows('Stemmen kan niet meer', 'Uw eerdere stem telt, zoals zij was');
  },
);

onEachEngine('each wrong code has its own sentence, and keeps what was typed', async site => {
  const { neighbourhood, begin, codes } = await openVote(site);
  const other = await makeBudget(site, neighbourhood);
  const elsewhere = (await codesFor(site, neighbourhood, other, 1)).codes[0] ?? '';
  const says = async (code: string, sentence: string) => {
    const page = await begin(code);
    assert.equal(page.status, 422, code);
    page.shows(sentence);
    assert.equal(page.$('input[name=stemcode]').val(), code);
    return page;
  };
  await says('', 'Vul uw stemcode in.');
  await says('ABCD-EFGH', 'Een code heeft 16 letters en cijfers. U typte er 8.');
  await says('ABCD-EFGH-ABCD-EFGH', 'er is een teken anders');
  await says(makeCode('receipt'), 'Dit lijkt een ontvangstcode.');
  await says(makeCode('code'), 'Deze stemcode bestaat niet.');
  const page = await says(elsewhere, 'Deze stemcode is van een ander wijkbudget.');
  assert.equal(page.$('main .utrecht-alert a').attr('href'), paths.vote(other.id));
  await (await begin(codes[0] ?? '')).press('Breng uw stem uit', { Bankjes: true });
  await says(codes[0] ?? '', 'Met deze stemcode is al gestemd');
});

onEachEngine('a ballot that is not in order comes back as it was filled in', async site => {
  const { begin, codes, choices, ids, budget } = await openVote(site, { ballotKind: 'knapsack' });
  const ballot = await begin(codes[0] ?? '');
  const tooMuch = await ballot.press('Breng uw stem uit', { Bankjes: true, Bomen: true, Fontein: true });
  assert.equal(tooMuch.status, 422);
  tooMuch.shows('Uw plannen kosten samen € 47.000. Dat is € 7.000 te veel.');
  assert.equal(tooMuch.$('input[type=checkbox]:checked').length, 3);
  const nothing = await tooMuch.press('Breng uw stem uit', { Bankjes: false, Bomen: false, Fontein: false });
  nothing.shows('U kiest niets: weet u het zeker?');
  assert.deepEqual(await choices(), []);
  const blank = await nothing.press('Breng uw stem uit', { 'Ja, ik stem blanco': true });
  blank.shows('Uw stem telt mee', 'u stemde blanco');
  assert.deepEqual(await choices(), [{ kind: 'knapsack', projectIds: [] }]);

  const second = await begin(codes[1] ?? '');
  await site.database.write(tx =>
    tx
      .updateTable('projects')
      .set({ state: 'withdrawn', reason: 'De grond is verkocht.' })
      .where('id', '=', ids[1] ?? 0)
      .execute(),
  );
  (await second.press('Breng uw stem uit', { Bankjes: true, Bomen: true })).shows(
    'Het plan “Bomen” is van het stembiljet gehaald.',
  );
  const visitor = site.visitor();
  const post = (fields: Record<string, string>) =>
    visitor.post(
      paths.castBallot(budget.id),
      new URLSearchParams({ stemcode: codes[1] ?? '', ontvangstcode: makeCode('receipt'), ...fields }),
    );
  (await post({ plan: '999999' })).shows('Een van de plannen staat niet op dit stembiljet.');
  const forged = await post({ plan: String(ids[0]), ontvangstcode: 'zelf bedacht' });
  forged.shows('Er ging iets mis met het formulier. Uw keuzes staan er nog.');
  assert.equal((await choices()).length, 1);
  (await forged.press('Breng uw stem uit')).shows('Uw stem telt mee');
});

onEachEngine('points are divided and plans are ranked, each mistake said beside its plan', async site => {
  const points = await openVote(site, { ballotKind: 'points' });
  const ballot = await points.begin(points.codes[0] ?? '');
  const onOne = await ballot.press('Breng uw stem uit', { 'Punten voor Bomen': '6' });
  onOne.shows('U hebt 6 punten gegeven aan “Bomen”. Geef een plan er hoogstens 5.');
  const inAll = await onOne.press('Breng uw stem uit', {
    'Punten voor Bankjes': '5',
    'Punten voor Bomen': '5',
    'Punten voor Fontein': '1',
  });
  inAll.shows('U hebt 11 punten gegeven. Dat is 1 te veel.');
  const done = await inAll.press('Breng uw stem uit', { 'Punten voor Fontein': '' });
  done.shows('Uw stem telt mee', 'Bankjes: 5 punten');
});

onEachEngine(
  'before voting opens and after it closes the page says so, and a ballot does not count',
  async site => {
    const { budget, begin, codes, choices } = await openVote(site);
    const ballot = await begin(codes[0] ?? '');
    const visitor = site.visitor();
    site.setNow(new Date(Date.parse(budget.rules.votingOpensAt) - 60_000).toISOString());
    (await visitor.get(paths.vote(budget.id))).shows('Stemmen kan nog niet.');
    const early = await ballot.press('Breng uw stem uit', { Bankjes: true });
    early.shows('Stemmen kan nog niet', 'Uw stemcode is niet gebruikt.');
    site.setNow(budget.rules.votingClosesAt);
    (await visitor.get(paths.vote(budget.id))).shows('Stemmen kan niet meer.');
    const late = await ballot.press('Breng uw stem uit', { Bankjes: true });
    assert.equal(late.status, 409);
    late.shows('Stemmen kan niet meer', 'Dit stembiljet telt niet mee.', 'Bankjes');
    assert.deepEqual(await choices(), []);
  },
);

onEachEngine('the order of the plans differs between ballots, and stays the same on one', async site => {
  const { begin, codes } = await openVote(site);
  const titles = (page: Page) =>
    page
      .$('.sw-ballot__title')
      .toArray()
      .map(it => page.$(it).text());
  const one = await begin(codes[0] ?? '');
  const back = await one.press('Breng uw stem uit');
  assert.deepEqual(titles(back), titles(one));
  one.shows('De volgorde van de plannen is op elk stembiljet anders');
  const orders = new Set<string>();
  for (let time = 0; time < 12; time++) orders.add(titles(await begin(codes[0] ?? '')).join());
  assert.ok(orders.size > 1);
});
