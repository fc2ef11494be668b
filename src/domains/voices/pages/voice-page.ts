import { alert } from '../../../design/components/alert/alert.ts';
import { areaMap } from '../../../design/components/area-map/area-map.ts';
import { voiceBadge } from '../../../design/components/badge/badge.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { type ChainLink, chain } from '../../../design/components/chain/chain.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { photoGallery } from '../../../design/components/photo-gallery/photo-gallery.ts';
import { section } from '../../../design/components/section/section.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { capital, dayInWords, plural, spanInWords, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf, daysBetween } from '../../../platform/clock.ts';
import type { MapOfArea } from '../../neighbourhoods/public.ts';
import { followForm } from '../../notifications/public.ts';
import { seatName } from '../../organisations/public.ts';
import { cameLate, isAnsweredBefore } from '../answer.ts';
import type { GivenAnswer } from '../answer-store.ts';
import type { Comment } from '../comment-store.ts';
import type { Correction, Moderation } from '../moderation-store.ts';
import type { OccasionName } from '../occasion-store.ts';
import type { PhotoLine } from '../photo-store.ts';
import { channelNames, kindNames, stateOf, type Voice } from '../voice.ts';
import type { VoiceLine } from '../voice-store.ts';
import { badgeOf, voiceBadges } from './voice-card.ts';

export type CommentLine = Comment & {
  readonly role: GivenAnswer['role'] | null;
  readonly seatTitle: string | null;
  readonly bodyName: string | null;
};

export interface VoicePage {
  readonly frame: Frame;
  readonly voice: Voice;
  readonly occasion: OccasionName | undefined;
  /** In which part of that occasion it was brought in, by its name. */
  readonly partName: string | undefined;
  /** Where what it is about can be read; null where it cannot, or where it is about nothing in particular. */
  readonly sourceAddress: string | null;
  readonly themeName: string;
  readonly areaName: string | null;
  readonly bodyName: string;
  /** Who typed it in, for somebody who spoke or wrote on paper. */
  readonly enteredBy: {
    readonly role: GivenAnswer['role'];
    readonly title: string;
    readonly bodyName: string;
  } | null;
  readonly answers: readonly GivenAnswer[];
  /** The other voices that got the last answer. */
  readonly together: readonly VoiceLine[];
  readonly corrections: readonly Correction[];
  readonly moderations: readonly Moderation[];
  readonly photos: readonly PhotoLine[];
  readonly comments: readonly CommentLine[];
  readonly support: { readonly count: number; readonly isOwn: boolean };
  /** Decisions and promises that came of it. */
  readonly laterLinks: readonly ChainLink[];
  readonly isFollowing: boolean;
  /** The wijk, for a voice with a point in it. */
  readonly map: MapOfArea | undefined;
  readonly may: {
    readonly support: boolean;
    readonly comment: boolean;
    readonly react: boolean;
    readonly withdraw: boolean;
    readonly answer: boolean;
    readonly promise: boolean;
    readonly correct: boolean;
    readonly moderate: boolean;
  };
  readonly isGuest: boolean;
  readonly isAuthor: boolean;
  readonly today: Day;
  readonly judgement?: {
    readonly isToThePoint: string;
    readonly line: string;
    readonly errors: Record<string, string>;
  };
}

