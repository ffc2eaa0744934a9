import { registerEnumType } from 'type-graphql'

export const LinkageStage = {
  PRODUCTION: 'PRODUCTION',
  PRIMARY_PROCESSING: 'PRIMARY_PROCESSING',
  PROCESSING: 'PROCESSING',
  CONSUMPTION: 'CONSUMPTION',
} as const
export type LinkageStage = keyof typeof LinkageStage

registerEnumType(LinkageStage, {
  name: 'LinkageStage',
  description: 'Which part of the chain a contract covers.',
  valuesConfig: {
    PRODUCTION: { description: 'Growing or raising.' },
    PRIMARY_PROCESSING: { description: 'Primary processing.' },
    PROCESSING: { description: 'Processing.' },
    CONSUMPTION: { description: 'Selling.' },
  },
})
