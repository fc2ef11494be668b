import {
  capital,
  dayInWords,
  listInWords,
  momentInWords,
  numberInWords,
  plural,
} from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { bindingNames } from '../participation/public.ts';
import { channelNames, kindNames, type Outcome, outcomeNames, type VoiceWords } from '../voices/public.ts';
import type { Block, Chapter } from './chapter.ts';
import { deviationInWords } from './deviation-in-words.ts';
import { fewestToShow, scores, statements } from './rating.ts';
import type { Report, ReportedDecision, Response } from './report.ts';
import { findingNames, type ReportWords } from './report-words.ts';

/** What stays with whoever said it, as it can be read today. */
export interface Spoken {
  readonly voices: ReadonlyMap<number, VoiceWords>;
  /** The lines of ratings. */
  readonly lines: ReadonlyMap<number, string>;
}

/** A whole report in chapters, from introduction to next steps, in the order in which it is read. */
export function reportChapters(
  report: Report,
  words: ReportWords,
  spoken: Spoken,
  {
    exemption,
    mostResponses,
  }: {
    /** Why it was published while answers were owed. */
    readonly exemption: string | null;
    /** On a page the first ones; in a file all of them. */
    readonly mostResponses?: number;
  },
): Chapter[] {
  const chapters: Chapter[] = [
    { id: 'inleiding', title: 'Inleiding', blocks: text(words.introduction) },
    { id: 'onderwerp', title: 'Waar het over ging', blocks: whatItWasAbout(report) },
    { id: 'afwijkingen', title: 'Wat anders ging dan het plan', blocks: deviations(report, exemption) },
    { id: 'gedaan', title: 'Wat er is gedaan', blocks: whatWasDone(report) },
    { id: 'cijfers', title: 'Hoeveel mensen meededen', blocks: numbers(report) },
    { id: 'bereik', title: 'Wie meededen, naast wie er woont', blocks: reach(report) },
    { id: 'vragenlijsten', title: 'Wat er uit de vragenlijsten kwam', blocks: questionnaires(report) },
    { id: 'themas', title: 'Waar u het over eens was, en waarover niet', blocks: themes(report) },
    { id: 'belangen', title: 'Welke belangen er zijn', blocks: interests(report) },
    { id: 'weging', title: 'Hoe het is gewogen', blocks: text(words.weighing) },
    {
      id: 'antwoorden',
      title: 'Wat u zei en wat ermee is gedaan',
      blocks: responses(report, spoken, mostResponses),
    },
    { id: 'besluit', title: 'Het besluit', blocks: decision(report) },
    { id: 'afspraken', title: 'Afspraken', blocks: promises(report) },
    { id: 'beoordeling', title: 'Wat deelnemers ervan vonden', blocks: ratings(report, spoken) },
    { id: 'evaluatie', title: 'Terugblik', blocks: evaluation(words) },
    { id: 'vervolg', title: 'Hoe het verdergaat', blocks: nextSteps(report) },
  ];
  return chapters.filter(({ blocks }) => blocks.length > 0);
}

const text = (words: string): Block[] => (words.trim() === '' ? [] : [{ kind: 'text', text: words }]);

const listUnder = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, title },
        { kind: 'list', items },
      ];

const textUnder = (title: string, words: string): Block[] =>
  words.trim() === ''
    ? []
    : [
        { kind: 'heading', level: 3, title },
        { kind: 'text', text: words },
      ];

function whatItWasAbout({ trajectory, plan }: Report): Block[] {
  const { areaNames, decidingBodyName, runningBodyName, caseNumber } = trajectory;
  return [
    {
      kind: 'facts',
      rows: [
        { key: 'Waar', value: areaNames.length === 0 ? 'In de hele gemeente' : listInWords(areaNames) },
        { key: 'Wie het deed', value: `${runningBodyName} van ${trajectory.organisationName}` },
        ...(decidingBodyName ? [{ key: 'Wie besluit', value: decidingBodyName }] : []),
        { key: 'Wanneer', value: `${dayInWords(trajectory.opensAt)} tot ${dayInWords(trajectory.closesAt)}` },
        ...(caseNumber ? [{ key: 'Zaaknummer', value: caseNumber }] : []),
      ],
    },
    ...textUnder('Waarom', plan.reason),
    ...textUnder('Het doel', plan.goal),
    ...listUnder('Wat vastlag', plan.fixed),
    ...listUnder('Wat open was', plan.open),
    ...listUnder('Wat al besloten was', plan.decided),
    ...textUnder('Wat we zouden doen met wat u zei', plan.whatHappens),
    ...listUnder(
      'Wie we wilden horen',
      plan.groups.map(
        ({ name, reach, isSeldomHeard }) =>
          `${name}: ${reach === '' ? 'er was niet bedacht hoe' : reach}${isSeldomHeard ? ' (wordt weinig gehoord)' : ''}`,
      ),
    ),
    ...textUnder('Wie niet zelf kan spreken', plan.unspoken),
    { kind: 'link', text: 'Het hele plan, in alle versies', href: paths.planVersions(trajectory.id) },
  ];
}

