import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';

/** The accessibility statement: what is promised, what was tested by whom, and where to turn when it fails. */
export const accessibilityPage = (frame: Frame): Html =>
  page(
    frame,
    {
      title: 'Toegankelijkheid',
      description: 'Hoe deze website voor iedereen te gebruiken is, en wat u kunt doen als dat niet lukt.',
    },
    html`${pageHeader({
      title: 'Toegankelijkheid',
      lead: 'De toegankelijkheidsverklaring van deze website. Iedereen moet de website kunnen gebruiken, ook wie slecht ziet, geen muis gebruikt of een oude telefoon heeft.',
    })}
<h2>Wat wij nastreven</h2>
<p>Deze website is gemaakt om te voldoen aan WCAG 2.2, niveau A en AA, en aan de Europese norm EN 301 549. Dat is voor gemeenten verplicht.</p>
<ul>
<li>U kunt alles met alleen het toetsenbord doen.</li>
<li>Alles werkt ook zonder scripts en op een klein scherm.</li>
<li>Naast elke kaart staat een lijst met dezelfde plaatsen. U hebt de kaart nergens voor nodig.</li>
<li>Wat een kleur zegt, staat er ook in een woord en een vorm bij.</li>
<li>De taal is zo eenvoudig als het onderwerp toelaat.</li>
</ul>
<h2>Hoe het is getest</h2>
<p>Bij elke nieuwe versie van de software worden de pagina’s automatisch nagekeken op toegankelijkheid en op geldige HTML. Een onafhankelijk onderzoek is nog niet gedaan. Daarom heeft deze website nog geen nalevingsstatus in het register van toegankelijkheidsverklaringen.</p>
<h2>Wat nog niet goed gaat</h2>
<p>Foto’s die mensen meesturen, hebben niet altijd een beschrijving. Wat iemand schrijft, passen wij niet aan. Het kan dus moeilijker zijn om te lezen dan onze eigen teksten.</p>
<h2>Loopt u ergens tegenaan?</h2>
<p><a href="${paths.newVoice}">Laat het ons weten</a>. U krijgt antwoord, met een reden, voor de dag die erbij staat. Bent u het daar niet mee eens, dan kunt u een klacht indienen bij uw gemeente en daarna bij de Nationale ombudsman.</p>`,
  );
