import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { concludeDossier } from './conclude-dossier.ts'
import { appeal } from './decide.ts'
import type { Played } from './dossier.ts'
import { openSession, type Sitting } from './hold-council.ts'
import { officerAt } from './receive-dossiers.ts'
import { POINTS_AFTER_APPEAL } from './registrations.ts'

/** After the appeal the same council scores in another session, and gives more. */
export async function scoreAgain(story: Story, cast: Cast, dossier: Played, sitting: Sitting): Promise<void> {
  await appeal(story, cast, dossier)
  const sessionId = await openSession(cast, sitting, [dossier], 'Phiên chấm lại (diễn tập)')
  const again = { ...sitting, sessionId, points: POINTS_AFTER_APPEAL }
  const { got, expected } = await concludeDossier(story, cast, dossier, again)
  story.check('scored again, it reaches 3 stars', [got, got.star], [expected, 3])
  await officerAt(cast, sitting.level).carryOut('closeSession', { sessionId }, ['EvaluationSession', 'status'])
}