function deviations(report: Report, exemption: string | null): Block[] {
  const { deviations, explanations, plan } = report;
  const seen = deviations.map(deviationInWords);
  return [
    {
      kind: 'text',
      text:
        seen.length === 0
          ? `Het ging zoals het stond in het eerste plan, van ${dayInWords(plan.firstStatedAt)}. Dit is nagegaan met de versies van het plan en met het logboek.`
          : 'Dit volgt uit de versies van het plan en uit het logboek. Het staat hier altijd, ook als niemand erover begint.',
      isSoft: true,
    },
    ...(seen.length > 0 ? [{ kind: 'list' as const, items: seen }] : []),
    ...(exemption === null
      ? []
      : textUnder('Waarom dit verslag er is terwijl er nog antwoorden ontbreken', exemption)),
    ...(explanations.length === 0
      ? []
      : [
          {
            kind: 'heading' as const,
            level: 3 as const,
            title: 'Waar het plan zelf al afweek van wat gebruikelijk is',
          },
          ...explanations.map(({ what, why }) => ({ kind: 'text' as const, text: `${what} Uitleg: ${why}` })),
        ]),
    ...(report.guidance ? followed(report.guidance) : []),
  ];
}

const followed = ({
  edition,
  complies,
  departs,
  silent,
}: NonNullable<Report['guidance']>): readonly Block[] => [
  ...listUnder(
    'Waarin het plan afweek van de handreiking',
    departs.map(({ advice, why }) => `${advice} Dit deden we niet: ${why}`),
  ),
  ...listUnder('Waarover het plan niets zei', silent),
  ...listUnder('Wat volgens het plan wel werd gedaan', complies),
  { kind: 'link', text: 'De handreiking van toen', href: paths.guidanceEdition(edition) },
];

function whatWasDone({ phases, plan, drawnUpAt, documents }: Report): Block[] {
  const moments = plan.moments.filter(({ at }) => at <= drawnUpAt);
  return [
    {
      kind: 'table',
      caption: 'De fasen',
      columns: [
        { label: 'Fase' },
        { label: 'Van' },
        { label: 'Tot' },
        { label: 'Trede' },
        { label: 'Inbreng', isNumeric: true },
      ],
      rows: phases.map(({ name, opensAt, closesAt, rung, voices }) => [
        name,
        opensAt ? dayInWords(opensAt) : 'niet bepaald',
        closesAt ? dayInWords(closesAt) : 'niet bepaald',
        rung,
        numberInWords(voices),
      ]),
    },
    ...phases.flatMap(({ name, about, rung, binding, motivation, methods }): Block[] => [
      { kind: 'heading', level: 3, title: name },
      ...text(about),
      { kind: 'text', text: `Trede: ${rung}. ${bindingNames[binding]}${motivation && ` ${motivation}`}` },
      ...(methods.length > 0 ? [{ kind: 'list' as const, items: methods }] : []),
    ]),
    ...listUnder(
      'Bijeenkomsten en momenten',
      moments.map(({ at, title, place }) => `${momentInWords(at)}: ${title}${place && `, ${place}`}`),
    ),
    ...(documents.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, title: 'Documenten die ter inzage lagen' },
          {
            kind: 'list' as const,
            items: documents.map(({ id, title, onDisplayFrom, reactions }) => ({
              text: `${title}, vanaf ${dayInWords(onDisplayFrom)}${reactions > 0 ? `: ${plural(reactions, 'reactie', 'reacties')}` : ''}`,
              href: paths.document(id),
            })),
          },
        ]),
  ];
}

