import { addDays, type Day, dayOf, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { readMoment, typedMoment } from '../../platform/typed-moment.ts';
import { type Announcement, bases, type Hearing, lawfulWeeks, orders, submitters } from './announcement.ts';
import { type Term, termOf } from './term.ts';

export const longest = {
  title: 150,
  about: 5_000,
  caseNumber: 40,
  article: 200,
  draft: 150,
  where: 500,
  contact: 120,
  reason: 2_000,
} as const;
const mostWeeks = 52;

/** An announcement as somebody fills it in; every field a text. */
export interface TypedAnnouncement {
  readonly title: string;
  readonly about: string;
  readonly caseNumber: string;
  readonly themeSlug: string;
  readonly decidingBodyId: string;
  readonly areaCodes: readonly string[];
  /** One draft decision a line. */
  readonly drafts: string;
  readonly basis: string;
  readonly article: string;
  readonly opensOn: string;
  readonly weeks: string;
  readonly submitters: string;
  readonly onPaper: string;
  readonly postAddress: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly answerOn: string;
  readonly hasHearing: boolean;
  readonly hearingOn: string;
  readonly hearingHour: string;
  readonly hearingPlace: string;
  readonly askUntil: string;
  readonly order: string;
  readonly minutesEach: string;
}

export type AnnouncementField = keyof TypedAnnouncement;
export type AnnouncementProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'about-too-long'
  | 'caseNumber-too-long'
  | 'theme-missing'
  | 'decidingBody-missing'
  | 'drafts-missing'
  | 'drafts-too-long'
  | 'basis-missing'
  | 'article-missing'
  | 'article-too-long'
  | 'opensOn-unreadable'
  | 'weeks-unreadable'
  | 'weeks-below-law'
  | 'submitters-missing'
  | 'onPaper-missing'
  | 'onPaper-too-long'
  | 'postAddress-missing'
  | 'postAddress-too-long'
  | 'contactName-missing'
  | 'contactName-too-long'
  | 'contact-unreachable'
  | 'answerOn-unreadable'
  | 'answerOn-too-early'
  | 'hearing-unreadable'
  | 'hearing-too-early'
  | 'hearingPlace-missing'
  | 'hearingPlace-too-long'
  | 'askUntil-unreadable'
  | 'askUntil-after-hearing'
  | 'order-missing'
  | 'minutes-unreadable';
export type AnnouncementProblems = Problems<AnnouncementField, AnnouncementProblem>;

/** What the numbers and codes in the form stand for, as far as they are known. */
export interface KnownHere {
  readonly themeSlugs: readonly string[];
  readonly decidingBodyIds: readonly number[];
  readonly areaCodes: readonly string[];
  readonly closedDays: readonly Day[];
}

/** What was filled in, ready to be kept, or everything that is wrong with it. The last day is counted, never typed. */
export function fillAnnouncement(
  typed: TypedAnnouncement,
  known: KnownHere,
): Announcement | Incomplete<AnnouncementField, AnnouncementProblem> {
  const decidingBodyId = known.decidingBodyIds.find(id => String(id) === typed.decidingBodyId);
  const basis = bases.find(one => one === typed.basis);
  const who = submitters.find(one => one === typed.submitters);
  const weeks = wholeNumber(typed.weeks);
  const drafts = draftsIn(typed.drafts);
  const term =
    isDay(typed.opensOn) && weeks !== undefined && weeks <= mostWeeks
      ? termOf(typed.opensOn, weeks, known.closedDays)
      : undefined;
  const hearing = typed.hasHearing ? fillHearing(typed, term) : null;
  const problems: AnnouncementProblems = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('about', typed.about, { most: longest.about }),
    ...lengthProblem('caseNumber', typed.caseNumber, { most: longest.caseNumber }),
    ...(!known.themeSlugs.includes(typed.themeSlug) && { themeSlug: 'theme-missing' }),
    ...(decidingBodyId === undefined && { decidingBodyId: 'decidingBody-missing' }),
    ...(drafts.length === 0 && { drafts: 'drafts-missing' }),
    ...(drafts.some(({ name }) => name.length > longest.draft) && { drafts: 'drafts-too-long' }),
    ...(!basis && { basis: 'basis-missing' }),
    ...(basis === 'ordinance' &&
      lengthProblem('article', typed.article, { most: longest.article, isNeeded: true })),
    ...(!isDay(typed.opensOn) && { opensOn: 'opensOn-unreadable' }),
    ...((weeks === undefined || weeks > mostWeeks) && { weeks: 'weeks-unreadable' }),
    // Shorter than six weeks only by an ordinance of the municipality (Gemeentewet 150; Awb 3:16).
    ...(basis === 'awb' && weeks !== undefined && weeks < lawfulWeeks && { weeks: 'weeks-below-law' }),
    ...(!who && { submitters: 'submitters-missing' }),
    ...lengthProblem('onPaper', typed.onPaper, { most: longest.where, isNeeded: true }),
    ...lengthProblem('postAddress', typed.postAddress, { most: longest.where, isNeeded: true }),
    ...lengthProblem('contactName', typed.contactName, { most: longest.contact, isNeeded: true }),
    ...(typed.contactEmail === '' && typed.contactPhone === '' && { contactEmail: 'contact-unreachable' }),
    ...(!isDay(typed.answerOn) && { answerOn: 'answerOn-unreadable' }),
    ...(term && isDay(typed.answerOn) && typed.answerOn <= term.lastOn && { answerOn: 'answerOn-too-early' }),
    ...(hearing && 'problems' in hearing && hearing.problems),
  };
  if (
    decidingBodyId === undefined ||
    !basis ||
    !who ||
    weeks === undefined ||
    !term ||
    (hearing && 'problems' in hearing) ||
    Object.keys(problems).length > 0
  )
    return { refused: 'incomplete', problems };
  return {
    title: onOneLine(typed.title),
    about: typed.about,
    caseNumber: typed.caseNumber,
    themeSlug: typed.themeSlug,
    decidingBodyId,
    areaCodes: typed.areaCodes.filter(code => known.areaCodes.includes(code)),
    drafts,
    basis,
    article: basis === 'ordinance' ? typed.article : '',
    opensOn: term.opensOn,
    weeks,
    lastOn: term.lastOn,
    because: term.because,
    submitters: who,
    onPaper: typed.onPaper,
    postAddress: typed.postAddress,
    contactName: typed.contactName,
    contactEmail: typed.contactEmail,
    contactPhone: typed.contactPhone,
    answerOn: typed.answerOn,
    hearing,
  };
}

