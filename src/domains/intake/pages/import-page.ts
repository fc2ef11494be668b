import { alert } from '../../../design/components/alert/alert.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital, momentInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { channelNames, type VoiceLine, voiceCard } from '../../voices/public.ts';
import type { VoiceImport } from '../intake.ts';

export interface ImportPage {
  readonly frame: Frame;
  readonly made: VoiceImport;
  readonly occasion: { readonly name: string; readonly address: string };
  readonly bodyName: string;
  readonly voices: readonly VoiceLine[];
  readonly pages: { readonly previous: string | undefined; readonly next: string | undefined };
  /** What whoever imported it can still do. */
  readonly own: { readonly badRows: string | undefined; readonly mayTakeBack: boolean };
  readonly today: Day;
}

/** One file that was imported: when, by whom, and what came of it. For everybody. */
export function importPage(it: ImportPage): Html {
  const { made, occasion, own } = it;
  return page(
    it.frame,
    { title: `Invoer: ${made.name}`, breadcrumb: [{ label: occasion.name, href: occasion.address }] },
    html`${pageHeader({
      kicker: html`<bdi>${occasion.name}</bdi>`,
      title: made.name,
      lead: `${plural(made.voiceCount, 'reactie', 'reacties')}, in één keer ingevoerd uit een bestand.`,
    })}
${
  made.takenBackAt !== null &&
  alert({
    kind: 'warning',
    title: 'Deze invoer is teruggedraaid',
    content: html`<p>Op ${momentInWords(made.takenBackAt)}. De reden: <bdi>${made.takenBackReason}</bdi></p>`,
  })
}
${
  own.badRows &&
  alert({
    kind: 'info',
    content: html`<p>${plural(made.badCount, 'rij ging', 'rijen gingen')} niet mee. <a class="nl-link" href="${own.badRows}">Bekijk wat er niet klopt</a>. We bewaren ze nog een dag.</p>`,
  })
}
${dataList([
  { key: 'Gezegd of binnengekomen', value: html`${day(made.receivedOn)}, ${channelNames[made.channel]}` },
  {
    key: 'Ingevoerd',
    value: html`${capital(momentInWords(made.importedAt))} door <bdi>${it.bodyName}</bdi>`,
  },
  { key: 'Bestand', value: html`<bdi>${made.fileName}</bdi>` },
  {
    key: 'Kenmerk van het bestand',
    value: html`<span class="sw-fingerprint">${made.fingerprint}</span><br>Met dit kenmerk (SHA-256) is te controleren of het om hetzelfde bestand gaat. Het bestand zelf bewaren we niet.`,
  },
  ...(made.badCount > 0
    ? [{ key: 'Niet ingevoerd', value: `${plural(made.badCount, 'rij was', 'rijen waren')} niet in orde` }]
    : []),
  ...(made.knownCount > 0 ? [{ key: 'Stond er al', value: plural(made.knownCount, 'rij', 'rijen') }] : []),
])}
${section({
  title: 'De reacties',
  id: 'reacties',
  content: html`${matterList(it.voices.map(line => voiceCard(line, it.today)))}${pagination(it.pages)}`,
})}
${own.mayTakeBack && html`<p><a class="nl-link" href="${paths.takeBackImport(made.id)}">Draai deze invoer terug</a></p>`}`,
  );
}
