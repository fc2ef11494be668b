import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { fileField, selectField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { numberInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { type Occasion, occasionKey, type Theme } from '../../voices/public.ts';
import type { SettingReason, TypedSetting } from '../setting.ts';
import { mostColumns, mostRows, type SheetReason } from '../sheet.ts';
import { settingFields, settingOrder, settingSentences } from './setting-fields.ts';

export interface FilePage {
  readonly frame: Frame;
  readonly occasion: Occasion;
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  readonly typed: TypedSetting & { readonly themeSlug: string };
  readonly problems: Problems<keyof TypedSetting, SettingReason>;
  readonly fileReason: SheetReason | 'missing' | undefined;
  readonly today: Day;
}

export const fileSentences: Record<SheetReason | 'missing', string> = {
  missing: 'Kies een bestand van uw computer.',
  empty: 'Dit bestand is leeg. Kies een bestand met een tabel erin.',
  'no-rows': 'In dit bestand staat alleen een eerste rij met koppen. Zet de reacties eronder.',
  'too-many-rows': `In dit bestand staan meer dan ${numberInWords(mostRows)} reacties. Knip het in delen en lees die een voor een in.`,
  'too-many-columns': `Deze tabel heeft meer dan ${mostColumns} kolommen. Haal weg wat niet nodig is en probeer het opnieuw.`,
  'too-much-text': 'In dit bestand staat meer tekst dan we in één keer kunnen lezen. Knip het in delen.',
  'too-large': 'Dit bestand is groter dan 10 MB. Haal plaatjes weg, of knip het in delen.',
  'unpacks-too-large':
    'Dit bestand wordt veel te groot als we het uitpakken. Sla alleen het blad met reacties op, als CSV of als nieuw bestand.',
  'has-macros':
    'In dit bestand zitten macro’s: programma’s die wij niet openen. Sla het op als gewone werkmap (.xlsx) of als CSV, en kies dat bestand.',
  encrypted: 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw.',
  'old-excel':
    'Dit is een bestand van een oude Excel (.xls). Open het, sla het op als .xlsx en kies dat bestand.',
  'unknown-kind':
    'Dit is geen tabel die we kunnen lezen. Kies een bestand dat eindigt op .xlsx, .ods of .csv.',
  broken:
    'Dit bestand is beschadigd. Open het in uw eigen programma, sla het opnieuw op en probeer het nog eens.',
  'open-quote':
    'Ergens in dit bestand staat een aanhalingsteken te veel of te weinig. Sla het opnieuw op als .xlsx of .ods, dan gaat het goed.',
  'took-too-long': 'Het lezen duurde te lang. Knip het bestand in delen.',
};

/** Choosing a file, and saying where it comes from. */
export function filePage(it: FilePage): Html {
  const { occasion, fileReason, typed } = it;
  const key = occasionKey(occasion);
  const wrong = {
    ...inSentences(it.problems, settingSentences(occasion)),
    ...(fileReason && { file: fileSentences[fileReason] }),
  };
  const errors: typeof wrong = inOrderOfPage(wrong, ['file', ...settingOrder]);
  const hasErrors = Object.keys(errors).length > 0;
  return page(
    it.frame,
    {
      title: `Bestand inlezen bij ${occasion.name}`,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Invoeren', href: paths.intake(key) },
      ],
      hasErrors,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${occasion.name}</bdi>`,
  title: 'Een bestand inlezen',
  lead: 'Eerst ziet u wat we lezen en wat er niet goed gaat. Pas daarna komt het op de website.',
})}
${hasErrors && !fileReason && alert({ kind: 'info', content: html`<p>Kies het bestand ook opnieuw. Uw browser bewaart het niet.</p>` })}
<div class="sw-columns sw-intake"><div>
<form class="sw-form" method="post" action="${paths.importVoices(key)}" enctype="multipart/form-data" novalidate>
${fileField({ name: 'file', label: 'Bestand', hint: 'Excel (.xlsx), LibreOffice (.ods) of CSV, ten hoogste 10 MB. Het bestand zelf bewaren we niet. De naam ervan komt wel op de website te staan.', error: errors.file, accept: '.xlsx,.ods,.csv,.tsv,.txt' })}
${settingFields(it, errors)}
${selectField({ name: 'themeSlug', label: 'Thema, als het niet in het bestand staat', value: typed.themeSlug, isRequired: false, empty: 'Staat in het bestand', options: it.themes.map(theme => ({ value: theme.slug, label: theme.name })) })}
<div class="sw-buttons">${button({ label: 'Lees het bestand' })}</div>
</form>
</div><aside aria-label="Hoe het bestand eruitziet">
${section({
  title: 'Hoe het bestand eruitziet',
  content: html`<ul><li>De eerste rij heeft koppen. Elke rij daaronder is één reactie.</li><li>Nodig is één kolom met de reactie zelf. Titel, thema, wijk, belang, soort en dag mogen erbij.</li><li>Heten uw kolommen anders? Dat zegt u in de volgende stap.</li><li>Namen nemen we niet over, behalve uit een kolom waarvan u zegt dat die namen op de website mogen.</li></ul>
<p><a class="nl-link" href="${paths.importExample(key)}">Download een leeg voorbeeld (CSV)</a></p>`,
})}
</aside></div>`,
  );
}
