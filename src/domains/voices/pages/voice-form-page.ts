import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { photoField } from '../../../design/components/photo-field/photo-field.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { icon } from '../../../design/icons.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type Area, placeMap } from '../../neighbourhoods/public.ts';
import { isAbout, type Occasion } from '../occasion.ts';
import type { PhotoLine } from '../photo-store.ts';
import { type Source, sourceKey } from '../source.ts';
import type { AnswerTerms } from '../term-store.ts';
import type { Theme } from '../theme.ts';
import { channelNames, kindNames, type VoiceKind } from '../voice.ts';
import type { TypedVoice, VoiceField, VoiceProblems, VoiceReason } from '../voice-draft.ts';
import { areaOptions } from './area-options.ts';

export const mostPhotos = 5;

export interface VoiceFormPage {
  readonly frame: Frame;
  /** On what it is brought in; left out: at any time. */
  readonly occasion: Occasion | undefined;
  /** What on that occasion it is about, such as a passage of a document. */
  readonly source: Source | undefined;
  readonly kinds: readonly VoiceKind[];
  readonly themes: readonly Theme[];
  readonly areas: readonly Area[];
  readonly terms: AnswerTerms;
  readonly typed: TypedVoice & { readonly isNamed: boolean };
  /** The photos that came along already. */
  readonly photos: readonly PhotoLine[];
  readonly problems: VoiceProblems;
  /** What is wrong besides the fields of the voice itself. */
  readonly otherErrors: {
    readonly receivedOn?: string;
    readonly photos?: string;
    readonly email?: string;
    readonly form?: string;
  };
  readonly by:
    | { readonly who: 'person'; readonly name: string }
    | { readonly who: 'guest'; readonly name: string; readonly email: string }
    | {
        readonly who: 'official';
        readonly channel: string;
        readonly receivedOn: string;
        readonly today: Day;
      };
}

const examples: Record<VoiceKind, string> = {
  idea: 'Iets wat beter of anders kan.',
  question: 'Iets wat u wilt weten van de gemeente of van uw wijkteam.',
  complaint: 'Iets wat kapot, vies of onveilig is.',
  objection: 'Iets waar u het niet mee eens bent, en waarom.',
  reaction: 'Wat u vindt van het plan, en waarom.',
  'formal-view': 'Uw officiële reactie op een ontwerpbesluit.',
};

const sentences: Record<VoiceField, Partial<Record<VoiceReason, string>>> = {
  kind: { missing: 'Kies wat u wilt inbrengen.' },
  title: {
    missing: 'Schrijf in één zin waar het over gaat.',
    'too-long': 'Maak de korte omschrijving korter, ten hoogste 140 tekens.',
  },
  text: {
    missing: 'Schrijf op wat u wilt vertellen.',
    'too-long': 'Maak uw verhaal korter, ten hoogste 10.000 tekens.',
  },
  interest: { 'too-long': 'Maak korter wat voor u belangrijk is, ten hoogste 500 tekens.' },
  themeSlug: { missing: 'Kies een thema. Weet u het niet? Kies dan “Iets anders”.' },
  areaCode: {
    missing: 'Kies de wijk of buurt waar het over gaat.',
    unknown: 'Deze wijk of buurt kennen we niet. Kies er een uit de lijst.',
  },
  point: { unknown: 'Het punt op de kaart klopt niet. Kies de wijk of buurt uit de lijst.' },
  authorName: { 'too-long': 'Maak de naam korter, ten hoogste 120 tekens.' },
  channel: { missing: 'Kies hoe het is binnengekomen.' },
  receivedOn: {
    missing: 'Vul in op welke dag het is gezegd of binnengekomen.',
    'no-day': 'Deze dag bestaat niet. Vul de dag in als dag, maand en jaar.',
    'in-future': 'Deze dag moet nog komen. Vul een dag in tot en met vandaag.',
    'too-long-ago': 'Deze dag is meer dan een jaar geleden. Controleer het jaar.',
  },
};

const fieldsOfPage = [
  'form',
  'channel',
  'receivedOn',
  'kind',
  'title',
  'text',
  'interest',
  'themeSlug',
  'areaCode',
  'photos',
  'email',
  'authorName',
];

