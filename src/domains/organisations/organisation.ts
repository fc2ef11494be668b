import type { Day, Instant } from '../../platform/clock.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { isEmail } from '../people/public.ts';

export const organisationKinds = [
  'municipality',
  'association',
  'corporation',
  'company',
  'care',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A legal or informal group of people: an association, a housing corporation, the municipality itself. */
export interface Organisation {
  readonly id: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Where it works; null means the whole town. */
  readonly areaCode: string | null;
  readonly about: string;
  readonly website: string;
  readonly email: string;
  readonly createdAt: Instant;
  readonly endedOn: Day | null;
}

export type OrganisationDraft = Pick<
  Organisation,
  'name' | 'kind' | 'areaCode' | 'about' | 'website' | 'email'
>;

type Field = 'name' | 'kind' | 'about' | 'website' | 'email';
export type OrganisationProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'kind-unknown'
  | 'about-too-long'
  | 'website-unreadable'
  | 'email-unreadable';
export type OrganisationProblems = Problems<Field, OrganisationProblem>;

/** A form about an organisation, as it was typed. */
export interface OrganisationTyped {
  readonly name: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly about: string;
  readonly website: string;
  readonly email: string;
}

const longestName = 120;
const longestAbout = 2_000;

/** What was typed about an organisation, ready to be kept, or everything that is wrong with it. */
export function fillOrganisation(
  typed: OrganisationTyped,
): OrganisationDraft | Incomplete<Field, OrganisationProblem> {
  const kind = organisationKinds.find(known => known === typed.kind);
  const problems: OrganisationProblems = {
    ...(typed.name === '' && { name: 'name-missing' }),
    ...(typed.name.length > longestName && { name: 'name-too-long' }),
    ...(!kind && { kind: 'kind-unknown' }),
    ...(typed.about.length > longestAbout && { about: 'about-too-long' }),
    ...(typed.website !== '' && !isWebsite(typed.website) && { website: 'website-unreadable' }),
    ...(typed.email !== '' && !isEmail(typed.email) && { email: 'email-unreadable' }),
  };
  if (!kind || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { ...typed, kind, areaCode: typed.areaCode || null };
}

const isWebsite = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
