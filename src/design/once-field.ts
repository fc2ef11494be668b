import { randomUUID } from 'node:crypto';
import { onceName } from '../platform/once.ts';
import { type Html, html } from './view.ts';

/** The hidden field that makes a form count once. A page that holds it must not be kept for other guests. */
export const onceField = (): Html => html`<input type="hidden" name="${onceName}" value="${randomUUID()}">`;
