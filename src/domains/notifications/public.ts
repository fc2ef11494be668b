export { type News, type NewsKind, notify } from './notify.ts';
export type { Topic } from './topic.ts';
