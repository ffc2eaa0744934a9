import { registerEnumType } from 'type-graphql'

export const CertificateScheme = {
  VIETGAP: 'VIETGAP',
  GLOBALGAP: 'GLOBALGAP',
  ORGANIC_VN: 'ORGANIC_VN',
  ORGANIC_INTERNATIONAL: 'ORGANIC_INTERNATIONAL',
  HACCP: 'HACCP',
  ISO_22000: 'ISO_22000',
  ISO_9001: 'ISO_9001',
  GMP: 'GMP',
  BRC: 'BRC',
  HALAL: 'HALAL',
  FDA: 'FDA',
  OTHER: 'OTHER',
} as const
export type CertificateScheme = keyof typeof CertificateScheme

registerEnumType(CertificateScheme, {
  name: 'CertificateScheme',
  description: 'By which rules a product or its making was certified.',
  valuesConfig: {
    VIETGAP: { description: 'Vietnamese good agricultural practices.' },
    GLOBALGAP: { description: 'GLOBALG.A.P.' },
    ORGANIC_VN: { description: 'Organic by TCVN 11041.' },
    ORGANIC_INTERNATIONAL: { description: 'Organic by EU, USDA, JAS or another foreign standard.' },
    HACCP: { description: 'Hazard analysis and critical control points.' },
    ISO_22000: { description: 'Food safety management.' },
    ISO_9001: { description: 'Quality management.' },
    GMP: { description: 'Good manufacturing practice.' },
    BRC: { description: 'BRCGS food safety.' },
    HALAL: { description: 'Permitted by Islamic law.' },
    FDA: { description: 'Registered with the United States Food and Drug Administration.' },
    OTHER: { description: 'Another scheme, named in `scope`.' },
  },
})