/** A voice with everything that came of it. */
export function voicePage(it: VoicePage): Html {
  const { voice, today, may } = it;
  const last = it.answers.at(-1);
  const outcome = last?.outcome ?? null;
  return page(
    it.frame,
    {
      title: voice.title,
      description: voice.text.slice(0, 150),
      hasErrors: Object.keys(it.judgement?.errors ?? {}).length > 0,
      breadcrumb: [{ label: 'Inbreng', href: paths.voices }],
    },
    html`${errorSummary(it.judgement?.errors ?? {})}
${pageHeader({
  kicker: html`${kindNames[voice.kind]} over ${it.themeName.toLowerCase()}`,
  title: voice.title,
  badges: [voice.hiddenAt === null ? voiceBadges({ ...voice, outcome }, today) : voiceBadge('removed')],
  meta: [place(it), ...onWhatOccasion(it), ...aboutWhat(it), ...howItCame(it)],
})}
${voice.hiddenAt !== null && hiddenNotice(it)}
<div class="sw-columns"><div>
${statement({ kind: 'voice', by: html`<bdi>${voice.authorName || 'Een bewoner'}</bdi>`, when: day(voice.receivedOn), text: html`${wordsOf(voice)}${voice.interest !== '' && interest(voice.interest)}`, ...(visiblePhotos(it).length > 0 && { footer: photoGallery(visiblePhotos(it)) }) })}
${supportBox(it)}
${whoOwes(it)}
${it.answers.map((answer, index) => answerStatement(answer, index === it.answers.length - 1 ? it.together : [], it.isAuthor || it.may.answer))}
${may.react && last && !last.reactedAt && judgeForm(it, last)}
${may.react && last?.isToThePoint === true && html`<p><a class="nl-link" href="${paths.reopenVoice(voice.id)}">Toch niet opgelost? Vraag het opnieuw</a></p>`}
</div><aside aria-label="Het verloop">
${section({ title: 'Het verloop', content: chain(story(it)) })}
<div class="sw-follow-here">${followForm({ topic: `voice:${voice.id}`, what: 'deze inbreng', isFollowing: it.isFollowing, returnTo: paths.voice(voice.id) })}</div>
${where(it)}
${ownActions(it)}
</aside></div>
${comments(it)}`,
  );
}

/** What everybody else sees of a voice that a moderator has hidden: that it was, when and why. */
export const hiddenVoicePage = (
  frame: Frame,
  { moderation, kind }: { readonly moderation: Moderation | undefined; readonly kind: Voice['kind'] },
): Html =>
  page(
    frame,
    { title: 'Weggehaald', isPrivate: true, breadcrumb: [{ label: 'Inbreng', href: paths.voices }] },
    html`${pageHeader({ kicker: kindNames[kind], title: 'Deze inbreng is weggehaald', badges: voiceBadge('removed') })}
${
  moderation &&
  html`<div class="sw-prose"><p>Een moderator heeft deze inbreng op ${day(moderation.moderatedAt)} weggehaald. De reden:</p></div>
${statement({ kind: 'comment', by: capital(seatName({ role: moderation.role, title: moderation.seatTitle })), when: day(moderation.moderatedAt), text: paragraphs(moderation.reason) })}`
}
<p><a class="nl-link" href="${paths.voices}">Naar alle inbreng</a></p>`,
  );

/** What matters to the author, apart from what it is about. */
const interest = (text: string): Html => html`<p><strong>Belangrijk voor de indiener:</strong> ${text}</p>`;

/** Of a formal view everybody reads a summary; the whole is for who answers and who decides. */
const wordsOf = ({ kind, text }: Voice): Html =>
  kind !== 'formal-view'
    ? paragraphs(text)
    : html`${text === '' ? html`<p>Er is nog geen samenvatting.</p>` : paragraphs(text)}<p class="sw-hint">Dit is een samenvatting zonder naam. De hele zienswijze leest alleen wie antwoordt en wie besluit.</p>`;

const onWhatOccasion = ({ occasion, partName }: VoicePage): Html[] =>
  occasion
    ? [
        html`Ingebracht bij: <a class="nl-link" href="${occasion.address}"><bdi>${occasion.name}</bdi></a>${partName && html`, <bdi>${partName}</bdi>`}`,
      ]
    : [];

/** What on the occasion it is about, or comes from. */
const aboutWhat = ({ voice: { sourceLabel }, sourceAddress }: VoicePage): Html[] =>
  sourceLabel === ''
    ? []
    : [
        sourceAddress
          ? html`<a class="nl-link" href="${sourceAddress}"><bdi>${sourceLabel}</bdi></a>`
          : html`<bdi>${sourceLabel}</bdi>`,
      ];

/** By what channel, when that was not this website. */
function howItCame({ voice, enteredBy }: VoicePage): Html[] {
  if (voice.channel === 'web') return [];
  return [
    html`${icon('voice')}Ingebracht ${channelNames[voice.channel]}${enteredBy && html`, ingevoerd door <bdi>${enteredBy.bodyName}</bdi>`}`,
  ];
}

