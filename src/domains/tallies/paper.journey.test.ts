import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood, type Townsperson } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { addMinutes, dayOf } from '../../platform/clock.ts';
import type { Budget, BudgetRules } from '../budgets/public.ts';
import { founder, giveSeat } from '../organisations/public.ts';
import { ensurePerson } from '../people/public.ts';
import { makeCode, readCode } from '../voting/code.ts';
import { makeCodes } from '../voting/make-codes.ts';
import { ballotsOf, countBallots } from '../voting/urn-store.ts';
import { keepCounting } from './keep-counting.ts';

interface Counter {
  readonly visitor: Townsperson['visitor'];
  readonly id: number;
}

interface PaperVote {
  readonly budget: Budget;
  readonly projectIds: readonly number[];
  readonly codes: readonly string[];
  /** Two officials of the team besides Wim. */
  readonly wim: Counter;
  readonly ans: Counter;
  readonly bo: Counter;
  /** Somebody who does not work for the municipality. */
  readonly amina: Counter;
}

/** A vote with paper in Westerwijk, and three officials to type. */
async function makePaperVote(site: TestSite, rules: Partial<BudgetRules> = {}): Promise<PaperVote> {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { mostChoices: 2, completion: 'none', ...rules });
  const projectIds = await putOnBallot(site, budget, { Bankje: 20_000, Schommel: 15_000, Boom: 12_000 });
  const wim = await people.wim.viewer();
  const { codes } = agreed(
    await site.database.write(tx =>
      makeCodes(tx, wim, { budgetId: budget.id, kind: 'paper', name: 'Papier', size: '6' }, site.now()),
    ),
  );
  const colleague = async (name: string): Promise<Counter> => {
    const email = `${name.toLowerCase()}@example.nl`;
    const id = await site.database.write(async tx => {
      const person = await ensurePerson(tx, { email, name }, site.now());
      const seat = {
        bodyId: people.teamId,
        role: 'official' as const,
        name,
        email,
        title: '',
        isContactPoint: false,
        fromOn: dayOf(site.now()),
        untilOn: '',
        areaCodes: [],
      };
      agreed(await giveSeat(tx, founder, seat, site.now()));
      return person.id;
    });
    const visitor = site.visitor();
    await site.signIn(visitor, id);
    return { visitor, id };
  };
  const [ans, bo] = [await colleague('Ans'), await colleague('Bo')];
  return { budget, projectIds, codes, wim: people.wim, ans, bo, amina: people.amina };
}

const labels = { choices: 'Gekozen plannen' };

/** Somebody types a paper in. */
async function type(
  { budget }: PaperVote,
  { visitor }: Counter,
  number: number | string,
  code: string,
  choices: string,
): Promise<Page> {
  const page = await visitor.get(paths.paperBallots(budget.id));
  return page.press('Leg vast', {
    'Nummer op het papier': String(number),
    Stemcode: code,
    [labels.choices]: choices,
  });
}

onEachEngine('Two officials type a paper, and it lies in the urn without a trace', async site => {
  const vote = await makePaperVote(site);
  const [code = ''] = vote.codes;
  const first = await type(vote, vote.wim, 12, code.toLowerCase(), '3 1');
  first.shows('Nummer 12 is één keer ingetypt.', 'Voor een collega: 12.');
  // The next form is empty, and the keyboard begins in it.
  assert.equal(first.$('input[name=number]').attr('value'), '');
  assert.ok(first.$('input[name=number]').is('[autofocus]'));
  assert.equal(await countBallots(site.database.read, vote.budget.id), 0);

  const own = await type(vote, vote.wim, 12, code, '3 1');
  own.shows('U typte dit nummer zelf al in. Een collega doet de tweede keer.');
  assert.equal(own.status, 422);

  // Ans does not see what Wim typed.
  const blank = await vote.ans.visitor.get(paths.paperBallots(vote.budget.id));
  blank.shows('Voor u: 12.');
  const second = await type(vote, vote.ans, 12, code, '1, 3');
  second.shows('Nummer 12 is twee keer gelijk ingetypt en zit in de stembus.');

  const [ballot, ...others] = await ballotsOf(site.database.read, vote.budget.id);
  assert.deepEqual(
    [JSON.parse(ballot?.choices ?? ''), others],
    [{ kind: 'approve', projectIds: [vote.projectIds[0], vote.projectIds[2]] }, []],
  );
  const rows = await site.database.read.selectFrom('paperBallots').selectAll().execute();
  assert.deepEqual(
    rows.map(({ state, first: one, second: two }) => [state, one, two]),
    [['counted', null, null]],
  );

  (await type(vote, vote.bo, 12, vote.codes[1] ?? '', '1')).shows('Dit nummer zit al in de stembus.');
  (await type(vote, vote.bo, 13, code, '1')).shows('Met deze stemcode is al gestemd.');
});

