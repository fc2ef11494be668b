export { checkAnswer } from './check-answer.ts';
export { keepDraft } from './keep-draft.ts';
export { makeCluster } from './make-cluster.ts';
export { mayOpenQueue } from './policy.ts';
export { proposeAnswer } from './propose-answer.ts';
export { sendAnswer } from './send-answer.ts';
export { clusterOf } from './store.ts';
export { writeDraft } from './write-draft.ts';