const place = ({ voice, areaName }: VoicePage): Html =>
  voice.areaCode && areaName
    ? html`${icon('pin')}<a class="nl-link" href="${paths.area(voice.areaCode)}"><bdi>${areaName}</bdi></a>`
    : html`${icon('pin')}Hele gemeente`;

function hiddenNotice({ moderations, isAuthor }: VoicePage): Html {
  const last = moderations.find(moderation => moderation.commentId === null && moderation.photoKey === null);
  return alert({
    kind: 'warning',
    title: 'Een moderator heeft dit weggehaald',
    content: html`<p>${last?.reason}</p><p>${isAuthor ? 'Alleen u en de moderatoren kunnen het nog lezen.' : 'Alleen de indiener en de moderatoren kunnen het nog lezen.'}</p>`,
  });
}

const visiblePhotos = ({ photos, voice }: VoicePage) =>
  photos
    .filter(photo => photo.hiddenAt === null)
    .map((photo, index, all) => ({
      src: paths.thumbnail(photo.key),
      href: paths.photo(photo.key),
      alt:
        all.length > 1
          ? `Foto ${index + 1} van ${all.length} bij: ${voice.title}`
          : `Foto bij: ${voice.title}`,
      width: photo.thumbnailWidth,
      height: photo.thumbnailHeight,
    }));

function supportBox({ voice, support, may, isGuest }: VoicePage): Html {
  if (voice.kind === 'formal-view') return nothing;
  const others = support.count - (support.isOwn ? 1 : 0);
  const words =
    support.count === 0
      ? 'Nog niemand anders steunt dit.'
      : support.isOwn
        ? others === 0
          ? 'U steunt dit.'
          : `U steunt dit, en ${plural(others, 'ander ook', 'anderen ook')}.`
        : `${plural(support.count, 'persoon steunt dit', 'mensen steunen dit')}.`;
  const canStillSupport = voice.withdrawnAt === null && voice.hiddenAt === null;
  return html`<div class="sw-support"><p>${icon('person')}${words}</p>${
    may.support
      ? actionForm({
          action: paths.supportVoice(voice.id),
          label: support.isOwn ? 'Neem uw steun terug' : 'Dit vind ik ook',
          kind: 'secondary',
          fields: html`<input type="hidden" name="steun" value="${support.isOwn ? 'nee' : 'ja'}">`,
        })
      : isGuest &&
        canStillSupport &&
        linkButton({ label: 'Dit vind ik ook', kind: 'secondary', href: paths.supportVoice(voice.id) })
  }</div>`;
}

/** Who owes the answer and by when; lateness is said in public. */
function whoOwes({ voice, bodyName, answers, today, isAuthor }: VoicePage): Html {
  const state = stateOf(voice, today);
  if (voice.dueOn === null || voice.hiddenAt !== null || (state !== 'owed' && state !== 'late'))
    return nothing;
  const again = isAnsweredBefore(answers.at(-1)?.outcome ?? null) ? ' opnieuw' : '';
  if (state === 'late') {
    return alert({
      kind: 'warning',
      title: `Het antwoord is ${spanInWords(daysBetween(voice.dueOn, today))} te laat`,
      content: html`<p><bdi>${bodyName}</bdi> had${again} antwoord moeten geven op uiterlijk ${day(voice.dueOn)}.</p>`,
    });
  }
  return alert({
    kind: 'info',
    title: `Antwoord uiterlijk op ${dayInWords(voice.dueOn)}`,
    content: html`<p><bdi>${bodyName}</bdi> geeft${again} antwoord, met een reden. ${isAuthor ? 'U krijgt daar bericht van.' : 'Het antwoord komt op deze pagina.'}</p>`,
  });
}

