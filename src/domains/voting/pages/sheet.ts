import { setImmediate as nextTurn } from 'node:timers/promises';
import { create } from 'qrcode';
import { from, until } from '../../../design/components/day/until.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, scripts, stylesheets } from '../../../design/layout.ts';
import { type Html, html, trusted } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { csvLine, csvStart } from '../../../platform/csv.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Batch } from '../batch.ts';
import { inGroups } from '../code.ts';

export interface Sheet {
  readonly budget: Budget;
  readonly batch: Batch;
  readonly codes: readonly string[];
  /** As residents type it. */
  readonly baseUrl: string;
}

const atOnce = 5;
const slipsOnPage = 8;

/** The sheet with codes to print, part by part: it is made once, and nobody can make it again. */
export async function* sheetOf(frame: Frame, it: Sheet): AsyncGenerator<string> {
  const { batch, codes } = it;
  yield begin(frame, it).text;
  for (let at = 0; at < codes.length; at += atOnce) {
    const some = codes.slice(at, at + atOnce);
    yield some.map(code => (batch.kind === 'letter' ? letter(it, code) : slip(it, code)).text).join('');
    // Others who ask for a page meanwhile do not wait for the whole pile.
    await nextTurn();
  }
  yield '</div>\n</main>\n</body>\n</html>\n';
}

/** The codes as a table, for a printing house. */
export async function* codesCsv({ budget, batch, codes, baseUrl }: Sheet): AsyncGenerator<string> {
  yield csvStart + csvLine(['wijkbudget', 'reeks', 'stemcode', 'adres voor het vierkant']);
  for (let at = 0; at < codes.length; at += 1_000) {
    yield codes
      .slice(at, at + 1_000)
      .map(code => csvLine([budget.title, batch.name, inGroups(code), addressWith(baseUrl, budget, code)]))
      .join('');
  }
}

/** What stands behind # is not sent along by a browser, so it comes in no log on the way. */
const addressWith = (baseUrl: string, { id }: Pick<Budget, 'id'>, code: string): string =>
  `${baseUrl}${paths.vote(id)}#${code}`;

function begin({ assets, townName }: Frame, { budget, batch }: Sheet): Html {
  return html`${trusted('<!DOCTYPE html>')}
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plural(batch.size, 'stemcode', 'stemcodes')} | Samenwijk ${townName}</title>
<meta name="robots" content="noindex">
${stylesheets(assets, html`<main class="sw-sheet">`)}
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${scripts(assets, html`<sw-print></sw-print>`)}
</head>
<body>
<main class="sw-sheet">
<div class="sw-sheet__about">
${pageHeader({
  kicker: budget.title,
  title: `${batch.name}: ${plural(batch.size, 'stemcode', 'stemcodes')}`,
  lead: 'Print dit nu. Dit vel komt niet terug: niemand kan de codes later nog opvragen.',
})}
<p>${batch.kind === 'letter' ? 'Print op A4, enkelzijdig. Elke brief staat op een eigen bladzijde. De ruimte linksboven is voor het venster van de envelop.' : `Print op A4, enkelzijdig. Op elke bladzijde staan er ${slipsOnPage}.`} Bewaar wat u overhoudt achter slot. Is er iets zoek, trek dan deze reeks in.</p>
<div class="sw-buttons"><sw-print data-label="Print"></sw-print><a class="nl-button nl-button--secondary" href="${paths.votingCodes(budget.id)}">Terug naar de stemcodes</a></div>
</div>
<div class="${batch.kind === 'letter' ? 'sw-letters' : 'sw-slips'}">
`;
}

function letter({ budget, baseUrl }: Sheet, code: string): Html {
  const { rules } = budget;
  const address = plainAddress(baseUrl, budget);
  return html`<section class="sw-letter">
<p class="sw-letter__from">${budget.bodyName}</p>
<div class="sw-letter__window"></div>
<div class="sw-letter__body">
<h2>Beslis mee over ${eurosInWords(rules.amountCents)} voor ${budget.areaName}</h2>
<p>Beste bewoner,</p>
<p>Bewoners van ${budget.areaName} verdelen samen ${eurosInWords(rules.amountCents)}. Welke plannen gaan door? Dat bepaalt u mee. Stemmen kan ${from(rules.votingOpensAt)}, ${until(rules.votingClosesAt)}. Iedereen van ${rules.leastAge} jaar en ouder heeft één stem.</p>
<div class="sw-letter__code"><div><p>Uw stemcode</p><p class="sw-letter__characters">${inGroups(code)}</p><p>Ga naar <strong>${address}</strong>, of richt de camera van uw telefoon op het vierkant.</p></div>${squareFor(baseUrl, budget, code)}</div>
<ol><li>Vul uw stemcode in.</li><li>Kies de plannen en breng uw stem uit.</li><li>Bewaar de ontvangstcode die u krijgt. Daarmee kunt u uw stem veranderen zolang het stemmen duurt, en later nagaan dat zij is geteld.</li></ol>
<p>Uw stem is geheim. Wij weten niet welke code in welke envelop zit, en nergens staat welk stembiljet van wie is. De code is goed voor één stem. Geef hem aan niemand anders.</p>
${(rules.hasPaper || rules.votingWays.includes('desk')) && html`<p><strong>Liever niet via internet?</strong> ${rules.votingWays.includes('desk') && 'Kom met deze brief en een identiteitsbewijs naar de balie. '}${rules.hasPaper && html`Stemmen op papier kan ook: vraag een stembiljet bij ${budget.bodyName}.`}</p>`}
</div>
</section>
`;
}

function slip({ budget, batch, baseUrl }: Sheet, code: string): Html {
  return html`<section class="sw-slip">
<h2>${budget.title}</h2>
<div class="sw-slip__code"><div><p>${batch.kind === 'paper' ? 'Stemcode van dit stembiljet' : 'Uw stemcode'}</p><p class="sw-slip__characters">${inGroups(code)}</p></div>${squareFor(baseUrl, budget, code)}</div>
<p>${batch.kind === 'paper' ? 'Lever het papier in, of stem met deze code op ' : 'Stem op '}<strong>${plainAddress(baseUrl, budget)}</strong>, ${until(budget.rules.votingClosesAt)}. Goed voor één stem.</p>
</section>
`;
}

/** The address as people type it. */
export const plainAddress = (baseUrl: string, { id }: Pick<Budget, 'id'>): string =>
  `${baseUrl.replace(/^https?:\/\//, '')}${paths.vote(id)}`;

/** The square that leads to the ballot with the code already filled in. */
export const squareFor = (baseUrl: string, budget: Pick<Budget, 'id'>, code: string): Html =>
  square(addressWith(baseUrl, budget, code));

/** A square for the camera of a phone, drawn as one shape for each run of dark modules. */
function square(text: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      path += `M${start} ${row}h${column - start}v1h-${column - start}z`;
    }
  }
  return trusted(
    `<svg class="sw-square" role="img" aria-label="Vierkant voor de camera van een telefoon" viewBox="-3 -3 ${modules.size + 6} ${modules.size + 6}"><path d="${path}"/></svg>`,
  );
}
