export type { Person } from './person.ts';
