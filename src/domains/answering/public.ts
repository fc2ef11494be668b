export { keepDraft } from './keep-draft.ts';
export { clusterOf } from './store.ts';
