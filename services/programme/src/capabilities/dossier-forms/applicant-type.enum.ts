import { registerEnumType } from 'type-graphql'

export const ApplicantType = {
  COOPERATIVE: 'COOPERATIVE',
  COOPERATIVE_GROUP: 'COOPERATIVE_GROUP',
  ENTERPRISE: 'ENTERPRISE',
  FARM: 'FARM',
  HOUSEHOLD: 'HOUSEHOLD',
  TOURISM_BODY: 'TOURISM_BODY',
} as const
export type ApplicantType = keyof typeof ApplicantType

registerEnumType(ApplicantType, {
  name: 'ApplicantType',
  description: 'What kind of body a producer is, as far as the programme takes its dossiers.',
  valuesConfig: {
    COOPERATIVE: { description: 'Cooperative (hợp tác xã).' },
    COOPERATIVE_GROUP: { description: 'Cooperative group (tổ hợp tác).' },
    ENTERPRISE: { description: 'Small or medium enterprise.' },
    FARM: { description: 'Farm (trang trại).' },
    HOUSEHOLD: { description: 'Household with a business registration.' },
    TOURISM_BODY: { description: 'Association, operating centre or the like; for tourism only.' },
  },
})
