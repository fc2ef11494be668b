import type { Refusal } from '../../../platform/refusal.ts';
import type { VoiceField, VoiceReason } from '../../voices/public.ts';

const ofFields: { readonly [Field in VoiceField]?: { readonly [Reason in VoiceReason]?: string } } = {
  text: {
    missing: 'Schrijf op wat er is gezegd.',
    'too-long': 'Maak het korter, ten hoogste 10.000 tekens.',
  },
  interest: { 'too-long': 'Maak het korter, ten hoogste 500 tekens.' },
  title: { 'too-long': 'Maak de titel korter, ten hoogste 140 tekens.' },
  themeSlug: { missing: 'Kies een thema.' },
  areaCode: { missing: 'Kies een wijk of buurt.', unknown: 'Kies een wijk of buurt uit de lijst.' },
  authorName: { 'too-long': 'Maak de naam korter, ten hoogste 120 tekens.' },
};

const ofForm: Readonly<Record<string, string>> = {
  'occasion-closed': 'Op de dag van deze tafel kon er niets worden ingebracht.',
  'kind-not-taken': 'Dit soort inbreng kon toen niet. Kies een ander soort.',
  'outside-area': 'Deze plek ligt buiten het gebied waar het over gaat.',
  'nobody-answers':
    'Er is nog niemand die hierop kan antwoorden. De gemeente moet eerst een orgaan aanwijzen.',
};

/** Why what was said could not be entered, field by field. */
export function spokenSentences(
  refusal: Refusal & { readonly problems?: { readonly [Field in VoiceField]?: VoiceReason } },
): Record<string, string> {
  if (!refusal.problems) return { form: ofForm[refusal.refused] ?? 'Dit kan nu niet.' };
  return Object.fromEntries(
    Object.entries(refusal.problems).map(([field, reason]) => [
      field,
      ofFields[field as VoiceField]?.[reason] ?? 'Kies uit wat er staat.',
    ]),
  );
}
