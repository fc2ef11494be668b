export type { News, NewsKind } from './news.ts';
export { notify } from './notify.ts';
export type { Topic } from './topic.ts';