function answerStatement(answer: GivenAnswer, together: readonly VoiceLine[], readsOwnWords: boolean): Html {
  const answeredOn = dayOf(answer.answeredAt);
  const remarks = [
    answer.checkedByName !== null &&
      html`<p>${icon('check')} Nagelezen door <bdi>${answer.checkedByName}</bdi>.</p>`,
    answer.dueOn !== null &&
      cameLate(answeredOn, answer.dueOn) &&
      html`<p>Dit antwoord kwam ${spanInWords(daysBetween(answer.dueOn, answeredOn))} te laat.</p>`,
    answer.isToThePoint === true &&
      html`<p>${icon('check')} De indiener vindt dat dit antwoord ingaat op de kern.${answer.reactionLine && html` “<bdi>${answer.reactionLine}</bdi>”`}</p>`,
    answer.reopenedFor !== null &&
      html`<p>${icon('change')} Voor de indiener was dit niet genoeg: “<bdi>${answer.reopenedFor}</bdi>”</p>`,
    together.length > 0 &&
      html`<details class="sw-details"><summary>Dit antwoord is ook gegeven aan ${plural(answer.voiceCount - 1, 'ander', 'anderen')}</summary><ul>${together.map(line => html`<li><a class="nl-link" href="${paths.voice(line.id)}"><bdi>${line.title}</bdi></a></li>`)}</ul></details>`,
  ].filter(remark => remark !== false);
  return html`<div id="antwoord-${answer.id}">${statement({
    kind: 'answer',
    title: answer.passedOnToBodyName
      ? `Doorgestuurd aan ${answer.passedOnToBodyName}`
      : `Antwoord van ${answer.bodyName}`,
    by: html`<bdi>${answer.personName}</bdi>, ${seatName({ role: answer.role, title: answer.seatTitle })}`,
    when: day(answer.answeredAt),
    badges: badgeOf(answer.outcome),
    text: html`${readsOwnWords && answer.ownWords && html`<p><strong>Alleen voor de indiener:</strong> <bdi>${answer.ownWords}</bdi></p>`}${paragraphs(answer.reason)}${answer.frameLine !== null && html`<p><strong>Wat vastligt:</strong> <bdi>${answer.frameLine}</bdi></p>`}${changeOf(answer)}`,
    ...(remarks.length > 0 && { footer: html`${remarks}` }),
  })}</div>`;
}

/** What changed because of it, and where that can be read. */
function changeOf({ change, changeLabel, changeAddress }: GivenAnswer): Html | false {
  if (change === '' && changeAddress === '') return false;
  const where =
    changeAddress && html`<a class="nl-link" href="${changeAddress}"><bdi>${changeLabel}</bdi></a>`;
  return html`<p><strong>Wat er verandert:</strong> ${change} ${where}</p>`;
}

function judgeForm({ voice, judgement }: VoicePage, answer: GivenAnswer): Html {
  return section({
    title: 'Gaat dit antwoord in op de kern?',
    content: html`<form class="sw-form" method="post" action="${paths.judgeAnswer(voice.id)}" novalidate>${onceField()}<input type="hidden" name="answerId" value="${answer.id}">
${radioGroup({
  name: 'isToThePoint',
  label: 'Uw oordeel',
  value: judgement?.isToThePoint || undefined,
  error: judgement?.errors.isToThePoint,
  options: [
    { value: 'ja', label: 'Ja', hint: 'Ook als u liever een andere uitkomst had gezien.' },
    {
      value: 'nee',
      label: 'Nee',
      hint: 'Dan komt uw vraag opnieuw bij wie antwoordde, en geldt er weer een termijn.',
    },
  ],
})}
${textField({ name: 'line', label: 'In één zin', hint: 'Bij “nee”: wat mist u nog? Iedereen kan dit lezen.', value: judgement?.line ?? '', error: judgement?.errors.line, isRequired: false, maxLength: 300 })}
<div class="sw-buttons">${button({ label: 'Geef uw oordeel', kind: 'secondary' })}</div></form>`,
  });
}