function numbers({ numbers }: Report): Block[] {
  const { toThePoint } = numbers;
  return [
    { kind: 'text', text: inShort(numbers) },
    {
      kind: 'table',
      caption: 'Wat er is ingebracht',
      columns: [{ label: 'Soort' }, { label: 'Aantal', isNumeric: true }],
      rows: numbers.byKind.map(({ kind, count }) => [kindNames[kind], numberInWords(count)]),
    },
    {
      kind: 'table',
      caption: 'Hoe het binnenkwam',
      columns: [{ label: 'Manier' }, { label: 'Aantal', isNumeric: true }],
      rows: numbers.byChannel.map(({ channel, count }) => [
        capital(channelNames[channel]),
        numberInWords(count),
      ]),
    },
    {
      kind: 'facts',
      rows: [
        { key: 'Steun van anderen', value: plural(numbers.supports, 'keer', 'keer') },
        {
          key: 'Beantwoord',
          value: `${numberInWords(numbers.answered)} van de ${numberInWords(numbers.voices)}`,
        },
        { key: 'Te laat beantwoord', value: numberInWords(numbers.late) },
        {
          key: 'Ging het antwoord in op de kern?',
          value:
            toThePoint.yes + toThePoint.no === 0
              ? 'Dat heeft nog niemand gezegd'
              : `${numberInWords(toThePoint.yes)} keer ja, ${numberInWords(toThePoint.no)} keer nee`,
        },
        ...(numbers.withdrawn > 0
          ? [{ key: 'Ingetrokken door wie het zei', value: numberInWords(numbers.withdrawn) }]
          : []),
        ...(numbers.hidden > 0
          ? [{ key: 'Verborgen door een moderator', value: numberInWords(numbers.hidden) }]
          : []),
      ],
    },
  ].filter(block => block.kind !== 'table' || (block.rows?.length ?? 0) > 0) as Block[];
}

/** 40 mensen brachten samen 61 keer iets in. */
export function inShort({ people, withoutAccount, voices }: Report['numbers']): string {
  if (voices === 0) return 'Er is niets ingebracht.';
  const said = `${plural(people, 'persoon bracht', 'mensen brachten')} ${people > 1 ? 'samen ' : ''}iets in.`;
  const written =
    withoutAccount > 0
      ? ` ${plural(withoutAccount, 'inbreng is', 'keer is inbreng')} opgeschreven voor iemand zonder account, zoals aan een tafel of op papier.`
      : '';
  return `Er is ${plural(voices, 'keer', 'keer')} iets ingebracht. ${people > 0 ? said : ''}${written}`.trim();
}

const outcomeOrder: readonly Outcome[] = [
  'adopted',
  'partly',
  'not',
  'outside-frame',
  'passed-on',
  'answered',
  'put-to-vote',
];

function themes({ themes }: Report): Block[] {
  if (themes.length === 0) return [];
  const used = outcomeOrder.filter(outcome => themes.some(({ outcomes }) => outcomes[outcome]));
  const anyOwed = themes.some(({ owed }) => owed > 0);
  return [
    {
      kind: 'text',
      text: 'Per thema: hoe vaak er iets is ingebracht en wat ermee is gedaan. Het thema met de meeste inbreng staat bovenaan. Hoe vaak iets is gezegd, zegt nog niet hoe zwaar het weegt.',
    },
    {
      kind: 'table',
      caption: 'Wat er per thema is gedaan met wat u zei',
      columns: [
        { label: 'Thema' },
        { label: 'Inbreng', isNumeric: true },
        ...used.map(outcome => ({ label: outcomeNames[outcome], isNumeric: true })),
        ...(anyOwed ? [{ label: 'Nog geen antwoord', isNumeric: true }] : []),
      ],
      rows: themes.map(({ theme, voices, owed, outcomes }) => [
        theme,
        numberInWords(voices),
        ...used.map(outcome => numberInWords(outcomes[outcome] ?? 0)),
        ...(anyOwed ? [numberInWords(owed)] : []),
      ]),
    },
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const reach = ({ reach: { phases, source }, trajectory }: Report): Block[] =>
  phases.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: `Leeftijd en buurt zijn vrijwillig gevraagd. Kleine groepen staan er niet bij, zodat niemand te herkennen is.${source && ` Cijfers van de inwoners: ${source}.`}`,
          isSoft: true,
        },
        ...phases.flatMap(({ name, people, written, evenings, missing, breakdowns }): Block[] => [
          { kind: 'heading', level: 3, title: name },
          {
            kind: 'text',
            text: `${plural(people, 'deelnemer', 'deelnemers')} via deze website.${written > 0 ? ` ${plural(written, 'reactie', 'reacties')} opgeschreven voor een ander.` : ''}`,
          },
          ...(evenings.length === 0
            ? []
            : [
                {
                  kind: 'list' as const,
                  items: evenings.map(
                    ({ name: evening, heldOn, people: there }) =>
                      `${evening}, ${dayInWords(heldOn)}: ${plural(there, 'deelnemer', 'deelnemers')}`,
                  ),
                },
              ]),
          ...(missing.length === 0 ? [] : [{ kind: 'list' as const, items: missing }]),
          ...(breakdowns.length === 0
            ? [
                {
                  kind: 'text' as const,
                  text: 'Te weinig mensen vertelden iets over zichzelf om er hier iets van te zeggen.',
                },
              ]
            : []),
          ...breakdowns.map(
            ({ title, known, rows }): Block => ({
              kind: 'table',
              caption: `${title}, van ${numberInWords(known)} deelnemers die dit vertelden`,
              columns: [
                { label: 'Groep' },
                { label: 'Deelnemers', isNumeric: true },
                { label: 'Deel', isNumeric: true },
                { label: 'Inwoners', isNumeric: true },
              ],
              rows: rows.map(row => [
                row.name,
                numberInWords(row.count),
                percent(row.share),
                row.population === null ? '–' : percent(row.population),
              ]),
            }),
          ),
        ]),
        { kind: 'link', text: 'Wie meedeed, met grafieken', href: paths.whoIsHeard(trajectory.id) },
      ];