/** Bringing something in: for oneself, as a guest, or for somebody else who spoke or wrote on paper. */
export function voiceFormPage(it: VoiceFormPage): Html {
  const { typed, by } = it;
  const wrong: Record<string, string | undefined> = Object.fromEntries([
    ...Object.entries(it.problems).map(([field, reason]) => [
      field === 'point' ? 'areaCode' : field,
      sentences[field as VoiceField][reason] ?? 'Kies uit wat er staat.',
    ]),
    ...Object.entries(it.otherErrors),
  ]);
  const errors = inOrderOfPage(wrong, fieldsOfPage);
  const isForOther = by.who === 'official';
  const { occasion } = it;
  const title = isForOther ? 'Inbreng van een ander invoeren' : (occasion?.form?.title ?? 'Iets inbrengen');
  return page(
    it.frame,
    {
      title,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [
        occasion
          ? { label: occasion.name, href: occasion.address }
          : { label: 'Inbreng', href: paths.voices },
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({
  ...(occasion && { kicker: html`<bdi>${occasion.name}</bdi>` }),
  title,
  lead: isForOther
    ? 'Voor wat op papier, per telefoon of op een bijeenkomst is gezegd. Schrijf het op in de woorden van de indiener.'
    : (occasion?.form?.intro ?? `${occasion ? '' : 'Een idee, een vraag of een melding. '}${whatFollows}`),
})}
${errors.form && alert({ kind: 'error', content: html`<p id="veld-form">${errors.form}</p>` })}
${occasion && html`<p>${occasion.whenOpen} ${answeredBy(it)}</p>`}
${occasion?.notFormal && notFormal(occasion.notFormal)}
${it.source && quoted(it.source)}
<form class="sw-form" method="post" action="${addressOf(it)}" enctype="multipart/form-data" novalidate>
${onceField()}
${by.who === 'official' && howItCame(by, errors)}
${kindField(it, errors.kind)}
${textField({ name: 'title', label: 'Waar gaat het over?', hint: `In één korte zin.${occasion ? '' : ' Bijvoorbeeld: de prullenbak bij het plein zit steeds vol.'}`, value: typed.title, error: errors.title, maxLength: 140 })}
${textArea({ name: 'text', label: isForOther ? 'Het verhaal van de indiener' : 'Uw verhaal', hint: 'Wat is er aan de hand, en wat zou u graag zien? Noem geen namen of telefoonnummers van anderen: iedereen kan dit lezen.', value: typed.text, error: errors.text, maxLength: 10_000, rows: 8 })}
${interestField(it, errors.interest)}
${selectField({ name: 'themeSlug', label: 'Thema', value: typed.themeSlug, error: errors.themeSlug, empty: 'Kies een thema', options: it.themes.map(theme => ({ value: theme.slug, label: theme.name })) })}
${areaField(it, errors.areaCode)}
<sw-my-place class="sw-my-place"><input type="hidden" name="longitude" value="${typed.longitude}"><input type="hidden" name="latitude" value="${typed.latitude}"><button class="nl-button nl-button--secondary" type="button" hidden><span class="nl-button__icon-start">${icon('pin')}</span><span class="nl-button__label">Gebruik de plek waar ik nu ben</span></button><p role="status"></p></sw-my-place>
${placeMap(it.areas)}
${photoField({
  kept: it.photos.map(({ key, thumbnailWidth: width, thumbnailHeight: height }) => ({
    key,
    src: paths.thumbnail(key),
    width,
    height,
  })),
  most: mostPhotos,
  hint: 'Liever geen herkenbare mensen of kentekens. Waar en wanneer de foto is gemaakt, halen wij eruit.',
  error: errors.photos,
})}
${who(it, errors)}
<div class="sw-buttons">${button({ label: (by.who === 'person' && occasion?.form?.button) || submitLabel[by.who] })}</div>
${by.who === 'guest' && html`<p class="sw-hint">U krijgt een mail met een knop. Pas als u daarop drukt, staat uw inbreng op de website.${occasion && ' Wat u nu verstuurt, is op tijd, ook als u later op die knop drukt. Hij werkt twee dagen.'}</p>`}
</form>`,
  );
}

const whatFollows = 'U krijgt antwoord, met een reden. Bij uw inbreng staat voor welke dag.';

/** What it is about, so that nobody has to go back to read it again. */
const quoted = ({ label, quote, address }: Source): Html =>
  statement({
    kind: 'comment',
    by: html`<a class="nl-link" href="${address}"><bdi>${label}</bdi></a>`,
    text: quote === '' ? nothing : paragraphs(quote),
  });

/** Unmistakable, so that nobody thinks to have submitted a formal view. */
const notFormal = ({ text, link }: NonNullable<Occasion['notFormal']>): Html =>
  alert({
    kind: 'info',
    title: 'Wat u hier schrijft, is geen zienswijze',
    content: html`<p>${text}${link && html` <a class="nl-link" href="${link.href}">${link.label}</a>`}</p>`,
  });

/** Where the form goes: to the occasion it is for, so that this holds whatever happens to the form. */
function addressOf({ occasion, source, by }: VoiceFormPage): string {
  if (!occasion) return by.who === 'official' ? paths.enterVoice : paths.newVoice;
  const { kind, id } = occasion;
  const about = source && sourceKey(source);
  return by.who === 'official' ? paths.enterVoiceOn(kind, id, about) : paths.newVoiceOn(kind, id, about);
}

/** What it is; there is nothing to choose where one kind is taken. */
function kindField({ occasion, kinds, terms, typed, by }: VoiceFormPage, error: string | undefined): Html {
  const hasDay = occasion?.answerBy !== undefined;
  const term = (kind: VoiceKind): string => plural(terms[kind] ?? 0, 'werkdag', 'werkdagen');
  const [only, ...others] = kinds;
  if (only && others.length === 0 && !error)
    return html`<input type="hidden" name="kind" value="${only}">${!hasDay && html`<p>${by.who === 'official' ? 'De indiener krijgt' : 'U krijgt'} antwoord binnen ${term(only)}, met een reden.</p>`}`;
  return radioGroup({
    name: 'kind',
    label: by.who === 'official' ? 'Wat is het?' : 'Wat wilt u inbrengen?',
    value: typed.kind || undefined,
    error,
    options: kinds.map(kind => ({
      value: kind,
      label: kindNames[kind],
      hint: hasDay ? examples[kind] : `${examples[kind]} Antwoord binnen ${term(kind)}.`,
    })),
  });
}

/** By when what is brought in now is answered, where the occasion says so. */
const answeredBy = ({ occasion, by }: VoiceFormPage): Html =>
  occasion?.answerBy === undefined
    ? nothing
    : html`${by.who === 'official' ? 'De indiener krijgt' : 'U krijgt'} antwoord, met een reden, uiterlijk op ${day(occasion.answerBy)}.`;

/** What matters to the author, where the occasion asks for it; what was typed there stays when it has closed. */
function interestField({ occasion, by, typed }: VoiceFormPage, error: string | undefined): Html {
  if (!occasion?.form?.asksInterest && typed.interest === '') return nothing;
  return textArea({
    name: 'interest',
    label:
      by.who === 'official'
        ? 'Wat is voor de indiener hierin belangrijk?'
        : 'Wat is voor u hierin belangrijk?',
    hint: 'Bijvoorbeeld: dat mijn kind veilig naar school kan, of dat klanten voor de deur kunnen laden. Dit weegt mee bij het besluit.',
    value: typed.interest,
    error,
    isRequired: false,
    maxLength: 500,
    rows: 3,
  });
}

/** Where it is about: anywhere, or only where the occasion is about. */
function areaField({ occasion, areas, typed }: VoiceFormPage, error: string | undefined): Html {
  const field = {
    name: 'areaCode',
    label: 'Over welke wijk of buurt gaat het?',
    value: typed.areaCode,
    error,
  };
  return occasion && occasion.areaCodes !== null
    ? selectField({
        ...field,
        ...(typed.areaCode === '' && { empty: 'Kies een wijk of buurt' }),
        options: areaOptions(areas, areaCode => isAbout(occasion, areaCode)),
      })
    : selectField({
        ...field,
        hint: 'Laat dit zo staan als het over de hele gemeente gaat.',
        isRequired: false,
        empty: 'De hele gemeente',
        options: areaOptions(areas),
      });
}

const submitLabel = { person: 'Plaats uw inbreng', guest: 'Ga verder', official: 'Voer in' } as const;

function howItCame(
  by: Extract<VoiceFormPage['by'], { who: 'official' }>,
  errors: Record<string, string | undefined>,
): Html {
  return html`${radioGroup({
    name: 'channel',
    label: 'Hoe is het binnengekomen?',
    value: by.channel || undefined,
    error: errors.channel,
    isInline: true,
    options: (['meeting', 'phone', 'paper', 'mail'] as const).map(channel => ({
      value: channel,
      label: channelNames[channel].charAt(0).toUpperCase() + channelNames[channel].slice(1),
    })),
  })}
${dateField({ name: 'receivedOn', label: 'Op welke dag?', hint: 'Vanaf deze dag telt de termijn voor het antwoord.', value: by.receivedOn, error: errors.receivedOn, max: by.today })}`;
}

function who({ by, typed }: VoiceFormPage, errors: Record<string, string | undefined>): Html {
  if (by.who === 'official') {
    return textField({
      name: 'authorName',
      label: 'Naam van de indiener',
      hint: 'Alleen als de indiener met naam op de website wil staan. Anders staat er: een bewoner.',
      value: typed.authorName,
      error: errors.authorName,
      isRequired: false,
      autocomplete: 'off',
      maxLength: 120,
    });
  }
  if (by.who === 'person') {
    return checkbox({
      name: 'isNamed',
      label: html`Zet mijn naam erbij: <bdi>${by.name}</bdi>`,
      isChecked: typed.isNamed,
      hint: 'Anders staat er: een bewoner. U krijgt in beide gevallen bericht.',
    });
  }
  return fieldset({
    legend: 'Wie bent u?',
    content: html`${textField({ name: 'email', label: 'Uw e-mailadres', type: 'email', autocomplete: 'email', hint: 'Hier komt het antwoord. Uw adres staat nooit op de website.', value: by.email, error: errors.email })}
${textField({ name: 'name', label: 'Uw naam', autocomplete: 'name', value: by.name, error: errors.authorName, isRequired: false, maxLength: 120 })}
${checkbox({ name: 'isNamed', label: 'Zet mijn naam bij mijn inbreng', isChecked: typed.isNamed, hint: 'Anders staat er: een bewoner.' })}`,
  });
}
