import { registerOperations } from '../registers/register-operations.type.ts'
import { LINKAGE_CONTRACT } from './linkage-contract.rules.ts'
import { LinkageContractFields } from './linkage-contract.type.ts'

export const LinkageContractResolver = registerOperations({
  register: LINKAGE_CONTRACT,
  list: 'linkageContracts',
  description: 'A contract that links a producer with another part of the chain.',
  fields: LinkageContractFields,
})
