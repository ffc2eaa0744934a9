import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { createKnownFacts1764400001000 } from './migrations/1764400001000-create-known-facts.ts'
import { createRegimes1764400002000 } from './migrations/1764400002000-create-regimes.ts'
import { createRubrics1764400003000 } from './migrations/1764400003000-create-rubrics.ts'
import { createDossiers1764400004000 } from './migrations/1764400004000-create-dossiers.ts'
import { createEvaluation1764400005000 } from './migrations/1764400005000-create-evaluation.ts'
import { createRecognitions1764400006000 } from './migrations/1764400006000-create-recognitions.ts'
import { loadRegimes1764410001000 } from './migrations/1764410001000-load-regimes.ts'
import { loadWorkingCalendar1764410002000 } from './migrations/1764410002000-load-working-calendar.ts'
import { loadPartTotals1764410003000 } from './migrations/1764410003000-load-part-totals.ts'
import { loadRubrics1764410004000 } from './migrations/1764410004000-load-rubrics-2026.ts'
import { versionRecognitions1764430001000 } from './migrations/1764430001000-version-recognitions.ts'
import { tellAuthoritiesApart1764430002000 } from './migrations/1764430002000-tell-authorities-apart.ts'
import { createDossierAids1764420001000 } from './migrations/1764420001000-create-dossier-aids.ts'
import { loadRequiredPapers1764420002000 } from './migrations/1764420002000-load-required-papers.ts'
import { createMarketFacts1764440001000 } from './migrations/1764440001000-create-market-facts.ts'
import { createPlans1764440002000 } from './migrations/1764440002000-create-plans.ts'
import { createRegisters1764440003000 } from './migrations/1764440003000-create-registers.ts'
import { touchFigures1764440004000 } from './migrations/1764440004000-touch-figures.ts'
import { keepAssortments1764440052000 } from './migrations/1764440052000-keep-assortments.ts'
import { createSeals1764450001000 } from './migrations/1764450001000-create-seals.ts'
import { replaceEarlierStars1764500001000 } from './migrations/1764500001000-replace-earlier-stars.ts'
import { createProtectedMarks1764500004000 } from './migrations/1764500004000-create-protected-marks.ts'
import { keepWhatWasSaidOfPapers1764500005000 } from './migrations/1764500005000-keep-what-was-said-of-papers.ts'

/** Listed by hand: a glob would hide a missing file until run time. */
export const entities = []
export const migrations = [
  createFoundation1764000000000,
  createKnownFacts1764400001000,
  createRegimes1764400002000,
  createRubrics1764400003000,
  createDossiers1764400004000,
  createEvaluation1764400005000,
  createRecognitions1764400006000,
  loadRegimes1764410001000,
  loadWorkingCalendar1764410002000,
  loadPartTotals1764410003000,
  loadRubrics1764410004000,
  versionRecognitions1764430001000,
  tellAuthoritiesApart1764430002000,
  createDossierAids1764420001000,
  loadRequiredPapers1764420002000,
  createMarketFacts1764440001000,
  createPlans1764440002000,
  createRegisters1764440003000,
  touchFigures1764440004000,
  keepAssortments1764440052000,
  createSeals1764450001000,
  replaceEarlierStars1764500001000,
  createProtectedMarks1764500004000,
  keepWhatWasSaidOfPapers1764500005000,
]
