import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { until } from '../../../design/components/day/until.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type Budget, rulesAreFrozen } from '../budget.ts';
import type { RulesVersion } from '../rules.ts';
import { differenceList, differencesInWords, rulesInWords } from './rule-words.ts';
import { withdrawnAlert } from './withdrawn-alert.ts';

/** A version of the rules with who stated it, in words. */
export type StatedRules = RulesVersion & { readonly statedBy: string };

/** All rules of a budget, as they hold and as they held. */
export function rulesPage(
  frame: Frame,
  {
    budget,
    versions,
    mayChange,
    now,
  }: {
    readonly budget: Budget;
    /** The newest first. */
    readonly versions: readonly StatedRules[];
    readonly mayChange: boolean;
    readonly now: Instant;
  },
): Html {
  const isFrozen = rulesAreFrozen(budget, now);
  return page(
    frame,
    {
      title: `De regels van ${budget.title}`,
      description: `Wie mag meedoen, hoe er wordt gestemd en geteld bij ${budget.title}.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: budget.title,
      title: 'De regels',
      lead:
        budget.withdrawnAt !== null
          ? 'Dit waren de regels toen het wijkbudget werd ingetrokken.'
          : isFrozen
            ? 'Het stemmen is begonnen, dus de regels staan vast. Was er een fout, dan staat de verbetering hier, met de reden.'
            : html`De regels kunnen nog veranderen ${until(budget.rules.votingOpensAt)}, met een reden erbij. Daarna staan ze vast.`,
      ...(mayChange && {
        actions: linkButton({
          label: isFrozen ? 'Verbeter een fout in de regels' : 'Wijzig de regels',
          kind: 'secondary',
          href: paths.changeBudgetRules(budget.id),
        }),
      }),
    })}
${withdrawnAlert(budget)}
${correctionAlert(versions)}
${rulesInWords(budget.rules).map(({ title, lines }) =>
  section({
    title,
    content: dataList(lines.map(({ question, answer }) => ({ key: question, value: answer }))),
  }),
)}
${section({
  title: 'Hoe de regels zijn veranderd',
  id: 'versies',
  content: html`<ol class="sw-versions" reversed>${versions.map((version, index) => versionItem(version, versions[index + 1]))}</ol>`,
})}`,
  );
}

function versionItem(version: StatedRules, before: StatedRules | undefined): Html {
  const { number, reason, isCorrection, statedAt, statedBy } = version;
  const title = !before ? 'De eerste regels' : isCorrection ? 'Verbeterd tijdens het stemmen' : 'Gewijzigd';
  return html`<li id="versie-${number}"><h3>${title}</h3><p class="sw-versions__who">${day(statedAt, 'moment')}, door ${statedBy}</p>${before && html`<p><strong>Waarom:</strong></p>${paragraphs(reason)}${differenceList(differencesInWords(before.rules, version.rules))}`}</li>`;
}

/** What was corrected after voting had opened: for every page on which somebody relies on the rules. */
export function correctionAlert(versions: readonly RulesVersion[]): Html {
  const corrections = versions.flatMap((version, index) => {
    const before = versions[index + 1];
    return version.isCorrection && before ? [{ version, before }] : [];
  });
  if (corrections.length === 0) return nothing;
  return alert({
    kind: 'warning',
    title: 'De regels zijn verbeterd terwijl er al werd gestemd',
    content: corrections.map(
      ({ version, before }) =>
        html`<p>${day(version.statedAt, 'moment')}. ${version.reason}</p>${differenceList(differencesInWords(before.rules, version.rules))}`,
    ),
  });
}
