import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { selectField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import {
  type AboutYou,
  ageGroupNames,
  ageGroups,
  elsewhere,
  languageNames,
  languages,
  stayNames,
  stays,
} from '../about-you.ts';

export interface AboutYouShown {
  readonly trajectory: PublishedTrajectory;
  readonly places: readonly Area[];
  readonly told: AboutYou;
  /** Where it goes on afterwards, and the link somebody without an account came with. */
  readonly returnTo: string;
  readonly token: string;
}

/** Four questions about whoever took part. None is asked for; skipping is one press. */
export function aboutYouPage(
  frame: Frame,
  { trajectory, places, told, returnTo, token }: AboutYouShown,
): Html {
  return page(
    frame,
    {
      title: 'Iets over uzelf',
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
      ],
      isPrivate: true,
    },
    html`<div class="sw-about-you">${pageHeader({
      kicker: trajectory.title,
      title: 'Wilt u iets over uzelf vertellen?',
      lead: 'Zo zien we wie er meedoet, en vooral wie er nog mist.',
    })}
<p>U hoeft niets in te vullen. Wat u invult, bewaren we apart van wat u inbracht. Niemand ziet het bij uw naam. We tellen alleen, en nooit in groepen van minder dan tien.</p>
<form class="sw-form" method="post" action="${paths.aboutYou(trajectory.id)}" novalidate>
<input type="hidden" name="terug" value="${returnTo}">${token !== '' && html`<input type="hidden" name="sleutel" value="${token}">`}
${radioGroup({ name: 'ageGroup', label: 'Hoe oud bent u?', isRequired: false, value: told.ageGroup ?? '', options: [...ageGroups.map(it => ({ value: it, label: ageGroupNames[it] })), { value: '', label: 'Dat zeg ik liever niet' }] })}
${selectField({ name: 'place', label: places.every(({ kind }) => kind === 'wijk') ? 'In welke wijk woont u?' : 'In welke buurt woont u?', isRequired: false, value: told.place ?? '', empty: 'Dat zeg ik liever niet', options: [...places.map(({ code, name }) => ({ value: code, label: name })), { value: elsewhere, label: 'Ergens anders' }] })}
${radioGroup({ name: 'stay', label: 'Hoe lang woont u daar?', isRequired: false, isInline: true, value: told.stay ?? '', options: [...stays.map(it => ({ value: it, label: stayNames[it] })), { value: '', label: 'Dat zeg ik liever niet' }] })}
${selectField({ name: 'language', label: 'Welke taal spreekt u thuis het meest?', isRequired: false, value: told.language ?? '', empty: 'Dat zeg ik liever niet', options: languages.map(it => ({ value: it, label: languageNames[it] })) })}
<div class="sw-buttons">${button({ label: 'Bewaar dit' })}${button({ label: 'Sla dit over', kind: 'subtle', name: 'overslaan', value: 'ja' })}</div>
</form></div>`,
  );
}
