// Every address of the site. Imports nothing; anyone may read it. The residents' language, as they see it.

/** A number, or its place in the pattern of a route. */
type Id = number | ':id';

export const paths = {
  home: '/',

  // people
  signIn: '/inloggen',
  /** Sign in, and then go on where somebody was. */
  signInTo: (returnTo: string) => `/inloggen?naar=${encodeURIComponent(returnTo)}`,
  linkSent: '/inloggen/onderweg',
  passkeySignIn: '/inloggen/toegangssleutel',
  passkeyQuestion: '/inloggen/toegangssleutel/vraag',
  provider: '/inloggen/organisatie',
  providerReturn: '/inloggen/organisatie/terug',
  secondStep: '/inloggen/tweede-stap',
  secondStepPasskey: '/inloggen/tweede-stap/toegangssleutel',
  secondStepQuestion: '/inloggen/tweede-stap/toegangssleutel/vraag',
  confirm: (token: string) => `/bevestigen/${token}`,
  signOut: '/uitloggen',
  account: '/account',
  accountName: '/account/naam',
  accountEmail: '/account/e-mailadres',
  accountExport: '/account/gegevens',
  accountErase: '/account/verwijderen',
  sessions: '/account/ingelogd',
  endOtherSessions: '/account/ingelogd/andere-uitloggen',
  endSession: (id: number | ':id') => `/account/ingelogd/${id}/uitloggen`,
  security: '/account/inloggen',
  authenticator: '/account/inloggen/app',
  endAuthenticator: '/account/inloggen/app/weghalen',
  recoveryCodes: '/account/inloggen/herstelcodes',
  passkeys: '/account/inloggen/toegangssleutels',
  newPasskeyQuestion: '/account/inloggen/toegangssleutels/vraag',
  passkeyName: (id: number | ':id') => `/account/inloggen/toegangssleutels/${id}/naam`,
  endPasskey: (id: number | ':id') => `/account/inloggen/toegangssleutels/${id}/weghalen`,
  myPage: '/mijn-pagina',

  // neighbourhoods
  areas: '/wijken',
  area: (code: string) => `/wijken/${code}`,
  areaHere: '/wijken/hier',
  areaMap: (code: string) => `/wijken/${code}/kaart.json`,

  // organisations
  organisations: '/organisaties',
  newOrganisation: '/organisaties/nieuw',
  organisation: (id: number) => `/organisaties/${id}`,
  editOrganisation: (id: number) => `/organisaties/${id}/bewerken`,
  newBody: (organisationId: number) => `/organisaties/${organisationId}/organen/nieuw`,
  body: (organisationId: number, bodyId: number) => `/organisaties/${organisationId}#orgaan-${bodyId}`,
  editBody: (bodyId: number) => `/organen/${bodyId}/bewerken`,
  newSeat: (bodyId: number) => `/organen/${bodyId}/rollen/nieuw`,
  endSeat: (seatId: number) => `/rollen/${seatId}/beeindigen`,

  // the two ledgers
  voices: '/inbreng',
  newVoice: '/inbreng/nieuw',
  enterVoice: '/inbreng/namens',
  checkYourMail: '/inbreng/kijk-in-uw-mail',
  voicesCsv: '/inbreng/inbreng.csv',
  voicesJson: '/inbreng/inbreng.json',
  /** Bringing something in on an occasion, such as a budget; for oneself, or for somebody else. */
  newVoiceOn: (kind: string, id: number, about?: string) =>
    `/inbreng/nieuw?bij=${kind}-${id}${about ? `&over=${about}` : ''}`,
  enterVoiceOn: (kind: string, id: number, about?: string) =>
    `/inbreng/namens?bij=${kind}-${id}${about ? `&over=${about}` : ''}`,
  newVoiceIn: (areaCode: string) => `/inbreng/nieuw?wijk=${areaCode}`,
  /** The register, of one place and one theme between two days. */
  voicesAbout: (areaCode: string, themeSlug: string, fromOn: string, untilOn: string) =>
    `/inbreng?wijk=${areaCode}&thema=${themeSlug}&vanaf=${fromOn}&tot-en-met=${untilOn}`,
  /** The register, of one place and perhaps one state. */
  voicesIn: (areaCode: string, state?: string) =>
    `/inbreng?wijk=${areaCode}${state ? `&stand=${state}` : ''}`,
  /** The register, of what was brought in on one occasion. */
  voicesOn: (kind: string, id: number) => `/inbreng?bij=${kind}-${id}`,
  /** Of that, what still waits for an answer. */
  voicesOwedOn: (kind: string, id: number) => `/inbreng?bij=${kind}-${id}&stand=owed`,
  /** The register, of what was said about one thing on an occasion, such as document-5. */
  voicesAboutSource: (source: string) => `/inbreng?komt-van=${source}`,
  voice: (id: Id) => `/inbreng/${id}`,
  supportVoice: (id: Id) => `/inbreng/${id}/steun`,
  commentOnVoice: (id: Id) => `/inbreng/${id}/reactie`,
  answerVoice: (id: Id) => `/inbreng/${id}/antwoord`,
  judgeAnswer: (id: Id) => `/inbreng/${id}/oordeel`,
  reopenVoice: (id: Id) => `/inbreng/${id}/opnieuw`,
  withdrawVoice: (id: Id) => `/inbreng/${id}/intrekken`,
  correctVoice: (id: Id) => `/inbreng/${id}/verbeteren`,
  moderateVoice: (id: Id) => `/inbreng/${id}/modereren`,
  moderation: '/moderatie',
  answerTerms: '/beheer/termijnen',
  dropAnswerTerm: (id: number) => `/beheer/termijnen/${id}/weg`,
  closedDays: '/beheer/sluitingsdagen',
  openDay: (day: string) => `/beheer/sluitingsdagen/${day}/weg`,
  themes: '/beheer/themas',
  renameTheme: (slug: string) => `/beheer/themas/${slug}/naam`,
  moveThemeUp: (slug: string) => `/beheer/themas/${slug}/omhoog`,
  moveThemeDown: (slug: string) => `/beheer/themas/${slug}/omlaag`,
  removeTheme: (slug: string) => `/beheer/themas/${slug}/weg`,
  photo: (key: string) => `/fotos/${key}`,
  thumbnail: (key: string) => `/fotos/${key}/klein`,
  promises: '/afspraken',
  promisesIn: (areaCode: string, state?: string) =>
    `/afspraken?wijk=${areaCode}${state ? `&stand=${state}` : ''}`,
  promise: (id: number) => `/afspraken/${id}`,
  promisesCsv: '/afspraken.csv',
  promisesJson: '/afspraken.json',
  newPromise: '/afspraken/nieuw',
  reportProgress: (id: number) => `/afspraken/${id}/voortgang`,
  changePromise: (id: number) => `/afspraken/${id}/wijzigen`,
  endPromise: (id: number) => `/afspraken/${id}/afsluiten`,
  reopenPromise: (id: number) => `/afspraken/${id}/heropenen`,
  giveVerdict: (id: number) => `/afspraken/${id}/oordeel`,
  hideVerdict: (id: number, verdictId: number) => `/afspraken/${id}/oordelen/${verdictId}/verbergen`,
  promisePhoto: (key: string) => `/afspraken/fotos/${key}`,
  promiseThumbnail: (key: string) => `/afspraken/fotos/${key}/klein`,
  decisions: '/besluiten',
  decisionsIn: (areaCode: string) => `/besluiten?wijk=${areaCode}`,
  decision: (id: number) => `/besluiten/${id}`,
  decisionsCsv: '/besluiten.csv',
  decisionsJson: '/besluiten.json',
  newDecision: '/besluiten/nieuw',
  correctDecision: (id: number) => `/besluiten/${id}/verbeteren`,

  // budgets
  budgets: '/wijkbudgetten',
  budgetsCsv: '/wijkbudgetten.csv',
  budgetsJson: '/wijkbudgetten.json',
  projectsCsv: '/plannen.csv',
  projectsJson: '/plannen.json',
  moneyCsv: '/geld.csv',
  moneyJson: '/geld.json',
  newBudget: '/wijkbudgetten/nieuw',
  budget: (id: Id) => `/wijkbudgetten/${id}`,
  /** The rules as they hold, and every earlier version of them. */
  budgetRules: (id: Id) => `/wijkbudgetten/${id}/regels`,
  changeBudgetRules: (id: Id) => `/wijkbudgetten/${id}/regels/wijzigen`,
  withdrawBudget: (id: Id) => `/wijkbudgetten/${id}/intrekken`,
  budgetAnalysis: (id: Id) => `/wijkbudgetten/${id}/verkenning`,
  writeAnalysisNote: (id: Id, about?: string) =>
    `/wijkbudgetten/${id}/verkenning/schrijven${about ? `?over=${about}` : ''}`,
  /** What happens when, for a calendar. */
  budgetCalendar: (id: Id) => `/wijkbudgetten/${id}/agenda.ics`,

  // money
  budgetMoney: (id: Id) => `/wijkbudgetten/${id}/geld`,
  budgetMoneyCsv: (id: Id) => `/wijkbudgetten/${id}/geld.csv`,
  budgetMoneyJson: (id: Id) => `/wijkbudgetten/${id}/geld.json`,
  /** The entries before one of them, for the next page. */
  moneyBefore: (id: number, number: number) => `/wijkbudgetten/${id}/geld?voor=${number}#boekingen`,
  enterMoney: (id: Id) => `/wijkbudgetten/${id}/geld/boeken`,
  /** The form for one kind of entry, perhaps for one project. */
  enterMoneyFor: (id: number, kind: string, projectId?: number) =>
    `/wijkbudgetten/${id}/geld/boeken?soort=${kind}${projectId ? `&plan=${projectId}` : ''}`,
  reverseEntry: (budgetId: Id, entryId: number | ':entryId') =>
    `/wijkbudgetten/${budgetId}/geld/${entryId}/terugdraaien`,

  // projects
  budgetProjects: (id: Id) => `/wijkbudgetten/${id}/plannen`,
  newProject: (id: Id) => `/wijkbudgetten/${id}/plannen/nieuw`,
  /** A new plan drawn up from these ideas. */
  newProjectFrom: (id: number, voiceIds: readonly number[]) =>
    `/wijkbudgetten/${id}/plannen/nieuw?${new URLSearchParams(voiceIds.map(voiceId => ['inbreng', String(voiceId)]))}`,
  project: (id: Id) => `/plannen/${id}`,
  changeProject: (id: Id) => `/plannen/${id}/bewerken`,
  /** The same, with these ideas behind it as well. */
  addToProject: (id: number, voiceIds: readonly number[]) =>
    `/plannen/${id}/bewerken?${new URLSearchParams(voiceIds.map(voiceId => ['inbreng', String(voiceId)]))}`,
  checkProject: (id: Id) => `/plannen/${id}/nakijken`,
  projectCarriers: (id: Id) => `/plannen/${id}/handtekeningen`,
  mergeProject: (id: Id) => `/plannen/${id}/samenvoegen`,
  refuseProject: (id: Id) => `/plannen/${id}/afwijzen`,
  withdrawProject: (id: Id) => `/plannen/${id}/terugtrekken`,
  restoreProject: (id: Id) => `/plannen/${id}/terugzetten`,
  awardProjects: (id: Id) => `/wijkbudgetten/${id}/afspraken`,
  noteProgress: (id: Id) => `/plannen/${id}/voortgang`,
  newMilestone: (id: Id) => `/plannen/${id}/stappen`,
  milestone: (id: Id) => `/stappen/${id}`,
  reachMilestone: (id: Id) => `/stappen/${id}/gedaan`,
  draftBallot: (id: Id) => `/wijkbudgetten/${id}/concept-stembiljet`,
  /** Progress per project on one page, for the meeting of the neighbourhood team. */
  budgetProgress: (id: Id) => `/wijkbudgetten/${id}/voortgang`,
  /** The same, large enough for the screen of a meeting. */
  budgetProgressLarge: (id: number) => `/wijkbudgetten/${id}/voortgang?groot=ja`,

  // voting
  vote: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemmen`,
  /** Where a filled-in ballot is sent. */
  castBallot: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemmen/stembiljet`,
  voteByAccount: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemmen/account`,
  changeVote: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemmen/wijzigen`,
  /** Where a changed ballot is sent. */
  changeBallot: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemmen/wijzigen/stembiljet`,
  votingCodes: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stemcodes`,
  revokeCodes: (budgetId: Id, batchId: number | ':batchId') =>
    `/wijkbudgetten/${budgetId}/stemcodes/${batchId}/intrekken`,
  addressChecks: '/adressen-nakijken',
  votingDesk: (budgetId: Id) => `/wijkbudgetten/${budgetId}/balie`,
  paperBallots: (budgetId: Id) => `/wijkbudgetten/${budgetId}/papier`,
  /** One paper that two people read differently. */
  paperBallot: (budgetId: Id, number: number | ':number') => `/wijkbudgetten/${budgetId}/papier/${number}`,
  printPaper: (budgetId: Id) => `/wijkbudgetten/${budgetId}/papier/afdrukken`,
  beginCount: (budgetId: Id) => `/wijkbudgetten/${budgetId}/tellen`,
  publishResult: (budgetId: Id) => `/wijkbudgetten/${budgetId}/uitslag/bekendmaken`,
  result: (budgetId: Id) => `/wijkbudgetten/${budgetId}/uitslag`,
  ballots: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stembiljetten`,
  ballotsCsv: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stembiljetten.csv`,
  ballotsPabulib: (budgetId: Id) => `/wijkbudgetten/${budgetId}/stembiljetten.pb`,

  // accounts
  budgetAccount: (budgetId: Id) => `/wijkbudgetten/${budgetId}/verantwoording`,
  /** One account as it was given; it never changes. */
  givenAccount: (budgetId: Id, number: number | ':number') =>
    `/wijkbudgetten/${budgetId}/verantwoording/${number}`,
  giveAccount: (budgetId: Id) => `/wijkbudgetten/${budgetId}/verantwoording/geven`,

  // guidance
  guidance: '/handreiking',
  editGuidance: '/handreiking/bewerken',
  writePoint: (key: string) => `/handreiking/bewerken/${key}`,
  newPoint: '/handreiking/bewerken/nieuw',
  movePointUp: (key: string) => `/handreiking/bewerken/${key}/omhoog`,
  movePointDown: (key: string) => `/handreiking/bewerken/${key}/omlaag`,
  removePoint: (key: string) => `/handreiking/bewerken/${key}/weg`,
  publishGuidance: '/handreiking/uitgeven',
  dropGuidanceDraft: '/handreiking/weggooien',
  guidanceEdition: (number: number | ':number') => `/handreiking/${number}`,

  // documents, on an occasion such as trajectory-7
  documentsOn: (occasionKey: string) => `/documenten/bij/${occasionKey}`,
  addDocument: (occasionKey: string) => `/documenten/nieuw/${occasionKey}`,
  /** A newer version of a document. */
  replaceDocument: (occasionKey: string, id: number) => `/documenten/nieuw/${occasionKey}?vervangt=${id}`,
  document: (id: Id) => `/documenten/${id}`,
  documentFile: (id: Id) => `/documenten/${id}/bestand`,
  withdrawDocument: (id: Id) => `/documenten/${id}/intrekken`,
  /** Commenting on one passage. */
  passage: (id: Id, number: number | ':number') => `/documenten/${id}/alinea/${number}`,

  // participation
  trajectories: '/trajecten',
  trajectoriesIn: (areaCode: string) => `/trajecten?wijk=${areaCode}`,
  trajectoriesCsv: '/trajecten.csv',
  trajectoriesJson: '/trajecten.json',
  newTrajectory: '/trajecten/nieuw',
  trajectory: (id: Id) => `/trajecten/${id}`,
  trajectoryCalendar: (id: Id) => `/trajecten/${id}/agenda.ics`,
  /** One step of the guided form in which a plan is written. */
  planStep: (id: Id, step: string) => `/trajecten/${id}/plan/${step}`,
  /** Where the municipality looks at what another party wrote. */
  publishPlan: (id: Id) => `/trajecten/${id}/publiceren`,
  changePlan: (id: Id) => `/trajecten/${id}/wijzigen`,
  dropPlanChange: (id: Id) => `/trajecten/${id}/wijzigen/weg`,
  planVersions: (id: Id) => `/trajecten/${id}/versies`,
  planVersion: (id: Id, number: number | ':number') => `/trajecten/${id}/versies/${number}`,
  withdrawTrajectory: (id: Id) => `/trajecten/${id}/stoppen`,
  participationRules: '/beheer/participatie',
  planTemplates: '/beheer/sjablonen',
  /** Keeping the plan of a trajectory as a template. */
  keepTemplate: (id: Id) => `/trajecten/${id}/sjabloon`,
  dropTemplate: (id: Id) => `/beheer/sjablonen/${id}/weg`,
  newTrajectoryFrom: (template: string) => `/trajecten/nieuw?sjabloon=${encodeURIComponent(template)}`,

  // what is heard in a trajectory
  questionnaires: (trajectoryId: Id) => `/trajecten/${trajectoryId}/vragenlijsten`,
  newQuestionnaire: (trajectoryId: Id) => `/trajecten/${trajectoryId}/vragenlijsten/nieuw`,
  questionnaire: (id: Id) => `/vragenlijsten/${id}`,
  /** Where the answers of one step are sent. */
  sendAnswers: (id: Id) => `/vragenlijsten/${id}/antwoorden`,
  /** Going on where somebody was; the key is known only to who answers. */
  goOnAnswering: (id: Id, key: string, step?: number) =>
    `/vragenlijsten/${id}/antwoorden/${key}${step === undefined ? '' : `?stap=${step}`}`,
  paperReply: (id: Id) => `/vragenlijsten/${id}/papier`,
  questionnaireResults: (id: Id) => `/vragenlijsten/${id}/uitkomst`,
  questionnaireResultsCsv: (id: Id) => `/vragenlijsten/${id}/uitkomst.csv`,
  buildQuestionnaire: (id: Id) => `/vragenlijsten/${id}/maken`,
  aboutQuestionnaire: (id: Id) => `/vragenlijsten/${id}/maken/over`,
  newQuestion: (id: Id) => `/vragenlijsten/${id}/vragen/nieuw`,
  question: (id: Id, questionId: number | ':questionId') => `/vragenlijsten/${id}/vragen/${questionId}`,
  moveQuestionUp: (id: Id, questionId: number | ':questionId') =>
    `/vragenlijsten/${id}/vragen/${questionId}/omhoog`,
  moveQuestionDown: (id: Id, questionId: number | ':questionId') =>
    `/vragenlijsten/${id}/vragen/${questionId}/omlaag`,
  removeQuestion: (id: Id, questionId: number | ':questionId') =>
    `/vragenlijsten/${id}/vragen/${questionId}/weg`,
  publishQuestionnaire: (id: Id) => `/vragenlijsten/${id}/publiceren`,
  retractQuestionnaire: (id: Id) => `/vragenlijsten/${id}/terughalen`,
  closeQuestionnaire: (id: Id) => `/vragenlijsten/${id}/sluiten`,
  renewQuestionnaire: (id: Id) => `/vragenlijsten/${id}/nieuwe-versie`,
  aboutYou: (trajectoryId: Id) => `/trajecten/${trajectoryId}/over-u`,
  whoIsHeard: (trajectoryId: Id) => `/trajecten/${trajectoryId}/wie-deed-mee`,
  /** How many people were at an evening. */
  attendances: (trajectoryId: Id) => `/trajecten/${trajectoryId}/wie-deed-mee/bijeenkomsten`,
  takeBackAttendance: (trajectoryId: Id, attendanceId: number | ':attendanceId') =>
    `/trajecten/${trajectoryId}/wie-deed-mee/bijeenkomsten/${attendanceId}/weg`,
  everyInterestCsv: '/belangen.csv',
  everyInterestJson: '/belangen.json',
  interests: (trajectoryId: Id) => `/trajecten/${trajectoryId}/belangen`,
  interestsCsv: (trajectoryId: Id) => `/trajecten/${trajectoryId}/belangen.csv`,
  interestsJson: (trajectoryId: Id) => `/trajecten/${trajectoryId}/belangen.json`,
  newInterest: (trajectoryId: Id) => `/trajecten/${trajectoryId}/belangen/nieuw`,
  /** One interest, by its number or by which standing one it is, for who keeps the register. */
  interest: (trajectoryId: Id, key: string) => `/trajecten/${trajectoryId}/belangen/${key}`,
  hearInterest: (trajectoryId: Id, key: string) => `/trajecten/${trajectoryId}/belangen/${key}/inbreng`,
  interestConflict: (trajectoryId: Id, key: string) => `/trajecten/${trajectoryId}/belangen/${key}/botst`,
  weighInterest: (trajectoryId: Id, key: string) => `/trajecten/${trajectoryId}/belangen/${key}/weging`,
  removeInterest: (trajectoryId: Id, key: string) => `/trajecten/${trajectoryId}/belangen/${key}/weg`,
  /** Entering what was said on an occasion such as trajectory-7, in a row or from a spreadsheet. */
  intake: (occasionKey: string) => `/invoeren/${occasionKey}`,
  sitting: (occasionKey: string, id: Id) => `/invoeren/${occasionKey}/tafel/${id}`,
  takeBackSpoken: (occasionKey: string, id: Id, voiceId: number | ':voiceId') =>
    `/invoeren/${occasionKey}/tafel/${id}/${voiceId}/terug`,
  importVoices: (occasionKey: string) => `/invoeren/${occasionKey}/bestand`,
  importExample: (occasionKey: string) => `/invoeren/${occasionKey}/voorbeeld.csv`,
  waitingImport: (occasionKey: string, id: Id) => `/invoeren/${occasionKey}/bestand/${id}`,
  importColumns: (occasionKey: string, id: Id) => `/invoeren/${occasionKey}/bestand/${id}/kolommen`,
  badRows: (occasionKey: string, id: Id) => `/invoeren/${occasionKey}/bestand/${id}/foute-rijen.csv`,
  /** Voices that came in from one file. */
  voiceImport: (id: Id) => `/invoer/${id}`,
  takeBackImport: (id: Id) => `/invoer/${id}/terugdraaien`,

  // answering
  clusters: '/antwoorden',
  /** What is owed on one occasion. */
  clustersOn: (kind: string, id: number) => `/antwoorden?bij=${kind}-${id}`,
  clusterList: '/antwoorden/groepen',
  sentClusters: '/antwoorden/groepen?verstuurd=ja',
  cluster: (id: Id) => `/antwoorden/${id}`,
  addAlike: (id: Id) => `/antwoorden/${id}/erbij`,
  checkAnswer: (id: Id) => `/antwoorden/${id}/nalezen`,
  sendAnswer: (id: Id) => `/antwoorden/${id}/versturen`,
  takeUpCluster: (id: Id) => `/antwoorden/${id}/oppakken`,
  dissolveCluster: (id: Id) => `/antwoorden/${id}/opheffen`,
  /** Answering one voice, and going back to where one was. */
  answerVoiceFrom: (id: number, returnTo: string) =>
    `/inbreng/${id}/antwoord?terug=${encodeURIComponent(returnTo)}`,

  // reports
  report: (trajectoryId: Id) => `/trajecten/${trajectoryId}/verslag`,
  writeReport: (trajectoryId: Id) => `/trajecten/${trajectoryId}/verslag/opstellen`,
  /** One report as it was published; it never changes. */
  publishedReport: (trajectoryId: Id, number: number | ':number') =>
    `/trajecten/${trajectoryId}/verslag/${number}`,
  /** The report as it would be published now, for whoever writes it. */
  reportInTheMaking: (trajectoryId: Id) => `/trajecten/${trajectoryId}/verslag/concept`,
  /** Where the deciding body lets a report out while answers are owed. */
  exemptReport: (trajectoryId: Id) => `/trajecten/${trajectoryId}/verslag/toch-publiceren`,
  /** Everything that was said and answered, for reports with more than fits on a page. */
  reportResponses: (trajectoryId: Id, number: number | ':number') =>
    `/trajecten/${trajectoryId}/verslag/${number}/antwoorden`,
  reportPdf: (trajectoryId: Id, number: number | ':number') =>
    `/trajecten/${trajectoryId}/verslag/${number}/verslag.pdf`,
  reportJson: (trajectoryId: Id, number: number | ':number') =>
    `/trajecten/${trajectoryId}/verslag/${number}/verslag.json`,
  reportCsv: (trajectoryId: Id, number: number | ':number') =>
    `/trajecten/${trajectoryId}/verslag/${number}/inbreng.csv`,
  decideOnTrajectory: (trajectoryId: Id) => `/trajecten/${trajectoryId}/besluit`,
  rateTrajectory: (trajectoryId: Id) => `/trajecten/${trajectoryId}/beoordelen`,

  // formal consultations
  consultations: '/inspraak',
  consultationsCsv: '/inspraak.csv',
  consultationsJson: '/inspraak.json',
  consultationsIn: (areaCode: string) => `/inspraak?wijk=${areaCode}`,
  newConsultation: '/inspraak/nieuw',
  newConsultationFor: (trajectoryId: number) => `/inspraak/nieuw?traject=${trajectoryId}`,
  consultation: (id: Id) => `/inspraak/${id}`,
  prepareConsultation: (id: Id) => `/inspraak/${id}/bewerken`,
  announceConsultation: (id: Id) => `/inspraak/${id}/aankondigen`,
  correctAnnouncement: (id: Id) => `/inspraak/${id}/verbeteren`,
  withdrawConsultation: (id: Id) => `/inspraak/${id}/stoppen`,
  consultationCalendar: (id: Id) => `/inspraak/${id}/agenda.ics`,
  submitView: (id: Id) => `/inspraak/${id}/zienswijze`,
  enterView: (id: Id) => `/inspraak/${id}/invoeren`,
  /** What the submitter has: the receipt, and what can still be asked. The key is in the mail. */
  viewReceipt: (key: string) => `/inspraak/ontvangst/${key}`,
  askToSpeak: (key: string) => `/inspraak/ontvangst/${key}/spreken`,
  /** The views whole, for who answers and who decides. */
  formalViews: (id: Id) => `/inspraak/${id}/zienswijzen`,
  formalView: (id: Id, number: number | ':number') => `/inspraak/${id}/zienswijzen/${number}`,
  summariseView: (id: Id, number: number | ':number') => `/inspraak/${id}/zienswijzen/${number}/samenvatting`,
  leaveViewAside: (id: Id, number: number | ':number') =>
    `/inspraak/${id}/zienswijzen/${number}/buiten-beschouwing`,
  confirmView: (id: Id, number: number | ':number') => `/inspraak/${id}/zienswijzen/${number}/bevestigd`,
  noteSpeaker: (id: Id, number: number | ':number') => `/inspraak/${id}/zienswijzen/${number}/gesproken`,
  viewFile: (key: string) => `/inspraak/bijlagen/${key}`,
  hearing: (id: Id) => `/inspraak/${id}/hoorzitting`,
  drawSpeakers: (id: Id) => `/inspraak/${id}/hoorzitting/loten`,
  /** The response note as it would read now, and each that was published. */
  draftNote: (id: Id) => `/inspraak/${id}/nota`,
  responseNote: (id: Id, number: number | ':number') => `/inspraak/${id}/nota/${number}`,
  responseNoteCsv: (id: Id, number: number | ':number') => `/inspraak/${id}/nota/${number}/zienswijzen.csv`,
  responseNoteJson: (id: Id, number: number | ':number') => `/inspraak/${id}/nota/${number}/zienswijzen.json`,
  decideConsultation: (id: Id) => `/inspraak/${id}/besluit`,

  // notifications
  follow: '/volgen',
  /** Where a guest who wants to follow something is asked who it is. */
  wantToFollow: (topic: string, returnTo: string) =>
    `/volgen?onderwerp=${encodeURIComponent(topic)}&terug=${encodeURIComponent(returnTo)}`,
  followByMail: '/volgen/per-mail',
  readNews: '/mijn-pagina/gelezen',
  tryMail: '/mijn-pagina/proefmail',
  resumeMail: (token: string) => `/mail-stoppen/${token}/toch`,
  unfollow: '/volgen/stoppen',
  stopMail: (token: string) => `/mail-stoppen/${token}`,
  mailChoices: '/mijn-pagina/mail',
  outbox: '/postvak',
  outboxMail: (id: number) => `/postvak/${id}`,

  // overviews
  workQueue: '/werkvoorraad',
  council: '/raad',
  search: '/zoeken',
  searchFor: (question: string, before?: number) =>
    `/zoeken?q=${encodeURIComponent(question)}${before === undefined ? '' : `&voor=${before}`}`,
  log: '/logboek',
  logEntry: (number: number | ':number') => `/logboek/${number}`,
  /** Where in the record to begin reading: the entries before this number. */
  logBefore: (number: number) => `/logboek?voor=${number}`,
  logHead: '/logboek/stempel.json',
  /** Proofs for whoever checks by program: of one entry, or that the record only grew. */
  logProof: '/logboek/bewijs.json',
  logEntryProof: (number: number, size: number) => `/logboek/bewijs.json?nummer=${number}&grootte=${size}`,
  logGrowthProof: (from: number, to: number) => `/logboek/bewijs.json?van=${from}&tot=${to}`,
  openData: '/open-data',
  administration: '/beheer',

  // about the site
  about: '/over',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  gallery: '/componenten',
  demo: '/demo',
  demoCodes: '/demo/stemcode',
  securityTxt: '/.well-known/security.txt',
  robotsTxt: '/robots.txt',
} as const;