onEachEngine('Whoever types a paper wrongly hears what is wrong, and keeps what was typed', async site => {
  const vote = await makePaperVote(site);
  const [code = ''] = vote.codes;
  const wrong: readonly (readonly [number: string, code: string, choices: string, sentence: string])[] = [
    ['', code, '1', 'Typ het nummer dat op het papier is gestempeld.'],
    ['twaalf', code, '1', 'Typ het nummer dat op het papier is gestempeld.'],
    ['1', '', '1', 'Typ de stemcode over.'],
    ['1', mistyped(code), '1', 'Deze stemcode klopt niet.'],
    ['1', makeCode('receipt'), '1', 'Dit is een ontvangstcode.'],
    ['1', makeCode('code'), '1', 'Deze stemcode hoort niet bij dit wijkbudget.'],
    ['1', code, '1 9', 'Er is geen plan “9” op het stembiljet.'],
    ['1', code, '1 1', 'Bij "1": dit plan staat er twee keer.'],
    ['1', code, '1=3', 'Er is geen plan “1=3” op het stembiljet.'],
    ['1', code, '1 2 3', 'Er zijn 3 plannen gekozen. Het mogen er 2 zijn. Staat het zo op het papier?'],
    ['1', code, '', 'Is het stembiljet leeg? Typ dan: blanco.'],
  ];
  for (const [number, typed, choices, sentence] of wrong) {
    const page = await type(vote, vote.wim, number, typed, choices);
    assert.equal(page.status, 422, sentence);
    page.shows(sentence);
    assert.equal(page.$('input[name=choices]').attr('value'), choices);
  }
  (await type(vote, vote.wim, 1, code, 'Blanco')).shows('Nummer 1 is één keer ingetypt.');
  (await type(vote, vote.ans, 1, code, 'blanco')).shows('zit in de stembus');

  const nobody = await vote.amina.visitor.get(paths.paperBallots(vote.budget.id));
  assert.equal(nobody.status, 404);
});

onEachEngine(
  'Two readings that differ lie side by side until the second or a third person chooses',
  async site => {
    const vote = await makePaperVote(site);
    const [code = '', other = '', third = ''] = vote.codes;
    await type(vote, vote.wim, 7, code, '1 2');
    const differs = await type(vote, vote.ans, 7, code, '1 3');
    differs.shows('Nummer 7 is twee keer ingetypt, maar niet gelijk.', 'Nummer 7');
    assert.equal(await countBallots(site.database.read, vote.budget.id), 0);
    const address = paths.paperBallot(vote.budget.id, 7);
    assert.equal((await vote.wim.visitor.get(address)).status, 404, 'the first reader does not choose');

    const page = await vote.bo.visitor.get(address);
    page.shows('1. Bankje', 'Verschil: 2. Schommel', 'Verschil: 3. Boom');
    page.doesNotShow('Verschil: 1. Bankje');
    const empty = await page.press('Leg de keuze vast');
    assert.equal(empty.status, 422);
    empty.shows('Kies wat er op het papier staat.', 'Schrijf in één regel waarom u dit kiest.');
    const settled = await page.press('Leg de keuze vast', {
      'Wat de tweede keer is getypt': true,
      Waarom: 'Het kruis staat bij de boom.',
    });
    settled.shows('De keuze voor nummer 7 is vastgelegd.');
    assert.equal(await countBallots(site.database.read, vote.budget.id), 1);
    assert.equal((await vote.bo.visitor.get(address)).status, 404);

    // Another code on each reading: nobody sees which, so it is typed again.
    await type(vote, vote.wim, 8, other, '1');
    await type(vote, vote.ans, 8, third, '1');
    const again = await vote.ans.visitor.get(paths.paperBallot(vote.budget.id, 8));
    again.shows('De stemcode is niet gelijk.');
    again.doesNotShow(other, third, 'Wat de eerste keer is getypt');
    const restarted = await again.press('Leg de keuze vast', {
      'Geen van beide is zeker': true,
      Waarom: 'De stemcode moet opnieuw.',
    });
    restarted.shows('Nummer 8 wordt opnieuw ingetypt');
    (await type(vote, vote.ans, 8, other, '1')).shows('Nummer 8 is één keer ingetypt.');
  },
);

