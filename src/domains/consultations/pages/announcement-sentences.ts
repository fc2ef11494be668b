import type { AnnouncementProblem } from '../announcement-draft.ts';
import type { CorrectionProblem } from '../correct-announcement.ts';

const draftSentences: Record<AnnouncementProblem, string> = {
  'title-missing': 'Schrijf in een paar woorden waar het over gaat.',
  'title-too-long': 'Maak de naam korter: hoogstens 150 tekens.',
  'about-too-long': 'Maak de uitleg korter: hoogstens 5.000 tekens.',
  'caseNumber-too-long': 'Een zaaknummer heeft hoogstens 40 tekens.',
  'theme-missing': 'Kies een thema.',
  'decidingBody-missing': 'Kies wie besluit.',
  'drafts-missing': 'Schrijf op over welk ontwerpbesluit het gaat.',
  'drafts-too-long': 'Maak de naam van het ontwerpbesluit korter: hoogstens 150 tekens.',
  'basis-missing': 'Kies volgens welke regels het gaat.',
  'article-missing': 'Schrijf welk artikel van de inspraakverordening geldt.',
  'article-too-long': 'Maak de verwijzing korter: hoogstens 200 tekens.',
  'opensOn-unreadable': 'Vul in vanaf welke dag het ontwerp ter inzage ligt.',
  'weeks-unreadable': 'Vul een aantal weken in, van 1 tot en met 52.',
  'weeks-below-law':
    'De wet vraagt ten minste zes weken (artikel 3:16 Awb). Korter kan alleen als een inspraakverordening dat zegt.',
  'submitters-missing': 'Kies wie een zienswijze mag indienen.',
  'onPaper-missing': 'Schrijf waar en wanneer mensen de stukken op papier kunnen lezen.',
  'onPaper-too-long': 'Maak dit korter: hoogstens 500 tekens.',
  'postAddress-missing': 'Schrijf waar een brief heen kan.',
  'postAddress-too-long': 'Maak dit korter: hoogstens 500 tekens.',
  'contactName-missing': 'Schrijf wie mensen kunnen bellen of mailen.',
  'contactName-too-long': 'Maak de naam korter: hoogstens 120 tekens.',
  'contact-unreachable': 'Vul een e-mailadres of een telefoonnummer in.',
  'answerOn-unreadable': 'Vul in op welke dag de antwoorden er uiterlijk zijn.',
  'answerOn-too-early': 'De antwoorden komen na de laatste dag van de termijn. Kies een latere dag.',
  'hearing-unreadable': 'Vul de dag en het tijdstip van de hoorzitting in, zoals 19.30.',
  'hearing-too-early': 'De hoorzitting kan niet zijn voordat het ontwerp ter inzage ligt.',
  'hearingPlace-missing': 'Schrijf waar de hoorzitting is.',
  'hearingPlace-too-long': 'Maak de plaats korter: hoogstens 500 tekens.',
  'askUntil-unreadable': 'Vul in tot en met welke dag mensen kunnen vragen om te spreken.',
  'askUntil-after-hearing': 'Kies een dag vóór de hoorzitting.',
  'order-missing': 'Kies in welke volgorde mensen spreken.',
  'minutes-unreadable': 'Vul het aantal minuten in, van 1 tot en met 120.',
};

/** What is wrong with an announcement, or with a change of it. */
export const announcementSentences: Record<CorrectionProblem, string> = {
  ...draftSentences,
  'term-shortened':
    'De termijn kan langer worden, niet korter. Mensen rekenen op de dag die is aangekondigd.',
  'term-begun': 'Het ontwerp ligt al ter inzage. Deze dag kan niet meer veranderen.',
  'term-over': 'De termijn is voorbij. Hij kan niet opnieuw beginnen.',
  'opens-in-past': 'Kies een dag die nog komt.',
  'who-narrowed': 'Iedereen mocht indienen. Dat kan niet meer minder worden.',
  'basis-fixed': 'De regels staan vast sinds de aankondiging.',
  'deciding-fixed': 'Wie besluit, staat vast sinds de aankondiging.',
  'draft-gone': 'Een ontwerpbesluit kan er niet meer af. Voeg er wel een toe, of verbeter een naam.',
  'hearing-gone': 'De hoorzitting is aangekondigd. Die kan later worden, maar niet vervallen.',
  'hearing-sooner': 'De hoorzitting kan later worden, niet eerder.',
  'asking-shortened': 'Deze dag kan later worden, niet eerder.',
  'order-fixed': 'Wie wil spreken, heeft dat al gevraagd. De volgorde staat vast.',
  'reason-missing': 'Schrijf waarom de aankondiging verandert. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter: hoogstens 2.000 tekens.',
  'nothing-changed': 'U hebt niets veranderd.',
};
