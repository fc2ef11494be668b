import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findArea, wijkOf } from '../neighbourhoods/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { insertCorrection } from './moderation-store.ts';
import { mayCorrect, seatToAnswerWith, seatToModerateWith } from './policy.ts';
import { allThemes } from './theme-store.ts';
import type { Voice } from './voice.ts';
import { holdVoice, saveVoice } from './voice-store.ts';

export interface TypedCorrection {
  readonly voiceId: number;
  readonly themeSlug: string;
  /** Empty for the whole town. */
  readonly areaCode: string;
  readonly reason: string;
}

/** Theme and place are put right, for a reason that everybody can read. Who owes the answer stays the same. */
export async function correctVoice(
  tx: Transaction,
  viewer: Viewer,
  typed: TypedCorrection,
  now: Instant,
): Promise<
  Voice | Refusal<'not-allowed' | 'no-reason' | 'too-long' | 'unknown-theme' | 'unknown-area' | 'no-change'>
> {
  const voice = await holdVoice(tx, typed.voiceId);
  if (!voice || !mayCorrect(viewer, voice)) return { refused: 'not-allowed' };
  const theme = (await allThemes(tx)).find(known => known.slug === typed.themeSlug);
  if (!theme) return { refused: 'unknown-theme' };
  const area = typed.areaCode === '' ? null : await findArea(tx, typed.areaCode);
  if (area === undefined || area?.kind === 'municipality') return { refused: 'unknown-area' };
  if (isBlank(typed.reason)) return { refused: 'no-reason' };
  if (typed.reason.length > 1_000) return { refused: 'too-long' };

  const areaCode = area?.code ?? null;
  const changes = [
    ...(theme.slug === voice.themeSlug
      ? []
      : [{ what: 'theme' as const, was: voice.themeSlug, became: theme.slug }]),
    ...(areaCode === voice.areaCode
      ? []
      : [{ what: 'area' as const, was: voice.areaCode ?? '', became: areaCode ?? '' }]),
  ];
  if (changes.length === 0) return { refused: 'no-change' };

  const corrected = {
    themeSlug: theme.slug,
    areaCode,
    wijkCode: wijkOf(areaCode),
  };
  const seat = seatToAnswerWith(viewer, voice.bodyId) ?? seatToModerateWith(viewer);
  await saveVoice(tx, voice.id, corrected);
  for (const change of changes) {
    await insertCorrection(tx, {
      ...change,
      voiceId: voice.id,
      reason: typed.reason,
      seatId: seat?.id ?? null,
      correctedAt: now,
    });
    await appendToLog(tx, {
      kind: 'voice.corrected',
      subject: `voice:${voice.id}`,
      at: now,
      facts: { ...change, reason: typed.reason, seatId: seat?.id ?? null },
    });
  }
  await notify(tx, {
    kind: 'own-voice',
    personIds: voice.personId === null ? [] : [voice.personId],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `Verbeterd bij uw inbreng: ${voice.title}`,
    text: `Het thema of de plek is verbeterd.\n\n${typed.reason}`,
    address: paths.voice(voice.id),
    now,
  });
  return { ...voice, ...corrected };
}
