import type { Queries } from '../../platform/database/database.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    themes: { slug: string; name: string; position: number };
  }
}

export interface Theme {
  readonly slug: string;
  readonly name: string;
}

export const allThemes = (db: Queries): Promise<Theme[]> =>
  db.selectFrom('themes').select(['slug', 'name']).orderBy('position').orderBy('slug').execute();
