import type { Missing, MissingReason } from '../missing.ts';
import type { ChangeReason } from '../plan-change.ts';
import type { Readiness } from '../readiness.ts';
import type { StepProblem } from '../typed-plan.ts';

const missingSentences: Record<MissingReason, (about: string) => string> = {
  'title-missing': () => 'Geef het traject een naam.',
  'reason-missing': () => 'Schrijf waarom dit gebeurt.',
  'goal-missing': () => 'Schrijf wat het doel is.',
  'deciding-body-missing': () => 'Kies wie het besluit neemt.',
  'contact-missing': () => 'Vul in bij wie mensen terechtkunnen.',
  'contact-reach-missing': () => 'Geef het aanspreekpunt een e-mailadres of een telefoonnummer.',
  'open-missing': () => 'Schrijf wat er nog open is.',
  'what-happens-missing': () => 'Schrijf wat er gebeurt met wat mensen zeggen.',
  'groups-missing': () => 'Noem minstens één groep die u wilt horen.',
  'phases-missing': () => 'Maak minstens één fase waarin mensen kunnen meedoen.',
  'phase-name-missing': () => 'Geef elke fase een naam.',
  'phase-moments-missing': about => `Vul in van wanneer tot wanneer ${phase(about)} open is.`,
  'phase-ends-before-start': about => `Laat ${phase(about)} later sluiten dan ze begint.`,
  'phases-overlap': about =>
    `Laat ${phase(about)} pas beginnen als de fase ervoor is gesloten. Fasen volgen op elkaar.`,
  'phase-rung-missing': about => `Kies een trede voor ${phase(about)}.`,
  'phase-motivation-missing': about => `Schrijf waarom ${phase(about)} op die trede staat.`,
  'subject-rung-missing': about => `Kies een trede voor het onderwerp „${about}”.`,
  'phase-methods-missing': about => `Schrijf hoe mensen meedoen in ${phase(about)}.`,
  'decision-day-missing': () => 'Vul in wanneer het besluit valt, naar verwachting.',
  'feedback-how-missing': () => 'Schrijf hoe mensen horen wat er met hun inbreng gebeurt.',
  'criteria-missing': () => 'Schrijf waaraan u straks ziet of het goed ging.',
};

const phase = (name: string): string => (name === '' ? 'de fase zonder naam' : `de fase „${name}”`);

export const changeSentences: Record<ChangeReason, (about: string) => string> = {
  'phase-gone': about => `${capitalPhase(about)} is al begonnen en kan niet meer weg.`,
  'opening-passed': about => `${capitalPhase(about)} is al begonnen. Het begin kan niet meer veranderen.`,
  'rung-lowered': about =>
    `${capitalPhase(about)} is al begonnen. De trede kan niet meer omlaag: mensen deden mee omdat het zo zwaar telde.`,
  'phase-shortened': about =>
    `${capitalPhase(about)} is al begonnen. Mensen rekenen op het einde, dus het kan alleen later worden.`,
  'phase-reopened': about =>
    `${capitalPhase(about)} is gesloten en blijft zoals ze was. Wilt u mensen nog iets vragen, maak dan een nieuwe fase.`,
  'opening-in-past': about => `Laat ${phase(about)} beginnen op een moment dat nog komt.`,
};

const capitalPhase = (name: string): string => `De fase „${name}”`;

export const otherSentences: Record<Readiness['other'][number], string> = {
  'over-already': 'De laatste fase is al geweest. Kies momenten die nog komen.',
  'reason-missing': 'Schrijf onderaan waarom het plan verandert. Iedereen leest dit.',
  'nothing-changed': 'U hebt nog niets veranderd.',
  'tick-unexplained': 'Leg uit waarom u een punt van de handreiking niet doet.',
};

export const problemSentences: Record<StepProblem, string> = {
  'too-long': 'Deze tekst is te lang. Maak hem korter.',
  'moment-missing': 'Kies de dag van dit moment.',
  unreadable: 'Vul een dag in die bestaat, zoals 2026-03-12.',
  skipped: 'Dit uur bestaat niet: de klok gaat die nacht vooruit. Kies een ander uur.',
  'no-mail-address': 'Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.',
};

export const missingSentence = ({ reason, about }: Missing): string => missingSentences[reason](about);
