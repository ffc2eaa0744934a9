import { registerEnumType } from 'type-graphql'

export const BodyKind = { STEERING_BODY: 'STEERING_BODY', FOCAL_POINT: 'FOCAL_POINT' } as const
export type BodyKind = keyof typeof BodyKind

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What kind of body it is.',
  valuesConfig: {
    STEERING_BODY: { description: 'Steering committee.' },
    FOCAL_POINT: { description: 'The office or person in charge.' },
  },
})
