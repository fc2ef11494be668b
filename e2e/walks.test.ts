// Somebody brings something in, and whoever owes the answer signs in and gives it: once with the keyboard alone, once
// in a browser without scripts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { paths } from '../src/paths.ts';
import { linkMailedTo } from '../test/mails.ts';
import { type Complaints, openTab, openTown, skip, type Town } from './browser.ts';

/** Somebody at a browser, in some way. Fields and buttons are found by what is written on them. */
interface Walker {
  open(address: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  choose(label: string): Promise<void>;
  select(label: string, option: string): Promise<void>;
  press(button: string): Promise<void>;
  heading(): Promise<string>;
  textOf(selector: string): Promise<string>;
  path(): string;
}

const town = skip ? undefined : await openTown();
after(() => town?.close());

test('with the keyboard alone somebody brings in a voice, and an official signs in and answers it', {
  skip,
}, async () => {
  if (!town) return;
  const complaints: Complaints = [];
  const tabs = {
    author: await openTab(town, 'guest', complaints),
    official: await openTab(town, 'guest', complaints),
  };
  await bringInAndAnswer(
    town,
    withKeyboard(town, tabs.author),
    withKeyboard(town, tabs.official),
    'Met toetsen',
  );
  assert.deepEqual(complaints, []);
});

test('without scripts somebody brings in a voice, and an official signs in and answers it', {
  skip,
}, async () => {
  if (!town) return;
  const complaints: Complaints = [];
  const options = { javaScriptEnabled: false };
  const tabs = {
    author: await openTab(town, 'guest', complaints, options),
    official: await openTab(town, 'guest', complaints, options),
  };
  await bringInAndAnswer(
    town,
    withoutScripts(town, tabs.author),
    withoutScripts(town, tabs.official),
    'Zonder script',
  );
  assert.deepEqual(complaints, []);
});

async function bringInAndAnswer(
  { site }: Town,
  author: Walker,
  official: Walker,
  title: string,
): Promise<void> {
  const email = `${title.toLowerCase().replace(' ', '-')}@elders.example`;
  await author.open(paths.newVoice);
  await author.choose('Vraag');
  await author.fill('Waar gaat het over?', title);
  await author.fill('Uw verhaal', 'Wanneer komt de straatverlichting terug?');
  await author.select('Thema', 'Verkeer en parkeren');
  await author.fill('Uw e-mailadres', email);
  await author.fill('Uw naam', 'Gerda Vos');
  await author.press('Ga verder');
  assert.equal(await author.heading(), 'Kijk in uw mail');
  await author.open(await linkMailedTo(site, email));
  await author.press('Plaats mijn inbreng');
  assert.equal(await author.heading(), title);
  const id = Number(/\d+/.exec(author.path())?.[0]);

  const answerer = await whoAnswers(id);
  await official.open(paths.signIn);
  await official.fill('Uw e-mailadres', answerer);
  await official.press('Stuur mij een mail');
  await official.open(await linkMailedTo(site, answerer));
  await official.press('Inloggen');
  await official.open(paths.security);
  await official.press('Stel een app in');
  const secret = (await official.textOf('.sw-secret')).replace(/\s/g, '');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(site.now()),
  });
  await official.fill('Code uit de app', code);
  await official.press('Gebruik deze app');
  assert.equal(await official.heading(), 'Uw herstelcodes');

  await official.open(paths.answerVoice(id));
  await official.choose('Niet overgenomen');
  await official.fill('Uw antwoord, met de reden', 'De lantaarns worden in mei vervangen.');
  await official.press('Geef dit antwoord');
  await author.open(paths.voice(id));
  assert.match(await author.textOf('main'), /De lantaarns worden in mei vervangen\./);
}

