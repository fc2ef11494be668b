import type { Instant } from '../../platform/clock.ts';
import type { Entry } from '../../platform/log/append-to-log.ts';
import type { Voice } from './voice.ts';

/** What the record holds of a voice, and what its row is compared with. */
export const recordedFacts = (voice: Voice) => ({
  kind: voice.kind,
  occasionKind: voice.occasionKind,
  occasionId: voice.occasionId,
  occasionPart: voice.occasionPart,
  sourceKind: voice.sourceKind,
  sourceId: voice.sourceId,
  sourceLabel: voice.sourceLabel,
  title: voice.title,
  text: voice.text,
  interest: voice.interest,
  themeSlug: voice.themeSlug,
  areaCode: voice.areaCode,
  longitude: voice.longitude,
  latitude: voice.latitude,
  personId: voice.personId,
  authorName: voice.authorName,
  channel: voice.channel,
  enteredBySeatId: voice.enteredBySeatId,
  receivedOn: voice.receivedOn,
  bodyId: voice.bodyId,
  dueOn: voice.dueOn,
});

/** What the record says of a voice that was brought in. */
export const broughtInEntry = (voice: Voice, photos: readonly string[], now: Instant): Entry => ({
  kind: 'voice.brought-in',
  subject: `voice:${voice.id}`,
  at: now,
  facts: { ...recordedFacts(voice), photos },
});
