import { isAdministrator, type Viewer } from '../organisations/public.ts';

/** In a demo that sends no mail everybody may read it; it is all made up. Elsewhere an administrator sees how the outbox stands. */
export const mayOpenOutbox = (viewer: Viewer, isReadableDemo: boolean): boolean =>
  isReadableDemo || isAdministrator(viewer);

/** What a mail says is between the town and whoever it is for. */
export const mayReadMail = (isReadableDemo: boolean): boolean => isReadableDemo;
