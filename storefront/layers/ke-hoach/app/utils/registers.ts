type Options = Omit<RegisterField, 'name' | 'kind'>
const field = (name: string, kind: RegisterField['kind'], options: Options = {}): RegisterField => ({ name, kind, ...options })
const maybe = (name: string, kind: RegisterField['kind'], options: Options = {}) => field(name, kind, { ...options, isOptional: true })
const choice = (name: string, ...values: string[]) => field(name, 'choice', { values })

/** Every register, in the order in which an office meets them. */
export const REGISTERS: readonly Register[] = [
  {
    key: 'focalPoints',
    path: 'dau-moi',
    type: 'FocalPoint',
    named: 'name',
    fields: [
      choice('kind', 'FOCAL_POINT', 'STEERING_BODY'),
      field('name', 'text'),
      maybe('head', 'text'),
      field('decisionNumber', 'text', { most: 100 }),
      field('decidedOn', 'day'),
      maybe('endedOn', 'day'),
    ],
  },
  {
    key: 'ocopOfficers',
    path: 'can-bo-ocop',
    type: 'OcopOfficer',
    named: 'name',
    fields: [field('name', 'text'), maybe('position', 'text'), field('inPostFrom', 'day'), maybe('inPostTo', 'day')],
  },
  {
    key: 'trainingCourses',
    path: 'khoa-tap-huan',
    type: 'TrainingCourse',
    named: 'title',
    fields: [
      field('title', 'text'),
      choice(
        'topic',
        'OCOP_CYCLE',
        'FOOD_SAFETY',
        'LABELS_AND_PACKAGING',
        'MARKETING',
        'TRACEABILITY',
        'DIGITAL_SALES',
        'MANAGEMENT',
        'OTHER',
      ),
      field('isBasic', 'yesNo'),
    ],
  },
  {
    key: 'trainingSessions',
    path: 'buoi-tap-huan',
    type: 'TrainingSession',
    named: 'courseId',
    fields: [field('courseId', 'course'), field('heldOn', 'day'), field('place', 'text'), maybe('trainer', 'text')],
  },
  {
    key: 'supportRecords',
    path: 'ho-tro',
    type: 'SupportRecord',
    named: 'organization',
    fields: [
      field('organization', 'text'),
      maybe('producerId', 'producer'),
      choice('kind', 'CONSOLIDATE', 'UPGRADE', 'ESTABLISH'),
      field('supportedOn', 'day'),
      maybe('amount', 'money'),
      field('description', 'long', { most: 2000 }),
    ],
  },
  {
    key: 'foodSafetyCommitments',
    path: 'cam-ket-attp',
    type: 'FoodSafetyCommitment',
    named: 'producerId',
    fields: [
      field('producerId', 'producer'),
      maybe('documentNumber', 'text', { most: 100 }),
      field('receivedBy', 'text'),
      field('signedOn', 'day'),
      field('validTo', 'day'),
    ],
  },
  {
    key: 'labelChecks',
    path: 'nhan-bao-bi',
    type: 'LabelCheck',
    named: 'productId',
    fields: [
      field('productId', 'product'),
      field('checkedOn', 'day'),
      ...['hasMandatoryText', 'hasOrigin', 'hasDates', 'hasFittingPackage', 'hasCorrectMarks'].map(name =>
        field(name, 'yesNo', { starts: true }),
      ),
      maybe('note', 'long', { most: 2000 }),
    ],
  },
  {
    key: 'materialAreas',
    path: 'vung-nguyen-lieu',
    type: 'MaterialArea',
    named: 'name',
    fields: [
      field('name', 'text'),
      field('material', 'text'),
      field('hectares', 'number'),
      maybe('producerId', 'producer'),
      maybe('growingAreaCode', 'text', { most: 50 }),
      maybe('certificate', 'text'),
      maybe('certificateValidTo', 'day'),
    ],
  },
  {
    key: 'linkageContracts',
    path: 'hop-dong-lien-ket',
    type: 'LinkageContract',
    named: 'producerId',
    fields: [
      field('producerId', 'producer'),
      field('partner', 'text'),
      choice('stage', 'PRODUCTION', 'PRIMARY_PROCESSING', 'PROCESSING', 'CONSUMPTION'),
      field('goods', 'text'),
      field('outputPercent', 'number', { most: 100 }),
      field('signedOn', 'day'),
      maybe('validTo', 'day'),
    ],
  },
  {
    key: 'conferences',
    path: 'hoi-nghi',
    type: 'Conference',
    named: 'title',
    fields: [
      choice('kind', 'REVIEW', 'LAUNCH', 'OTHER'),
      field('planYear', 'number'),
      field('title', 'text', { most: 300 }),
      field('heldOn', 'day'),
      maybe('place', 'text'),
      maybe('participants', 'number'),
      maybe('conclusions', 'long', { most: 5000 }),
    ],
  },
  {
    key: 'declaredPromotions',
    path: 'xuc-tien',
    type: 'DeclaredPromotion',
    named: 'title',
    fields: [
      choice('kind', 'OCOP_FAIR', 'OVERSEAS_CAMPAIGN'),
      field('title', 'text', { most: 300 }),
      field('country', 'text', { most: 2, starts: 'VN' }),
      field('heldOn', 'day'),
      field('source', 'text', { most: 300 }),
    ],
  },
  {
    key: 'declaredResults',
    path: 'doanh-thu',
    type: 'DeclaredResult',
    named: 'productId',
    fields: [
      field('productId', 'product'),
      choice('period', 'BEFORE_JOINING', 'FIRST_YEAR'),
      field('endsOn', 'day'),
      field('revenue', 'money'),
      field('profit', 'money'),
      field('source', 'text', { most: 300 }),
    ],
  },
]

export const registerAt = (path: string) => REGISTERS.find(one => one.path === path)
