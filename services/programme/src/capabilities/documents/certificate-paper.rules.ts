import type { Paper } from '../printing/print-paper.use-case.ts'
import type { RecognitionFacts } from './evaluation-document.entity.ts'
import { dayInWords, issuerOf, placeOf, shortDay, signatoryOf } from './document-words.rules.ts'

/** The certificate of a star, with the signed address that its code holds. */
export function certificatePaper(
  recognition: RecognitionFacts,
  { address, keyId }: { readonly address: string; readonly keyId: string },
): Paper {
  const { productName, producerName, originName, star, decisionNumber, authority, certificateNumber, issuedOn, expiresOn } = recognition
  return {
    title: `Giấy chứng nhận OCOP ${star} sao: ${productName}`,
    subject: `Giấy chứng nhận số ${certificateNumber}`,
    datedOn: issuedOn,
    isLandscape: true,
    blocks: [
      {
        kind: 'CERTIFICATE',
        issuer: issuerOf(recognition, authority),
        productName,
        producerName,
        unitName: originName,
        star,
        decision: `Theo Quyết định số ${decisionNumber} ${dayInWords(issuedOn)}`,
        validity: `Có giá trị từ ngày ${shortDay(issuedOn)} đến hết ngày ${shortDay(expiresOn)}`,
        number: certificateNumber,
        placeAndDay: `${placeOf(recognition)}, ${dayInWords(issuedOn)}`,
        signer: signatoryOf(recognition).lines,
        signerName: signatoryOf(recognition).name ?? null,
        address,
        keyId,
      },
    ],
  }
}
