import { ProgrammeRecognitionExtendedV1, ProgrammeRecognitionGrantedV1, ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepRecognition } from '../capabilities/recognitions/keep-recognition.use-case.ts'

/** The truth about stars is decided elsewhere; pages and searches show a copy of it. */
export const whenRecognitionDecided = (keep: KeepRecognition) => [
  reactTo(ProgrammeRecognitionGrantedV1, 'keep-recognition', (facts, transaction) => keep.granted(facts, transaction)),
  reactTo(ProgrammeRecognitionExtendedV1, 'keep-extension', (facts, transaction) => keep.granted(facts, transaction)),
  reactTo(ProgrammeRecognitionLapsedV1, 'keep-lapse', (facts, transaction) => keep.lapsed(facts, transaction)),
]