onEachEngine('A paper that does not count is seen so by two, with the reason', async site => {
  const vote = await makePaperVote(site);
  const give = async ({ visitor }: Counter, reason: string) =>
    (await visitor.get(paths.paperBallots(vote.budget.id))).press('Leg vast als ongeldig', {
      'Nummer op het papier': '5',
      'Waarom het niet meetelt': reason,
    });
  (await give(vote.wim, '')).shows('Schrijf waarom het stembiljet niet meetelt.');
  (await give(vote.wim, 'Alles is doorgestreept.')).shows('Nummer 5 is één keer ingetypt.');
  (await give(vote.ans, 'Doorgestreept.')).shows('Nummer 5 telt niet mee.');
  const { kind } = await site.database.read
    .selectFrom('logEntries')
    .select('kind')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  assert.equal(kind, 'paper.voided');
});

onEachEngine('Paper is typed in after closing until the count begins', async site => {
  const vote = await makePaperVote(site);
  const [code = '', late = ''] = vote.codes;
  site.setNow(addMinutes(vote.budget.rules.votingClosesAt, 1));
  for (const { visitor, id } of [vote.wim, vote.ans]) await site.signIn(visitor, id);
  await keepCounting(site.database, site.now());
  await type(vote, vote.wim, 1, code, '1');
  (await type(vote, vote.ans, 1, code, '1')).shows('zit in de stembus');
  await type(vote, vote.wim, 2, late, '2');

  const waiting = await vote.wim.visitor.get(paths.result(vote.budget.id));
  waiting.shows('worden nog ingetypt', '1 stembiljet op papier is nog niet twee keer gelijk ingetypt.');
  const refused = await waiting.press('Begin met tellen');
  assert.equal(refused.status, 422);
  refused.shows('Er zijn nog stembiljetten op papier');
  (await waiting.press('Begin met tellen', { 'Tel zonder deze stembiljetten.': true })).shows(
    'Het tellen is begonnen.',
  );
  const closed = await vote.ans.visitor.get(paths.paperBallots(vote.budget.id));
  closed.shows('Er kan nu niets worden ingetypt', 'Het tellen is begonnen.');
  await keepCounting(site.database, site.now());
  const page = await (await vote.wim.visitor.get(paths.result(vote.budget.id))).press(
    'Maak de uitslag bekend',
  );
  page.shows('1 stembiljet op papier telde niet mee.', 'Nummer 2: Niet op tijd twee keer ingetypt.');
});

onEachEngine('Who runs the vote begins the count as soon as voting is over', async site => {
  const vote = await makePaperVote(site);
  const { wim, budget } = vote;
  site.setNow(budget.rules.votingClosesAt);
  await site.signIn(wim.visitor, wim.id);
  const closed = await wim.visitor.get(paths.result(budget.id));
  (await closed.press('Begin met tellen')).shows('Het tellen is begonnen.');
  await keepCounting(site.database, site.now());
  (await wim.visitor.get(paths.result(budget.id))).shows('De stemmen zijn geteld.');
});

/** A code with another last character: one that makes it no code at all, not even a receipt. */
const mistyped = (code: string): string =>
  ['A', 'B', 'C'].map(last => `${code.slice(0, -1)}${last}`).find(typed => 'refused' in readCode(typed)) ??
  '';
