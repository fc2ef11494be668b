import { voiceBadge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Comment } from '../comment-store.ts';
import type { latestModerations } from '../moderation-store.ts';
import type { VoiceLine } from '../voice-store.ts';
import { voiceCard } from './voice-card.ts';

export interface ModerationPage {
  readonly frame: Frame;
  readonly voices: readonly VoiceLine[];
  readonly comments: readonly (Comment & { readonly title: string })[];
  readonly moderations: Awaited<ReturnType<typeof latestModerations>>;
  readonly today: Day;
}

/** What was said last, for moderators to look through, and what they did about it. */
export const moderationPage = (it: ModerationPage): Html =>
  page(
    it.frame,
    { title: 'Modereren', isPrivate: true },
    html`${pageHeader({ title: 'Modereren', lead: 'Wat er het laatst is gezegd. Weghalen kan alleen met een reden, die iedereen kan lezen.' })}
${section({
  title: 'Nieuwste reacties',
  content:
    it.comments.length === 0
      ? emptyState({ title: 'Nog geen reacties' })
      : html`<ol class="sw-comments">${it.comments.map(
          comment =>
            html`<li>${statement({
              kind: 'comment',
              by: html`<bdi>${comment.authorName || 'Een bewoner'}</bdi> bij <a class="nl-link" href="${paths.voice(comment.voiceId)}#reactie-${comment.id}"><bdi>${comment.title}</bdi></a>`,
              when: day(comment.writtenAt),
              badges: comment.hiddenAt !== null && voiceBadge('removed'),
              text: paragraphs(comment.text),
              footer: html`<a class="nl-link" href="${paths.moderateVoice(comment.voiceId)}?reactie=${comment.id}">${comment.hiddenAt === null ? 'Haal weg' : 'Zet terug'}<span class="sw-hidden">: de reactie van ${comment.authorName || 'een bewoner'}</span></a>`,
            })}</li>`,
        )}</ol>`,
})}
${section({
  title: 'Nieuwste inbreng',
  content:
    it.voices.length === 0
      ? emptyState({ title: 'Nog geen inbreng' })
      : matterList(
          it.voices.map(line => ({
            ...voiceCard(line, it.today),
            action: html`<a class="nl-link" href="${paths.moderateVoice(line.id)}">Haal weg<span class="sw-hidden">: ${line.title}</span></a>`,
          })),
        ),
})}
${section({
  title: 'Wat er is gedaan',
  content:
    it.moderations.length === 0
      ? emptyState({ title: 'Er is nog niets weggehaald' })
      : matterList(
          it.moderations.map(moderation => ({
            href: paths.voice(moderation.voiceId),
            title: moderation.title,
            kind: `${moderation.commentId !== null ? 'Reactie' : moderation.photoKey !== null ? 'Foto' : 'Inbreng'} ${moderation.isHidden ? 'weggehaald' : 'teruggezet'}`,
            text: moderation.reason,
            meta: [html`<bdi>${moderation.personName}</bdi>`, day(moderation.moderatedAt)],
          })),
        ),
})}`,
  );
