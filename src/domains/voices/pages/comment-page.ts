import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longestComment } from '../comment-on-voice.ts';
import type { Comment } from '../comment-store.ts';
import { guestFields } from './guest-fields.ts';

export interface CommentPage {
  readonly frame: Frame;
  readonly voice: { readonly id: number; readonly title: string };
  readonly parent: Comment | null;
  readonly typed: { readonly text: string; readonly isNamed: boolean };
  readonly guest: { readonly name: string; readonly email: string } | null;
  readonly personName: string;
  /** Somebody who speaks for the body that owes the answer does so by name and role. */
  readonly speaksFor: string | null;
  readonly errors: { readonly text?: string; readonly email?: string };
}

/** To say something about a voice, or about what another said of it. */
export function commentPage(it: CommentPage): Html {
  const title = it.parent ? 'Antwoord op een reactie' : 'Schrijf een reactie';
  return page(
    it.frame,
    {
      title,
      isPrivate: true,
      hasErrors: Object.keys(it.errors).length > 0,
      breadcrumb: [
        { label: 'Inbreng', href: paths.voices },
        { label: it.voice.title, href: paths.voice(it.voice.id) },
      ],
    },
    html`${errorSummary(it.errors)}
${pageHeader({ title, lead: html`Bij “<bdi>${it.voice.title}</bdi>”. Iedereen kan uw reactie lezen. Blijf vriendelijk, ook als u het niet eens bent.` })}
${it.parent && statement({ kind: 'comment', by: html`<bdi>${it.parent.authorName || 'Een bewoner'}</bdi>`, text: paragraphs(it.parent.text) })}
<form class="sw-form" method="post" action="${paths.commentOnVoice(it.voice.id)}" novalidate>${onceField()}<input type="hidden" name="op" value="${it.parent?.id ?? ''}">
${textArea({ name: 'text', label: 'Uw reactie', value: it.typed.text, error: it.errors.text, maxLength: longestComment, rows: 6 })}
${it.guest && guestFields(it.guest, it.errors.email)}
${
  it.speaksFor
    ? html`<p>Uw naam en functie staan bij uw reactie, omdat u spreekt namens <bdi>${it.speaksFor}</bdi>.</p>`
    : checkbox({
        name: 'isNamed',
        label: it.guest
          ? 'Zet mijn naam bij mijn reactie'
          : html`Zet mijn naam erbij: <bdi>${it.personName}</bdi>`,
        isChecked: it.typed.isNamed,
        hint: 'Anders staat er: een bewoner.',
      })
}
<div class="sw-buttons">${button({ label: it.guest ? 'Ga verder' : 'Plaats uw reactie' })}<a class="nl-link" href="${paths.voice(it.voice.id)}">Terug</a></div></form>`,
  );
}
