type Page = readonly [words: string, path: string, icon: string, who?: 'managers']

/**
 * The pages of a sales point as its manager thinks of them; a path that begins with /lam-viec has pages of its own.
 * A group opens with its first page, so what is used most comes first. A new page is one line in its group.
 */
export const POINT_WORK: readonly { readonly key: string; readonly icon: string; readonly pages: readonly Page[] }[] = [
  {
    key: 'today',
    icon: 'i-lucide-sun',
    pages: [
      ['shelfWork.tab.shelf', '', 'i-lucide-package'],
      ['shelfWork.tab.alerts', '/canh-bao', 'i-lucide-bell'],
      ['shelfWork.tab.report', '/bao-cao', 'i-lucide-chart-column'],
    ],
  },
  {
    key: 'stock',
    icon: 'i-lucide-boxes',
    pages: [
      ['shelfWork.tab.receive', '/nhap-hang', 'i-lucide-package-plus'],
      ['shelfWork.tab.count', '/kiem-ke', 'i-lucide-clipboard-list'],
      ['shelfWork.tab.transfers', '/chuyen-hang', 'i-lucide-truck'],
      ['shelfWork.tab.history', '/so-kho', 'i-lucide-history'],
      ['till.label.title', '/tem', 'i-lucide-tags'],
    ],
  },
  {
    key: 'selling',
    icon: 'i-lucide-shopping-bag',
    pages: [
      ['shelfWork.tab.sell', '/ban', 'i-lucide-scan-barcode'],
      ['shelfWork.tab.orders', '/don-hang', 'i-lucide-shopping-bag'],
      ['shelfWork.tab.returns', '/tra-hang', 'i-lucide-undo-2'],
      ['shelfWork.tab.till', '/lam-viec/quay-ban', 'i-lucide-monitor-smartphone'],
      ['shelfWork.tab.prices', '/gia', 'i-lucide-tag'],
      ['shelfWork.tab.promotions', '/khuyen-mai', 'i-lucide-badge-percent'],
    ],
  },
  {
    key: 'trade',
    icon: 'i-lucide-handshake',
    pages: [
      ['tradeWork.tab.agreements', '/ky-gui', 'i-lucide-handshake'],
      ['tradeWork.tab.settlements', '/ky-gui/doi-soat', 'i-lucide-receipt-text'],
      ['tradeWork.tab.purchases', '/ky-gui/mua-hang', 'i-lucide-shopping-cart'],
      ['tradeWork.tab.permissions', '/ky-gui/uy-quyen', 'i-lucide-key-round'],
    ],
  },
  {
    key: 'books',
    icon: 'i-lucide-book-open',
    pages: [
      ['shelfWork.tab.bank', '/sao-ke', 'i-lucide-file-check', 'managers'],
      ['shelfWork.tab.tills', '/lam-viec/quay-ban/:id', 'i-lucide-sliders-horizontal'],
      ['shelfWork.tab.files', '/nhap-xuat', 'i-lucide-arrow-down-up', 'managers'],
    ],
  },
  {
    key: 'point',
    icon: 'i-lucide-store',
    pages: [
      ['shelfWork.tab.hours', '/gio-mo-cua', 'i-lucide-clock', 'managers'],
      ['shelfWork.tab.delivery', '/giao-hang', 'i-lucide-bike', 'managers'],
      ['shelfWork.tab.account', '/tai-khoan', 'i-lucide-landmark', 'managers'],
      ['shelfWork.tab.people', '/nhan-vien', 'i-lucide-users', 'managers'],
    ],
  },
]

/** What somebody may open at a point: groups without any page for them are left out. */
export const pointWorkFor = (isManager: boolean) =>
  POINT_WORK.map(group => ({ ...group, pages: group.pages.filter(([, , , who]) => isManager || !who) })).filter(({ pages }) => pages.length)

export const pointPath = (id: string, path: string) =>
  path.startsWith('/lam-viec/') ? path.replace(':id', id) : `/lam-viec/diem-ban/${id}${path}`
