// What the record says of the first ledger, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings, Said, SealedEntry } from '../../platform/log/compare-ledger.ts';
import { answersAfter } from './answer-store.ts';
import { recordedFacts } from './brought-in-entry.ts';
import { voicesAfter } from './voice-store.ts';

const atOnce = 400;

const changesOfVoice: Record<string, (facts: SealedEntry['facts']) => Said> = {
  'voice.brought-in': facts => ({ ...facts, isHidden: false, isWithdrawn: false, currentAnswerId: null }),
  'voice.corrected': ({ what, became }) =>
    what === 'theme' ? { themeSlug: became } : { areaCode: became === '' ? null : became },
  'voice.summarised': ({ text }) => ({ text }),
  'answer.given': ({ answerId, dueOn, bodyId, passedOnToBodyId }) => ({
    currentAnswerId: answerId,
    dueOn,
    bodyId: passedOnToBodyId ?? bodyId,
  }),
  'voice.reopened': ({ dueOn }) => ({ dueOn }),
  'voice.withdrawn': () => ({ isWithdrawn: true, dueOn: null }),
  'voice.hidden': ({ commentId, photoKey }) =>
    commentId === null && photoKey === null ? { isHidden: true } : {},
  // Its term was extended by the days it was hidden.
  'voice.shown-again': ({ commentId, photoKey }) =>
    commentId === null && photoKey === null ? { isHidden: false, dueOn: undefined } : {},
  'voice.author-erased': () => ({
    title: undefined,
    text: undefined,
    interest: undefined,
    authorName: '',
    personId: null,
  }),
};

/** Every voice, against what was said, corrected, answered, hidden and withdrawn. */
export const recordedVoices: RecordedThings = {
  beginsWith: 'voice.brought-in',
  says: ({ kind, facts }) => changesOfVoice[kind]?.(facts),
  after: async (read, id) =>
    (await voicesAfter(read, id, atOnce)).map(voice => ({
      id: voice.id,
      subject: `voice:${voice.id}`,
      facts: {
        ...recordedFacts(voice),
        currentAnswerId: voice.currentAnswerId,
        isHidden: voice.hiddenAt !== null,
        isWithdrawn: voice.withdrawnAt !== null,
      },
    })),
};

/** Every answer to every voice: outcome and reason are never changed. */
export const recordedAnswers: RecordedThings = {
  beginsWith: 'answer.given',
  keyOf: ({ kind, subject, facts }) =>
    kind === 'answer.given' ? `answer:${facts.answerId} to ${subject}` : undefined,
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await answersAfter(read, id, atOnce)).map(answer => ({
      id: answer.id,
      subject: `voice:${answer.voiceId}`,
      key: `answer:${answer.id} to voice:${answer.voiceId}`,
      facts: {
        outcome: answer.outcome,
        reason: answer.reason,
        bodyId: answer.bodyId,
        seatId: answer.seatId,
        passedOnToBodyId: answer.passedOnToBodyId,
        change: answer.change,
        changeLabel: answer.changeLabel,
        changeAddress: answer.changeAddress,
        frameLine: answer.frameLine,
        checkedBySeatId: answer.checkedBySeatId,
      },
    })),
};
