import { capital } from '../../design/words.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findBody, findOrganisation, findSeat, isHeldOn, seatName } from '../organisations/public.ts';
import type { Keeper } from './promise.ts';

/** A keeper as it stands in an address or a form: organisation:2, body:5 or seat:9. */
export type KeeperKey = `${'organisation' | 'body' | 'seat'}:${number}`;

export const keeperKey = (keeper: Pick<Keeper, 'organisationId' | 'bodyId' | 'seatId'>): KeeperKey => {
  if (keeper.seatId !== null) return `seat:${keeper.seatId}`;
  return keeper.bodyId === null ? `organisation:${keeper.organisationId}` : `body:${keeper.bodyId}`;
};

/** The organisation, body or seat a key stands for; undefined when there is none today. */
export async function findKeeper(db: Queries, key: string, day: Day): Promise<Keeper | undefined> {
  const [, kind, digits] = /^(organisation|body|seat):([1-9]\d{0,14})$/.exec(key) ?? [];
  const id = Number(digits);
  const seat = kind === 'seat' ? await findSeat(db, id) : undefined;
  if (kind === 'seat' && !(seat && isHeldOn(seat, day))) return undefined;
  const body = seat || kind === 'body' ? await findBody(db, seat?.bodyId ?? id) : undefined;
  const organisationId = body?.organisationId ?? (kind === 'organisation' ? id : undefined);
  const organisation = organisationId && (await findOrganisation(db, organisationId));
  if (!organisation || hasEnded(organisation, day) || (body && hasEnded(body, day))) return undefined;
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
    bodyId: body?.id ?? null,
    bodyName: body?.name ?? null,
    seatId: seat?.id ?? null,
    seatName: seat ? seatName(seat) : null,
  };
}

const hasEnded = ({ endedOn }: { readonly endedOn: Day | null }, day: Day): boolean =>
  endedOn !== null && endedOn < day;

/** How a keeper is called on screen. */
export function keeperName({ seatName, bodyName, organisationName }: Keeper): string {
  const name = bodyName ?? organisationName;
  return seatName === null ? name : `${capital(seatName)}, ${name}`;
}