const questionnaires = ({ questionnaires }: Report): Block[] =>
  questionnaires.flatMap(({ id, title, replies, onPaper, questions }): Block[] => [
    { kind: 'heading', level: 3, title },
    {
      kind: 'text',
      text: `${plural(replies, 'keer', 'keer')} ingevuld${onPaper > 0 ? `, waarvan ${plural(onPaper, 'keer', 'keer')} op papier` : ''}. Wie wat invulde, staat nergens. Eigen woorden staan bij de inbreng.`,
      isSoft: true,
    },
    ...questions.flatMap(({ text: question, answered, bars, average, isFew }): Block[] =>
      bars.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: question,
              columns: [{ label: 'Antwoord' }, { label: 'Aantal', isNumeric: true }],
              rows: bars.map(({ label, count }) => [label, numberInWords(count)]),
            },
            {
              kind: 'text',
              text: `${plural(answered, 'antwoord', 'antwoorden')}.${average === null ? '' : ` Gemiddeld ${numberInWords(average)}.`}${isFew ? ' Dat zijn er te weinig om veel over te zeggen.' : ''}`,
              isSoft: true,
            },
          ],
    ),
    { kind: 'link', text: `De hele vragenlijst: ${title}`, href: paths.questionnaire(id) },
  ]);

const interests = ({ interests, trajectory }: Report): Block[] =>
  interests.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: 'Op volgorde van het alfabet. Hoe vaak een belang is genoemd, zegt niet hoe zwaar het weegt.',
          isSoft: true,
        },
        ...interests.flatMap(({ name, whose, places, voices, conflicts, weighing }): Block[] => [
          { kind: 'heading', level: 3, title: name },
          {
            kind: 'text',
            text: `Van wie: ${whose}. ${places.length > 0 ? `Waar: ${listInWords(places)}. ` : ''}${voices === 0 ? 'Niemand heeft dit zelf ingebracht.' : `Te horen in ${plural(voices, 'keer inbreng', 'keer inbreng')}.`}`,
          },
          ...conflicts.map(({ name: other, explanation }) => ({
            kind: 'text' as const,
            text: `Botst met ‘${other}’: ${explanation}`,
          })),
          weighing === null
            ? { kind: 'text', text: 'Nog niet gewogen.' }
            : {
                kind: 'answer',
                by: `${weighing.bodyName}, ${dayInWords(weighing.weighedOn)}`,
                text: `${weighing.outcome}. ${weighing.reason}`,
                label: 'Gewogen door',
              },
        ]),
        { kind: 'link', text: 'Het belangenregister', href: paths.interests(trajectory.id) },
      ];

