import {
  DeadlineNoticedV1,
  GoodsExpiredV1,
  GoodsOversoldV1,
  GoodsRecalledV1,
  OrderProgressedV1,
  ProductReviewedV1,
  ReviewProgressedV1,
  ReviewReportedV1,
  SalesNoticedV1,
  StockRanLowV1,
  TransferDispatchedV1,
} from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { DeliverNotices } from '../capabilities/notices/deliver-notices.use-case.ts'
import {
  noticeOfDeadline,
  noticeOfExpiry,
  noticeOfLowStock,
  noticeOfOversold,
  noticeOfRecall,
  noticeOfSales,
  noticeOfTransfer,
  noticesOfOrder,
} from '../capabilities/notices/notice.rules.ts'
import { noticeOfNewReview, noticeOfReport, noticeOfReview } from '../capabilities/notices/review-notice.rules.ts'

/** Tells the people it is for. */
export const whenSomethingHappens = (deliver: DeliverNotices) => [
  reactTo(OrderProgressedV1, 'tell-of-order', (step, transaction) => deliver.execute(noticesOfOrder(step), transaction)),
  reactTo(TransferDispatchedV1, 'tell-of-transfer', (sent, transaction) => deliver.execute([noticeOfTransfer(sent)], transaction)),
  reactTo(GoodsRecalledV1, 'tell-of-recall', (recalled, transaction, { occurredAt }) =>
    deliver.execute([noticeOfRecall(recalled, new Date(occurredAt))], transaction),
  ),
  reactTo(GoodsExpiredV1, 'tell-of-expiry', (expired, transaction, { occurredAt }) =>
    deliver.execute([noticeOfExpiry(expired, new Date(occurredAt))], transaction),
  ),
  reactTo(StockRanLowV1, 'tell-of-low-stock', (low, transaction) => deliver.execute([noticeOfLowStock(low)], transaction)),
  reactTo(GoodsOversoldV1, 'tell-of-oversold', (oversold, transaction) => deliver.execute([noticeOfOversold(oversold)], transaction)),
  reactTo(ProductReviewedV1, 'tell-of-new-review', (reviewed, transaction) => deliver.execute([noticeOfNewReview(reviewed)], transaction)),
  reactTo(ReviewProgressedV1, 'tell-of-review', (step, transaction) => deliver.execute([noticeOfReview(step)], transaction)),
  reactTo(ReviewReportedV1, 'tell-of-report', (reported, transaction) => deliver.execute([noticeOfReport(reported)], transaction)),
  reactTo(SalesNoticedV1, 'tell-of-sales', (sold, transaction) => deliver.execute([noticeOfSales(sold)], transaction)),
  reactTo(DeadlineNoticedV1, 'tell-of-deadline', (noticed, transaction, { occurredAt }) =>
    deliver.execute([noticeOfDeadline(noticed, new Date(occurredAt))], transaction),
  ),
]
