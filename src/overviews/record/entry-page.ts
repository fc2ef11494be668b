import { dataList } from '../../design/components/data-list/data-list.ts';
import { day } from '../../design/components/day/day.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { numberInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { kindName } from './kind-names.ts';
import { inGroups } from './record-page.ts';
import { subjectOf } from './subject-address.ts';

export interface EntryPage {
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly isErased: boolean;
  readonly leafText: string;
  readonly leaf: string;
  readonly head: { readonly size: number; readonly root: string };
  readonly path: readonly string[];
}

/** One entry, with the proof that it is in the record. */
export function entryPage(frame: Frame, it: EntryPage): Html {
  const about = subjectOf(it.subject);
  return page(
    frame,
    {
      title: `Regel ${it.number} van het logboek`,
      breadcrumb: [{ label: 'Het logboek', href: paths.log }],
    },
    html`${pageHeader({
      kicker: `Regel ${numberInWords(it.number)} van het logboek`,
      title: kindName(it.kind),
      meta: [
        day(it.at, 'moment'),
        about.address ? html`<a href="${about.address}">${about.name}</a>` : about.name,
      ],
    })}
${it.isErased && html`<p>De persoonlijke gegevens bij deze regel zijn op verzoek gewist. Wat overblijft, is genoeg om te bewijzen dat de regel hier stond.</p>`}
${section({
  title: 'Bewijs',
  content: html`<p>Hiermee rekent iedereen na dat deze regel in het logboek zit, zoals dat er nu ${numberInWords(it.head.size)} regels lang uitziet.</p>
<ol class="sw-proof">
<li><p>Neem deze tekst, met een nulbyte ervoor:</p><pre class="sw-proof__text" tabindex="0"><code>${it.leafText}</code></pre></li>
<li><p>Bereken daarvan de SHA-256. Dat is het blad:</p><p><code>${inGroups(it.leaf)}</code></p></li>
<li>${
    it.path.length === 0
      ? html`<p>Er is maar één regel. Het blad is dus ook de stempel.</p>`
      : html`<p>Voeg het blad samen met deze codes, van boven naar onder, zoals RFC 9162 het zegt (2.1.3.2). Het blad is nummer ${it.number - 1}, geteld vanaf 0.</p><ul class="sw-proof__path">${it.path.map(hash => html`<li><code>${inGroups(hash)}</code></li>`)}</ul>`
  }</li>
<li><p>De uitkomst is de stempel:</p><p><code>${it.head.size}:<wbr>${inGroups(it.head.root)}</code></p></li>
</ol>`,
  more: { label: 'Dit bewijs als bestand', href: paths.logEntryProof(it.number, it.head.size) },
})}
${section({
  title: 'Wat er in de tekst staat',
  content: dataList([
    { key: 'at', value: 'Het moment, in de tijd van Greenwich.' },
    {
      key: 'digest',
      value:
        'De code van wat er precies is gezegd, met een geheim zout erdoor. Daaruit is niets af te lezen.',
    },
    { key: 'id', value: 'Het nummer waaronder de regel is gemaakt.' },
    { key: 'kind', value: 'Wat er gebeurde.' },
    { key: 'subject', value: 'Waarover het gaat.' },
  ]),
})}`,
  );
}
