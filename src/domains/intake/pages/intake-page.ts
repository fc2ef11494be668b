import { button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { channelNames, type Occasion, occasionKey } from '../../voices/public.ts';
import type { VoiceImport } from '../intake.ts';
import type { SettingReason, TypedSetting } from '../setting.ts';
import type { SittingLine } from '../store.ts';
import { settingFields, settingOrder, settingSentences } from './setting-fields.ts';

export interface IntakePage {
  readonly frame: Frame;
  readonly occasion: Occasion;
  readonly areas: readonly Area[];
  readonly sittings: readonly SittingLine[];
  readonly imports: readonly VoiceImport[];
  readonly typed: TypedSetting;
  readonly problems: Problems<keyof TypedSetting, SettingReason>;
  readonly today: Day;
}

/** Where entering begins: a new table, one that was begun, or a file. */
export function intakePage(it: IntakePage): Html {
  const { occasion, sittings, imports } = it;
  const key = occasionKey(occasion);
  const errors = inOrderOfPage(inSentences(it.problems, settingSentences(occasion)), settingOrder);
  return page(
    it.frame,
    {
      title: `Invoeren bij ${occasion.name}`,
      breadcrumb: [{ label: occasion.name, href: occasion.address }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${occasion.name}</bdi>`,
  title: 'Invoeren wat is gezegd',
  lead: 'Voor wat op een bijeenkomst, op papier, per telefoon of per e-mail is gezegd. Alles komt op de website en krijgt antwoord, net als wat mensen zelf insturen.',
})}
<div class="sw-columns sw-intake"><div>
${section({
  title: 'Een voor een',
  content: html`<p>Vul één keer in waar en wanneer het is gezegd. Daarna typt u de reacties achter elkaar in.</p>
<form class="sw-form" method="post" action="${paths.intake(key)}" novalidate>
${onceField()}
${settingFields(it, errors)}
<div class="sw-buttons">${button({ label: 'Begin met invoeren' })}</div>
</form>`,
})}
${
  sittings.length > 0 &&
  section({
    title: 'Eerder begonnen',
    content: html`<ul class="sw-intake__list">${sittings.map(
      sitting =>
        html`<li><a class="nl-link" href="${paths.sitting(key, sitting.id)}"><bdi>${sitting.name}</bdi></a><span class="sw-intake__meta">${day(sitting.receivedOn)}, ${channelNames[sitting.channel]}, ${plural(sitting.voiceCount, 'reactie', 'reacties')}</span></li>`,
    )}</ul>`,
  })
}
</div><aside aria-label="Uit een spreadsheet">
${section({
  title: 'Uit een spreadsheet',
  content: html`<p>Staan de reacties al in een tabel? Dan leest u het bestand in één keer in. U ziet eerst wat er goed is en wat niet.</p>
<div class="sw-buttons">${linkButton({ label: 'Kies een bestand', href: paths.importVoices(key), kind: 'secondary' })}</div>`,
})}
${section({
  title: 'Ingelezen bestanden',
  content:
    imports.length === 0
      ? emptyState({ title: 'Nog geen bestand ingelezen' })
      : html`<ul class="sw-intake__list">${imports.map(
          made =>
            html`<li><a class="nl-link" href="${paths.voiceImport(made.id)}"><bdi>${made.name}</bdi></a><span class="sw-intake__meta">${day(made.importedAt)}, ${made.takenBackAt === null ? `${numberInWords(made.voiceCount)} ${made.voiceCount === 1 ? 'reactie' : 'reacties'}` : 'teruggedraaid'}</span></li>`,
        )}</ul>`,
})}
</aside></div>`,
  );
}
