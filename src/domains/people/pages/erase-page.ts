import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';

/** The last question before a person is erased. */
export function erasePage(frame: Frame, { error }: { readonly error?: 'not-sure' }): Html {
  const problem = error && 'Zet een vinkje als u zeker weet dat u uw account wilt verwijderen.';
  return page(
    frame,
    {
      title: 'Account verwijderen',
      isPrivate: true,
      hasErrors: Boolean(problem),
      breadcrumb: [
        { label: 'Mijn pagina', href: paths.myPage },
        { label: 'Uw account', href: paths.account },
      ],
    },
    html`${errorSummary({ zeker: problem })}
${pageHeader({ title: 'Account verwijderen' })}
<p>We wissen uw naam, uw e-mailadres, uw toegangssleutels en alles waarmee iemand u kan herkennen. U bent daarna overal uitgelogd.</p>
<p>Wat u hebt ingebracht en wat is beloofd, blijft staan zonder uw naam. Zo blijft te lezen wat er is gezegd en wat ermee is gedaan.</p>
<p>Dit kan niet ongedaan worden gemaakt. <a href="${paths.accountExport}">Haal eerst uw gegevens op</a> als u ze wilt bewaren.</p>
<form method="post" action="${paths.accountErase}">
${checkbox({ name: 'zeker', value: 'ja', label: 'Ik weet zeker dat ik mijn account wil verwijderen', error: problem })}
<div class="sw-buttons">${button({ label: 'Verwijder mijn account', isNegative: true })}</div>
</form>`,
  );
}