function responses(report: Report, spoken: Spoken, most = Number.POSITIVE_INFINITY): Block[] {
  if (report.responses.length === 0) return [];
  return [
    {
      kind: 'text',
      text: 'Per thema, met de meeste inbreng bovenaan. Binnen een thema in de volgorde waarin het binnenkwam. Namen staan er alleen bij wie dat zelf wilde.',
      isSoft: true,
    },
    ...responseBlocks(report.responses.slice(0, most), spoken),
  ];
}

const longestExcerpt = 400;
const voicesPerResponse = 200;

/** What was said with what was answered, theme by theme. */
export function responseBlocks(responses: readonly Response[], spoken: Spoken): Block[] {
  return responses.flatMap((response, index): Block[] => {
    const { theme, answer, voices } = response;
    return [
      ...(theme === responses[index - 1]?.theme
        ? []
        : [{ kind: 'heading' as const, level: 3 as const, title: theme }]),
      { kind: 'heading', level: 4, title: titleOf(response) },
      ...voices.slice(0, voicesPerResponse).map(({ id, kind, area, channel }): Block => {
        const said = spoken.voices.get(id);
        const by = [
          kindNames[kind],
          said?.authorName,
          area,
          channel === 'web' ? undefined : channelNames[channel],
        ];
        return {
          kind: 'voice',
          title: said?.title ?? `Inbreng ${id}`,
          text: said ? excerptOf(said.text) : 'Deze tekst is niet meer te lezen.',
          by: by.filter(part => part !== undefined && part !== null && part !== '').join(', '),
          href: paths.voice(id),
        };
      }),
      ...(voices.length > voicesPerResponse
        ? [
            {
              kind: 'text' as const,
              text: `En nog ${plural(voices.length - voicesPerResponse, 'keer', 'keer')}. Alles staat in het bestand met de inbreng.`,
            },
          ]
        : []),
      answer === null
        ? { kind: 'answer', by: '', text: 'Hierop is nog geen antwoord gegeven.' }
        : {
            kind: 'answer',
            by: `${answer.bodyName}, ${dayInWords(answer.answeredOn)}${answer.passedOnToBodyName ? `, doorgestuurd naar ${answer.passedOnToBodyName}` : ''}`,
            text: answerInWords(answer),
          },
      ...(answer?.changeAddress
        ? [
            {
              kind: 'link' as const,
              text: `Wat er veranderde: ${answer.changeLabel || answer.changeAddress}`,
              href: answer.changeAddress,
            },
          ]
        : []),
    ];
  });
}

/** The reason, with the line of the frame it falls outside of, and what changed. */
const answerInWords = ({ frameLine, reason, change }: NonNullable<Response['answer']>): string =>
  [
    frameLine && `Dit valt buiten wat nog open is: ‘${frameLine}’`,
    reason,
    change && `Wat er verandert: ${change}`,
  ]
    .filter(Boolean)
    .join('\n\n');

/** Overgenomen, of: Niet overgenomen, voor 12 keer inbreng. */
const titleOf = ({ answer, voices }: Response): string => {
  const outcome = answer === null ? 'Nog geen antwoord' : outcomeNames[answer.outcome];
  return voices.length === 1 ? outcome : `${outcome}: ${plural(voices.length, 'keer', 'keer')} ingebracht`;
};

function excerptOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  return `${line.slice(0, longestExcerpt).replace(/\s+\S*$/, '')} …`;
}

function decision({ decision, trajectory, plan }: Report): Block[] {
  if (!decision)
    return [
      {
        kind: 'text',
        text: `Er is nog geen besluit.${plan.decisionOn ? ` ${trajectory.decidingBodyName ?? 'Wie besluit'} besluit naar verwachting rond ${dayInWords(plan.decisionOn)}.` : ''}`,
      },
    ];
  return [
    {
      kind: 'facts',
      rows: [
        { key: 'Besluit', value: { text: decision.title, href: paths.decision(decision.id) } },
        { key: 'Wie besloot', value: decision.bodyName },
        { key: 'Wanneer', value: dayInWords(decision.decidedOn) },
        { key: 'Uitkomst', value: decisionOutcomes[decision.outcome] ?? decision.outcome },
      ],
    },
    ...textUnder('Wat is besloten', decision.text),
    ...textUnder('Hoe de belangen zijn gewogen', decision.reason),
    ...(decision.isDeparture ? departed(decision) : []),
  ];
}