/** The address of an official in the body that owes the answer, who has no second factor yet. */
async function whoAnswers(voiceId: number): Promise<string> {
  assert.ok(town);
  const { email } = await town.site.database.read
    .selectFrom('voices')
    .innerJoin('seats', 'seats.bodyId', 'voices.bodyId')
    .innerJoin('persons', 'persons.id', 'seats.personId')
    .where('voices.id', '=', voiceId)
    .where('seats.role', 'in', ['official', 'manager', 'participation-adviser'])
    .where('seats.untilOn', 'is', null)
    .where('persons.id', 'not in', query => query.selectFrom('authenticators').select('personId'))
    .select('persons.email')
    .orderBy('persons.id')
    .executeTakeFirstOrThrow();
  assert.ok(email);
  return email;
}

function withoutScripts({ origin }: Town, page: Page): Walker {
  return {
    open: async address => void (await page.goto(origin + address)),
    fill: (label, text) => page.getByLabel(label).first().fill(text),
    choose: label => page.getByLabel(label, { exact: true }).check(),
    select: async (label, option) =>
      void (await page.getByLabel(label).first().selectOption({ label: option })),
    press: async button => {
      await page.getByRole('button', { name: button }).click();
      await page.waitForLoadState();
    },
    heading: () => textIn(page, 'h1'),
    textOf: selector => textIn(page, selector),
    path: () => new URL(page.url()).pathname,
  };
}

const textIn = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).textContent()) ?? '').trim();

interface Focus {
  /** What is written on it. */
  readonly name: string;
  readonly kind: string;
  /** The choices it stands between, for a radio button. */
  readonly choices: readonly string[];
  readonly isSeen: boolean;
}

/** As many times the tab key is pressed at most to reach something. */
const patience = 150;

function withKeyboard(shown: Town, page: Page): Walker {
  const walker = withoutScripts(shown, page);

  /** Presses the tab key until what has the focus is called so. */
  async function reach(name: string, kinds: readonly string[]): Promise<Focus> {
    for (let presses = 0; presses < patience; presses++) {
      await page.keyboard.press('Tab');
      const focus = await focusOn(page);
      if (!focus) continue;
      assert.ok(
        focus.isSeen,
        `${focus.kind} "${focus.name}" on ${page.url()} does not show that it has the focus`,
      );
      const isIt = focus.name.startsWith(name) || focus.choices.some(choice => choice.startsWith(name));
      if (isIt && kinds.includes(focus.kind)) return focus;
    }
    throw new Error(`The keyboard does not reach "${name}" on ${page.url()}`);
  }

  return {
    ...walker,
    fill: async (label, text) => {
      await reach(label, ['text', 'email', 'textarea', 'search', 'tel']);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: async label => {
      const { kind, choices } = await reach(label, ['radio', 'checkbox']);
      await page.keyboard.press('Space');
      if (kind !== 'radio') return;
      for (let presses = 0; presses < choices.length; presses++) {
        if ((await focusOn(page))?.name.startsWith(label)) return;
        await page.keyboard.press('ArrowDown');
      }
    },
    select: async (label, option) => {
      await reach(label, ['select-one']);
      await page.keyboard.type(option, { delay: 5 });
      const chosen = await page.evaluate(() => {
        const field = document.activeElement;
        return field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent : '';
      });
      assert.equal(chosen?.trim(), option);
    },
    press: async button => {
      await reach(button, ['submit']);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    },
  };
}

const focusOn = (page: Page): Promise<Focus | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const wordsOf = (one: Element): string => {
      const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
      const words = labels.map(label => label.textContent).join(' ') || one.textContent;
      return (one.getAttribute('aria-label') ?? words ?? '').replace(/\s+/g, ' ').trim();
    };
    const type = (element as HTMLInputElement).type;
    const group =
      type === 'radio'
        ? [...document.querySelectorAll(`input[type=radio][name="${(element as HTMLInputElement).name}"]`)]
        : [];
    // The ring may stand on the label that is drawn in place of a box.
    const ringed = [element, element.nextElementSibling, element.parentElement, element.closest('label')];
    const isSeen = ringed.some(one => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return {
      name: wordsOf(element),
      kind: element instanceof HTMLAnchorElement ? 'link' : type,
      choices: group.map(wordsOf),
      isSeen,
    };
  });
