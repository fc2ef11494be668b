import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { keeperName } from './find-keeper.ts';
import { type Pledge, stateToday } from './promise.ts';

/** A promise as everybody may count it. */
export type OpenPromise = Pledge & { readonly areaCodes: readonly string[] };

const columns = [
  'nummer',
  'titel',
  'tekst',
  'stand',
  'wie het doet',
  'organisatie',
  'voor wie',
  'klaar op',
  'afgesproken op',
  'keer gewijzigd',
  'afgesloten op',
  'toelichting',
  'besluit',
  'bijeenkomst',
  'onderwerp',
  'gebieden',
  'adres',
];

/** The promises as lines of CSV. */
export async function* csvOf(pages: AsyncGenerator<OpenPromise[]>, today: Day): AsyncGenerator<string> {
  yield csvStart + csvLine(columns);
  for await (const rows of pages) {
    yield rows
      .map(it =>
        csvLine([
          it.id,
          it.title,
          it.text,
          stateToday(it, today),
          keeperName(it.keeper),
          it.keeper.organisationName,
          it.beneficiary,
          it.dueOn,
          it.promisedOn,
          it.termsNumber - 1,
          it.endedAt,
          it.endReason,
          it.decisionId,
          it.meeting,
          it.themeSlug,
          it.areaCodes.join(' '),
          paths.promise(it.id),
        ]),
      )
      .join('');
  }
}

/** The promises as a list of JSON, one to a line. */
export async function* jsonOf(pages: AsyncGenerator<OpenPromise[]>, today: Day): AsyncGenerator<string> {
  let isFirst = true;
  yield '[';
  for await (const rows of pages) {
    yield (isFirst ? '\n' : ',\n') +
      rows
        .map(({ contactSeatId: _, keeper, ...it }) =>
          JSON.stringify({
            ...it,
            stateToday: stateToday(it, today),
            keeper: {
              organisation: keeper.organisationName,
              body: keeper.bodyName,
              seat: keeper.seatName,
            },
          }),
        )
        .join(',\n');
    isFirst = false;
  }
  yield '\n]\n';
}