const departed = ({ motivation, consents }: ReportedDecision): Block[] => [
  ...textUnder('Waarom het afwijkt van wat is geadviseerd of samen gemaakt', motivation),
  ...listUnder(
    'Wie daarmee instemden',
    consents.map(({ party, consentedOn, source }) => `${party}, op ${dayInWords(consentedOn)}. ${source}`),
  ),
];

const decisionOutcomes: Readonly<Record<string, string>> = {
  adopted: 'Aangenomen',
  'adopted-with-changes': 'Gewijzigd aangenomen',
  rejected: 'Afgewezen',
  postponed: 'Uitgesteld',
};

const promiseStates: Readonly<Record<string, string>> = {
  planned: 'Gepland',
  'under-way': 'Bezig',
  kept: 'Nagekomen',
  broken: 'Niet nagekomen',
  withdrawn: 'Ingetrokken',
  late: 'Te laat',
};

const promises = ({ promises }: Report): Block[] =>
  promises.length === 0
    ? [{ kind: 'text', text: 'Uit dit traject zijn nog geen afspraken gekomen.' }]
    : [
        {
          kind: 'table',
          caption: 'Afspraken die uit dit traject komen',
          columns: [
            { label: 'Afspraak' },
            { label: 'Wie het doet' },
            { label: 'Klaar op' },
            { label: 'Hoe het staat' },
          ],
          rows: promises.map(({ title, keeper, dueOn, state }) => [
            title,
            keeper,
            dayInWords(dueOn),
            promiseStates[state] ?? state,
          ]),
        },
        {
          kind: 'list',
          items: promises.map(({ id, title }) => ({
            text: `Volg de afspraak: ${title}`,
            href: paths.promise(id),
          })),
        },
      ];

function ratings({ ratings }: Report, { lines }: Spoken): Block[] {
  const { count, statements: figures } = ratings;
  if (count === 0)
    return [
      { kind: 'text', text: 'Nog niemand heeft het traject beoordeeld. Wie meedeed, kan dat nog doen.' },
    ];
  if (!figures)
    return [
      {
        kind: 'text',
        text: `${plural(count, 'deelnemer heeft', 'deelnemers hebben')} het traject beoordeeld. Wat zij vonden, staat hier vanaf ${fewestToShow} beoordelingen. Anders is te zien wie wat vond.`,
      },
    ];
  const said = ratings.lineIds.flatMap(id => lines.get(id) ?? []);
  return [
    {
      kind: 'text',
      text: `${plural(count, 'deelnemer heeft', 'deelnemers hebben')} het traject beoordeeld, van 1 (${scores[1].toLowerCase()}) tot 5 (${scores[5].toLowerCase()}).`,
    },
    {
      kind: 'table',
      caption: 'Beoordeling door deelnemers',
      columns: [
        { label: 'Stelling' },
        { label: 'Gemiddeld', isNumeric: true },
        ...[1, 2, 3, 4, 5].map(score => ({ label: String(score), isNumeric: true })),
      ],
      rows: figures.map(({ statement, average, spread }) => [
        statements[statement],
        numberInWords(average),
        ...spread.map(numberInWords),
      ]),
    },
    ...listUnder('Wat een volgende keer anders moet, volgens deelnemers', said),
  ];
}

const evaluation = ({ evaluation }: ReportWords): Block[] =>
  evaluation.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Waaraan het plan gemeten zou worden, en hoe het ging',
          columns: [{ label: 'Maatstaf uit het plan' }, { label: 'Gelukt?' }, { label: 'Waarom' }],
          rows: evaluation.map(({ criterion, finding, why }) => [
            criterion,
            finding === null ? 'Nog niet beoordeeld' : findingNames[finding],
            why,
          ]),
        },
      ];

function nextSteps({ nextSteps, trajectory }: Report): Block[] {
  const steps = nextSteps.map(({ on, kind, title }) => {
    if (kind === 'decision')
      return `${dayInWords(on)}: ${trajectory.decidingBodyName ?? 'Wie besluit'} besluit naar verwachting.`;
    return kind === 'promise' ? `${dayInWords(on)}: afspraak klaar: ${title}` : `${dayInWords(on)}: ${title}`;
  });
  return [
    ...(steps.length === 0
      ? [{ kind: 'text' as const, text: 'Er staan geen stappen meer gepland.' }]
      : [{ kind: 'list' as const, items: steps }]),
    { kind: 'link', text: 'Volg dit traject op de website', href: paths.trajectory(trajectory.id) },
  ];
}