/** Everything that happened, in order, down to what is still owed. */
function story(it: VoicePage): ChainLink[] {
  const { voice, answers, corrections, moderations, today, bodyName } = it;
  const state = stateOf(voice, today);
  const events: (ChainLink & { readonly at: string })[] = [
    {
      kind: 'voice',
      at: voice.broughtInAt,
      title: `${kindNames[voice.kind]} ingebracht`,
      when: day(voice.receivedOn),
      who: html`<bdi>${voice.authorName || 'Een bewoner'}</bdi>`,
    },
    ...answers.flatMap(answer => [
      {
        kind: 'answer' as const,
        at: answer.answeredAt,
        title: answer.passedOnToBodyName
          ? `Doorgestuurd aan ${answer.passedOnToBodyName}`
          : 'Antwoord gegeven',
        href: `#antwoord-${answer.id}`,
        when: day(answer.answeredAt),
        badges: badgeOf(answer.outcome),
        who: html`<bdi>${answer.bodyName}</bdi>`,
      },
      ...(answer.reactedAt && answer.isToThePoint
        ? [
            {
              kind: 'verdict' as const,
              at: answer.reactedAt,
              title: 'Antwoord gaat in op de kern',
              when: day(answer.reactedAt),
              who: 'De indiener',
            },
          ]
        : []),
      ...(answer.reopenedAt
        ? [
            {
              kind: 'change' as const,
              at: answer.reopenedAt,
              title: 'Opnieuw gevraagd',
              when: day(answer.reopenedAt),
              who: 'De indiener',
            },
          ]
        : []),
    ]),
    ...corrections.map(correction => ({
      kind: 'change' as const,
      at: correction.correctedAt,
      title: correctionTitles[correction.what],
      when: day(correction.correctedAt),
      text: correction.reason && html`<p><bdi>${correction.reason}</bdi></p>`,
      who: correction.bodyName ?? 'De indiener',
    })),
    // A hidden comment says so in its own place.
    ...moderations
      .filter(moderation => moderation.commentId === null)
      .map(moderation => ({
        kind: 'change' as const,
        at: moderation.moderatedAt,
        title: `${moderation.photoKey === null ? 'Inbreng' : 'Foto'} ${moderation.isHidden ? 'weggehaald' : 'teruggezet'}`,
        when: day(moderation.moderatedAt),
        text: html`<p><bdi>${moderation.reason}</bdi></p>`,
        who: capital(seatName({ role: moderation.role, title: moderation.seatTitle })),
      })),
  ];
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const owed: ChainLink[] =
    voice.dueOn !== null && voice.hiddenAt === null && (state === 'owed' || state === 'late')
      ? [
          {
            kind: 'answer',
            title: state === 'late' ? 'Antwoord ontbreekt nog' : 'Antwoord',
            when: termInWords(voice.dueOn, today),
            who: html`<bdi>${bodyName}</bdi>`,
            isOpen: true,
            isLate: state === 'late',
          },
        ]
      : [];
  return [...events, ...owed, ...it.laterLinks];
}

const correctionTitles: Record<Correction['what'], string> = {
  theme: 'Thema verbeterd',
  area: 'Plek verbeterd',
  withdrawn: 'Ingetrokken',
};

/** The point on the map, for whoever gave one. */
function where({ voice, map, areaName, today }: VoicePage): Html {
  const { longitude, latitude } = voice;
  const at = longitude !== null && latitude !== null && map?.drawn?.place({ longitude, latitude });
  if (!map?.drawn || !at) return nothing;
  return section({
    title: 'De plek',
    content: areaMap({
      label: `Kaart met de plek waar het over gaat, in ${areaName ?? 'de gemeente'}`,
      width: map.drawn.width,
      height: map.drawn.height,
      isListHidden: true,
      areas: map.drawn.areas.map(shape => ({
        ...shape,
        name: map.areas.find(({ code }) => code === shape.code)?.name ?? '',
        href: paths.area(shape.code),
        isHere: shape.code === voice.areaCode,
      })),
      markers: [
        {
          at,
          label: voice.title,
          href: paths.voice(voice.id),
          kind: stateOf(voice, today) === 'late' ? 'late' : 'voice',
        },
      ],
    }),
  });
}

