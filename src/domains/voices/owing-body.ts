import type { Body } from '../organisations/public.ts';

/**
 * The body that owes the answer about a place: the one that works closest to it. First a body of the buurt itself, then
 * of its wijk, then one for the whole town, then any: it can pass the voice on. Of several the oldest, so that it never
 * wavers.
 */
export function owingBody<Candidate extends Pick<Body, 'id' | 'areaCode'>>(
  answering: readonly Candidate[],
  areaCode: string | null,
  wijkCode: string | null,
): Candidate | undefined {
  const oldestFirst = [...answering].sort((a, b) => a.id - b.id);
  const within = (code: string | null): Candidate | undefined =>
    code === null ? undefined : oldestFirst.find(body => body.areaCode === code);
  return (
    within(areaCode) ??
    within(wijkCode) ??
    oldestFirst.find(body => body.areaCode === null || body.areaCode.startsWith('GM')) ??
    oldestFirst[0]
  );
}
