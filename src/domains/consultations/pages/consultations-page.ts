import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { type Consultation, stateOf } from '../consultation.ts';
import { consultationCard } from './consultation-card.ts';

/** Every formal consultation: first those on which a view can be submitted. */
export function consultationsPage(
  frame: Frame,
  {
    running,
    ended,
    drafts,
    areas,
    area,
    maySetUp,
    now,
  }: {
    readonly running: readonly Consultation[];
    readonly ended: readonly Consultation[];
    /** What the reader's own body is preparing. */
    readonly drafts: readonly Consultation[];
    readonly areas: readonly Area[];
    readonly area: Area | undefined;
    readonly maySetUp: boolean;
    readonly now: Instant;
  },
): Html {
  const cards = (list: readonly Consultation[]) => matterList(list.map(it => consultationCard(it, now)));
  const inState = (...states: string[]) => running.filter(it => states.includes(stateOf(it, now)));
  const open = inState('open');
  const coming = inState('announced');
  const after = inState('closed', 'answered');
  return page(
    frame,
    {
      title: 'Inspraak',
      description: `Ontwerpbesluiten in ${frame.townName} waarover u een zienswijze kunt indienen.`,
    },
    html`${pageHeader({
      title: 'Inspraak',
      lead: 'Een ontwerpbesluit ligt ter inzage. U kunt er een officiële reactie op geven: een zienswijze. De gemeente antwoordt op elke zienswijze voordat er wordt besloten.',
      ...(maySetUp && {
        actions: linkButton({
          label: 'Zet een inspraak klaar',
          kind: 'secondary',
          href: paths.newConsultation,
        }),
      }),
    })}
${filterBar({
  action: paths.consultations,
  fields: selectField({
    name: 'wijk',
    label: 'Waar',
    empty: 'Hele gemeente',
    options: areaOptions(areas),
    value: area?.code,
    isRequired: false,
  }),
  chosen: area ? [{ label: area.name, href: paths.consultations }] : [],
  result: `${plural(running.length, 'inspraak loopt', 'inspraken lopen')}. Wat het eerst sluit, staat bovenaan.`,
})}
${drafts.length > 0 && section({ title: 'Klaargezet door uw orgaan', content: cards(drafts) })}
${section({
  title: 'Nu ter inzage',
  content:
    open.length === 0
      ? emptyState({
          title: 'Er ligt nu niets ter inzage',
          text: 'Volg uw wijk of buurt. Dan krijgt u bericht als er een inspraak wordt aangekondigd.',
        })
      : cards(open),
})}
${coming.length > 0 && section({ title: 'Aangekondigd', content: cards(coming) })}
${after.length > 0 && section({ title: 'De gemeente antwoordt', content: cards(after) })}
${ended.length > 0 && section({ title: 'Afgerond', content: cards(ended) })}`,
  );
}
