// Every ledger whose things must agree with the record.
import { recordedAccounts } from './domains/accounts/public.ts';
import { recordedBudgets, recordedNotes } from './domains/budgets/public.ts';
import {
  recordedConsultations,
  recordedResponseNotes,
  recordedViews,
} from './domains/consultations/public.ts';
import { recordedDecisions } from './domains/decisions/public.ts';
import { recordedDocuments } from './domains/documents/public.ts';
import { recordedGuidance } from './domains/guidance/public.ts';
import { recordedImports } from './domains/intake/public.ts';
import { recordedWeighings } from './domains/interests/public.ts';
import { recordedFreeMoney, recordedMoney, recordedProjectMoney } from './domains/money/public.ts';
import { recordedRules, recordedTrajectories } from './domains/participation/public.ts';
import { recordedMilestones, recordedProjects } from './domains/projects/public.ts';
import { recordedPromises } from './domains/promises/public.ts';
import { recordedRatings, recordedReports, recordedTrajectoryDecisions } from './domains/reports/public.ts';
import { recordedAnswers, recordedVoices } from './domains/voices/public.ts';
import type { RecordedThings } from './platform/log/compare-ledger.ts';

export const ledgers: readonly RecordedThings[] = [
  recordedVoices,
  recordedAnswers,
  recordedImports,
  recordedWeighings,
  recordedDecisions,
  recordedPromises,
  recordedBudgets,
  recordedNotes,
  recordedProjects,
  recordedMoney,
  recordedFreeMoney,
  recordedProjectMoney,
  recordedAccounts,
  recordedTrajectories,
  recordedRules,
  recordedReports,
  recordedTrajectoryDecisions,
  recordedRatings,
  recordedMilestones,
  recordedDocuments,
  recordedGuidance,
  recordedConsultations,
  recordedViews,
  recordedResponseNotes,
];
