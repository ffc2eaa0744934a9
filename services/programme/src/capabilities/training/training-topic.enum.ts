import { registerEnumType } from 'type-graphql'

export const TrainingTopic = {
  OCOP_CYCLE: 'OCOP_CYCLE',
  FOOD_SAFETY: 'FOOD_SAFETY',
  LABELS_AND_PACKAGING: 'LABELS_AND_PACKAGING',
  MARKETING: 'MARKETING',
  TRACEABILITY: 'TRACEABILITY',
  DIGITAL_SALES: 'DIGITAL_SALES',
  MANAGEMENT: 'MANAGEMENT',
  OTHER: 'OTHER',
} as const
export type TrainingTopic = keyof typeof TrainingTopic

registerEnumType(TrainingTopic, {
  name: 'TrainingTopic',
  description: 'What a course is about.',
  valuesConfig: {
    OCOP_CYCLE: { description: 'The OCOP cycle from idea to recognition.' },
    FOOD_SAFETY: { description: 'Food safety.' },
    LABELS_AND_PACKAGING: { description: 'Labels and packaging.' },
    MARKETING: { description: 'Marketing and the product’s story.' },
    TRACEABILITY: { description: 'Traceability.' },
    DIGITAL_SALES: { description: 'Selling online.' },
    MANAGEMENT: { description: 'Running an organization.' },
    OTHER: { description: 'Something else.' },
  },
})
