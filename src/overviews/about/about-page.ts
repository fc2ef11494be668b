import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';

/** How it works, for who wants to know. */
export const aboutPage = (frame: Frame): Html =>
  page(
    frame,
    {
      title: 'Hoe Samenwijk werkt',
      description: 'Wat u kunt inbrengen, wie antwoord geeft, en hoe afspraken worden bijgehouden.',
    },
    html`${pageHeader({
      title: 'Hoe Samenwijk werkt',
      lead: 'Op deze website houden een wijk en haar gemeente elkaar aan hun woord. Dat gaat zo.',
    })}
<h2>Iedereen kan iets inbrengen</h2>
<p>Een idee, een vraag of een melding. U hebt alleen een e-mailadres nodig, om te laten weten dat u het bent en om het antwoord te krijgen. Liever op papier, aan de telefoon of op een bijeenkomst? Een medewerker zet het dan voor u op de website en vermeldt dat erbij.</p>
<p>Wat u inbrengt, kan iedereen lezen. Uw naam staat er alleen bij als u dat kiest.</p>
<h2>Er komt een antwoord, met een reden</h2>
<p>Bij alles wat is ingebracht, staat wie antwoord moet geven en voor welke dag. Die dag hangt af van het soort inbreng. We rekenen in werkdagen. Is de dag voorbij en is er geen antwoord, dan staat er ‘te laat’. Daar hoeft niemand op een knop voor te drukken.</p>
<p>Een antwoord zonder reden kan niet worden opgeslagen. Vindt u dat het antwoord niet gaat over wat u vroeg? Dan kunt u dat zeggen, en uw vraag opnieuw stellen aan wie antwoord gaf.</p>
<h2>U praat mee voordat er wordt besloten</h2>
<p>Over een plan voor uw straat of wijk kunt u meepraten in <a href="${paths.trajectories}">een participatietraject</a>. Vooraf staat vast wat nog open is, wat al besloten is, en hoe zwaar uw inbreng weegt. Na afloop leest u in een verslag wat ermee is gedaan. Hoe iedereen dat goed doet, staat in <a href="${paths.guidance}">de handreiking</a>.</p>
<h2>Een afspraak heeft een naam en een datum</h2>
<p>Belooft de gemeente, een vereniging of een andere organisatie iets, dan staat er wie het doet, voor wie, en wanneer het klaar is. Onderweg staat erbij hoe het gaat. Aan het eind is een afspraak nagekomen, niet nagekomen of ingetrokken, en altijd met een reden.</p>
<p>Voor wie de afspraak is gemaakt, kan zelf ook zeggen of het is nagekomen. Dat oordeel staat naast dat van wie het beloofde.</p>
<h2>Niets verdwijnt</h2>
<p>Wat is gezegd, beantwoord, besloten en beloofd, staat ook in <a href="${paths.log}">het logboek</a>. Daarin kan niemand ongemerkt iets veranderen of weghalen. Een verbetering staat er als verbetering bij. Uw persoonlijke gegevens kunt u wel laten wissen.</p>
<h2>Iedereen staat gelijk</h2>
<p>Lijsten staan op volgorde van naam of van datum, nooit op volgorde van belang. Geen wijk, partij of vereniging krijgt een grotere plek dan een andere.</p>
<h2>Van wie is dit?</h2>
<p>Uw gemeente beheert deze website. De software heet Samenwijk. Iedereen mag die gebruiken, bekijken en verbeteren, onder de licentie EUPL-1.2.</p>`,
  );