function fillHearing(
  typed: TypedAnnouncement,
  term: Term | undefined,
): Hearing | { readonly problems: AnnouncementProblems } {
  const at = readMoment({ day: typed.hearingOn, hour: typed.hearingHour });
  const order = orders.find(one => one === typed.order);
  const minutesEach = wholeNumber(typed.minutesEach);
  const problems: AnnouncementProblems = {
    ...(typeof at !== 'string' && { hearingOn: 'hearing-unreadable' }),
    ...(typeof at === 'string' && term && dayOf(at) < term.opensOn && { hearingOn: 'hearing-too-early' }),
    ...lengthProblem('hearingPlace', typed.hearingPlace, { most: longest.where, isNeeded: true }),
    ...(!isDay(typed.askUntil) && { askUntil: 'askUntil-unreadable' }),
    ...(typeof at === 'string' &&
      isDay(typed.askUntil) &&
      typed.askUntil >= dayOf(at) && { askUntil: 'askUntil-after-hearing' }),
    ...(!order && { order: 'order-missing' }),
    ...((minutesEach === undefined || minutesEach > 120) && { minutesEach: 'minutes-unreadable' }),
  };
  if (typeof at !== 'string' || !order || minutesEach === undefined || Object.keys(problems).length > 0)
    return { problems };
  return { at, place: typed.hearingPlace, askUntil: typed.askUntil, order, minutesEach };
}

/** A consultation as it usually goes, from a day on; what only whoever sets it up knows is empty. */
export const usualAnnouncement = (opensOn: Day): TypedAnnouncement => ({
  title: '',
  about: '',
  caseNumber: '',
  themeSlug: '',
  decidingBodyId: '',
  areaCodes: [],
  drafts: '',
  basis: 'awb',
  article: '',
  opensOn,
  weeks: String(lawfulWeeks),
  submitters: 'everybody',
  onPaper: '',
  postAddress: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  answerOn: addDays(opensOn, 12 * 7),
  hasHearing: false,
  hearingOn: '',
  hearingHour: '',
  hearingPlace: '',
  askUntil: '',
  order: 'asked',
  minutesEach: '5',
});

/** An announcement as it stands in the fields. */
export function typedAnnouncement({ hearing, drafts, ...it }: Announcement): TypedAnnouncement {
  const moment = hearing && typedMoment(hearing.at);
  return {
    ...it,
    decidingBodyId: String(it.decidingBodyId),
    drafts: drafts.map(({ name }) => name).join('\n'),
    weeks: String(it.weeks),
    hasHearing: hearing !== null,
    hearingOn: moment?.day ?? '',
    hearingHour: moment?.hour ?? '',
    hearingPlace: hearing?.place ?? '',
    askUntil: hearing?.askUntil ?? '',
    order: hearing?.order ?? 'asked',
    minutesEach: String(hearing?.minutesEach ?? 5),
  };
}

const draftsIn = (text: string) =>
  text
    .split('\n')
    .map(onOneLine)
    .filter(name => name !== '')
    .map((name, index) => ({ key: `ontwerp-${index + 1}`, name }));

const wholeNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
