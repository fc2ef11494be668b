import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';

/** What is kept about people, why, and how to have it erased. */
export const privacyPage = (
  frame: Frame,
  { canFindAddresses }: { readonly canFindAddresses: boolean },
): Html =>
  page(
    frame,
    {
      title: 'Privacy',
      description: 'Wat wij van u bewaren, waarom, en hoe u het laat wissen.',
    },
    html`${pageHeader({
      title: 'Privacy',
      lead: 'U kunt alles lezen zonder dat wij weten wie u bent. Pas als u iets inbrengt, iets volgt of inlogt, bewaren wij gegevens.',
    })}
<h2>Wat wij bewaren</h2>
<ul>
<li>Uw e-mailadres, zodra u het bevestigt. Daarmee weten wij dat u het bent, en sturen wij u het antwoord. Anderen zien het niet.</li>
<li>Uw naam, als u die geeft. U kiest zelf of die bij uw inbreng staat.</li>
<li>Wat u schrijft, de plek op de kaart die u aanwijst, en de foto’s die u meestuurt. Dat is openbaar. Uit foto’s halen wij weg waar en waarmee ze zijn gemaakt.</li>
<li>Wat u kiest in een vragenlijst. Daarvan ziet iedereen alleen de totalen. Wat u er in eigen woorden schrijft, is openbaar zonder uw naam.</li>
<li>Uw leeftijdsgroep, buurt, woonduur en taal, als u die invult nadat u meepraatte. U mag dat overslaan. Wij bewaren het apart van wat u inbracht, en tellen alleen groepen van tien mensen of meer. Verwijdert u uw account, dan is het weg.</li>
<li>Uw naam en adres, als u een zienswijze indient. De wet vraagt die. Alleen wie antwoordt en wie besluit, ziet ze.</li>
<li>Wat u zei op een bijeenkomst of op papier, als een medewerker het invoert. Staat het in een rekenblad, dan bewaren wij dat bestand niet. Rijen die niet zijn ingevoerd, gooien wij na een dag weg.</li>
<li>Wat u volgt en welke mail u wilt krijgen.</li>
<li>Wie namens een organisatie of de gemeente een rol heeft: die naam en die rol zijn openbaar, ook later.</li>
</ul>
<h2>Wat wij niet doen</h2>
<ul>
<li>Uw browser vraagt niets op bij andere bedrijven: geen advertenties, geen meetprogramma’s, geen kaarten of letters van buiten.</li>
<li>Wij gebruiken alleen cookies die nodig zijn: om u ingelogd te houden en om u één keer een melding te laten zien.</li>
<li>Drukt u op ‘Gebruik mijn locatie’, dan gebruiken wij die plek één keer om uw buurt te vinden. Wij bewaren de plek niet.</li>
${
  canFindAddresses &&
  html`<li>Zoekt u op adres of postcode, dan vraagt onze server aan een landelijke adressendienst waar dat is. Die dienst ziet niet wie u bent.</li>
`
}</ul>
<h2>Uw gegevens zien of laten wissen</h2>
<p>Log in en ga naar <a href="${paths.myPage}">uw eigen pagina</a>. Daar haalt u alles op wat wij van u hebben, en laat u het wissen. Uw naam en e-mailadres zijn dan weg. Wat u inbracht blijft staan zonder naam, want er hangen antwoorden en afspraken aan vast.</p>
<p>Diende u een zienswijze in? Dan kan de gemeente uw naam en adres nog nodig hebben, zolang iemand bij de rechter in beroep kan. Wij wissen ze acht weken na het besluit.</p>
<h2>Wie is verantwoordelijk</h2>
<p>Uw gemeente is verantwoordelijk voor deze gegevens. Zij heeft een functionaris gegevensbescherming, die uw vragen beantwoordt. Bent u het niet eens met het antwoord, dan kunt u naar de Autoriteit Persoonsgegevens.</p>`,
  );