function ownActions({ voice, may, photos, answers }: VoicePage): Html {
  const links = [
    may.answer && {
      href: paths.answerVoice(voice.id),
      label: voice.dueOn === null || answers.length === 0 ? 'Geef antwoord' : 'Geef opnieuw antwoord',
    },
    may.promise && {
      href: `${paths.newPromise}?inbreng=${voice.id}`,
      label: 'Leg hierover een afspraak vast',
    },
    may.correct && { href: paths.correctVoice(voice.id), label: 'Verbeter thema of plek' },
    may.moderate && {
      href: paths.moderateVoice(voice.id),
      label: voice.hiddenAt === null ? 'Haal deze inbreng weg' : 'Zet deze inbreng terug',
    },
    ...(may.moderate
      ? photos.map((photo, index) => ({
          href: `${paths.moderateVoice(voice.id)}?foto=${photo.key}`,
          label: photo.hiddenAt === null ? `Haal foto ${index + 1} weg` : `Zet foto ${index + 1} terug`,
        }))
      : []),
    may.withdraw && { href: paths.withdrawVoice(voice.id), label: 'Trek uw inbreng in' },
  ].filter(link => link !== false);
  if (links.length === 0) return nothing;
  return section({
    title: 'Wat u nu kunt doen',
    content: html`<ul class="sw-actions">${links.map(link => html`<li><a class="nl-link" href="${link.href}">${link.label}</a></li>`)}</ul>`,
  });
}

function comments(it: VoicePage): Html {
  const { voice, isGuest, may } = it;
  const onVoice = it.comments.filter(comment => comment.parentId === null);
  const canComment = may.comment || (isGuest && voice.hiddenAt === null);
  if (voice.hiddenAt !== null && onVoice.length === 0) return nothing;
  return section({
    title: 'Reacties',
    id: 'reacties',
    count: it.comments.filter(comment => comment.hiddenAt === null).length,
    content: html`${
      onVoice.length === 0
        ? emptyState({
            title: 'Nog geen reacties',
            text: 'Weet u er meer van, of ziet u het anders? Laat het weten.',
          })
        : html`<ol class="sw-comments">${onVoice.map(
            comment => html`<li>${commentLine(it, comment)}${replies(it, comment)}</li>`,
          )}</ol>`
    }
${canComment && html`<p class="sw-buttons">${linkButton({ label: 'Schrijf een reactie', kind: 'secondary', href: paths.commentOnVoice(voice.id) })}</p>`}`,
  });
}

function replies(it: VoicePage, parent: CommentLine): Html {
  const all = it.comments.filter(comment => comment.parentId === parent.id);
  if (all.length === 0) return nothing;
  return html`<ol class="sw-comments sw-comments--replies">${all.map(comment => html`<li>${commentLine(it, comment)}</li>`)}</ol>`;
}

function commentLine({ voice, may, isGuest, moderations }: VoicePage, comment: CommentLine): Html {
  const canReply = comment.parentId === null && (may.comment || (isGuest && voice.hiddenAt === null));
  const name = comment.authorName || 'Een bewoner';
  const role =
    comment.role &&
    html`, ${seatName({ role: comment.role, title: comment.seatTitle ?? '' })} bij <bdi>${comment.bodyName}</bdi>`;
  if (comment.hiddenAt !== null) {
    const moderation = moderations.find(it => it.commentId === comment.id);
    return html`<div class="sw-comment sw-comment--hidden" id="reactie-${comment.id}"><p>Een moderator heeft deze reactie weggehaald. ${moderation && html`Reden: <bdi>${moderation.reason}</bdi>`}</p>${may.moderate && html`<p><a class="nl-link" href="${paths.moderateVoice(voice.id)}?reactie=${comment.id}">Terugzetten</a></p>`}</div>`;
  }
  return html`<div id="reactie-${comment.id}">${statement({
    kind: 'comment',
    by: html`<bdi>${name}</bdi>${role}`,
    when: day(comment.writtenAt),
    text: paragraphs(comment.text),
    ...((canReply || may.moderate) && {
      footer: html`<p class="sw-comment__actions">${canReply && html`<a class="nl-link" href="${paths.commentOnVoice(voice.id)}?op=${comment.id}">Antwoord hierop<span class="sw-hidden">, op de reactie van ${name}</span></a>`} ${may.moderate && html`<a class="nl-link" href="${paths.moderateVoice(voice.id)}?reactie=${comment.id}">Haal weg<span class="sw-hidden">: de reactie van ${name}</span></a>`}</p>`,
    }),
  })}</div>`;
}
