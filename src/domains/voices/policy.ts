import {
  hasOfficialRole,
  isAdministrator,
  isOfficial,
  type Role,
  type Seat,
  type Viewer,
} from '../organisations/public.ts';
import type { Voice } from './voice.ts';

/** Everybody who confirmed an e-mail address brings in voices, supports them and comments. */
export const maySpeak = (viewer: Viewer): boolean => viewer.person !== null;

/** An official or a community worker writes down what others say on paper, by phone or at a meeting. */
export const mayEnterForOthers = (viewer: Viewer): boolean => seatToEnterWith(viewer) !== undefined;

export const seatToEnterWith = (viewer: Viewer): Seat | undefined =>
  isOfficial(viewer) || viewer.seats.some(seat => seat.role === 'community-worker')
    ? viewer.seats.find(seat => enteringRoles.has(seat.role))
    : undefined;

const enteringRoles: ReadonlySet<Role> = new Set<Role>([
  'clerk',
  'official',
  'manager',
  'alderman',
  'participation-adviser',
  'moderator',
  'administrator',
  'community-worker',
]);

/** Those who speak for a body; plain members and delegates, and residents in a team, do not answer for it. */
const answeringRoles: ReadonlySet<Role> = new Set<Role>([
  'clerk',
  'alderman',
  'official',
  'manager',
  'participation-adviser',
  'community-worker',
  'chair',
  'coordinating-chair',
]);

/** The seat with which the viewer answers for a body. */
export const seatToAnswerWith = (viewer: Viewer, bodyId: number): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === bodyId && answeringRoles.has(seat.role));

/** Who speaks for the body that owes it answers a voice, unless it was withdrawn or hidden. */
export const mayAnswer = (
  viewer: Viewer,
  voice: Pick<Voice, 'bodyId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean => voice.withdrawnAt === null && voice.hiddenAt === null && speaksFor(viewer, voice.bodyId);

const speaksFor = (viewer: Viewer, bodyId: number): boolean => seatToAnswerWith(viewer, bodyId) !== undefined;

/** A moderator of the municipality hides what breaks the rules, and shows it again. */
export const mayModerate = (viewer: Viewer): boolean => hasOfficialRole(viewer, 'moderator');

export const seatToModerateWith = (viewer: Viewer): Seat | undefined =>
  viewer.seats.find(seat => seat.organisationKind === 'municipality' && seat.role === 'moderator');

/** Who speaks for the body that owes the answer, or a moderator, puts theme and place right. */
export const mayCorrect = (
  viewer: Viewer,
  voice: Pick<Voice, 'bodyId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean => voice.withdrawnAt === null && (mayAnswer(viewer, voice) || mayModerate(viewer));

const isAuthor = (viewer: Viewer, voice: Pick<Voice, 'personId'>): boolean =>
  viewer.person !== null && viewer.person.id === voice.personId;

/** An administrator sets within how many working days an answer is owed, and on which days nobody works. */
export const mayArrangeTerms = (viewer: Viewer): boolean => isAdministrator(viewer);

/** An administrator arranges what voices and promises are about. */
export const mayArrangeThemes = (viewer: Viewer): boolean => isAdministrator(viewer);

/** The author says whether an answer answers the point, once the answer is there. */
export const mayReact = (
  viewer: Viewer,
  voice: Pick<Voice, 'personId' | 'dueOn' | 'currentAnswerId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean =>
  isAuthor(viewer, voice) &&
  voice.dueOn === null &&
  voice.currentAnswerId !== null &&
  voice.withdrawnAt === null &&
  voice.hiddenAt === null;

/** The author takes a voice back, as long as it was not withdrawn or hidden. */
export const mayWithdraw = (
  viewer: Viewer,
  voice: Pick<Voice, 'personId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean => isAuthor(viewer, voice) && voice.withdrawnAt === null && voice.hiddenAt === null;

/** Who wrote something down for somebody else takes it back, as long as nobody answered it. */
export const mayTakeBack = (
  viewer: Viewer,
  voice: Pick<Voice, 'enteredBySeatId' | 'currentAnswerId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean =>
  voice.currentAnswerId === null &&
  voice.withdrawnAt === null &&
  voice.hiddenAt === null &&
  viewer.seats.some(seat => seat.id === voice.enteredBySeatId);

/** Everybody with a confirmed address supports what somebody else brought in. */
export const maySupport = (
  viewer: Viewer,
  voice: Pick<Voice, 'kind' | 'personId' | 'withdrawnAt' | 'hiddenAt'>,
): boolean =>
  // Support has no place in law: whoever agrees with a formal view submits one.
  voice.kind !== 'formal-view' &&
  maySpeak(viewer) &&
  !isAuthor(viewer, voice) &&
  voice.withdrawnAt === null &&
  voice.hiddenAt === null;

/** Everybody with a confirmed address comments on a voice that can be read. */
export const mayComment = (viewer: Viewer, voice: Pick<Voice, 'kind' | 'hiddenAt'>): boolean =>
  voice.kind !== 'formal-view' && maySpeak(viewer) && voice.hiddenAt === null;

/** A hidden voice is read by its author and by moderators only; others see that and why it was hidden. */
export const mayReadHidden = (viewer: Viewer, voice: Pick<Voice, 'personId'>): boolean =>
  mayModerate(viewer) || isAuthor(viewer, voice);
