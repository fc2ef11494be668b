import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { notify } from '../notifications/public.ts';
import { authorIdsOf } from '../voices/public.ts';
import type { Project } from './project.ts';
import { voiceIdsOf } from './store.ts';

/** Tells who asked for a plan what becomes of it: its authors, and who supports or follows one of its ideas. */
export async function tellBehind(
  tx: Transaction,
  project: Pick<Project, 'id'>,
  {
    voiceIds: some,
    actorId,
    title,
    text,
    now,
  }: {
    /** Who is behind these of its ideas; behind all of them unless given. */
    readonly voiceIds?: readonly number[];
    readonly actorId: number | null;
    readonly title: string;
    readonly text: string;
    readonly now: Instant;
  },
): Promise<void> {
  const voiceIds = some ?? (await voiceIdsOf(tx, project.id));
  if (voiceIds.length === 0) return;
  await notify(tx, {
    kind: 'own-voice',
    personIds: await authorIdsOf(tx, voiceIds),
    topics: voiceIds.map(id => `voice:${id}` as const),
    actorId,
    title,
    text,
    address: paths.project(project.id),
    now,
  });
}
