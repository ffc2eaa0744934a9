import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph } from '@ocop/service-kit/graphql'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { AdministrativeUnitFieldsResolver } from './capabilities/administrative-units/administrative-unit-fields.resolver.ts'
import { AnnounceUnits } from './capabilities/administrative-units/announce-units.use-case.ts'
import { FindAdministrativeUnits } from './capabilities/administrative-units/find-administrative-units.use-case.ts'
import { FindUnitRelations } from './capabilities/administrative-units/find-unit-relations.use-case.ts'
import { ListAdministrativeUnitsResolver } from './capabilities/administrative-units/list-administrative-units.resolver.ts'
import { ListAdministrativeUnits } from './capabilities/administrative-units/list-administrative-units.use-case.ts'
import { FindCertificates } from './capabilities/certificates/find-certificates.use-case.ts'
import { ProductCertificatesResolver } from './capabilities/certificates/product-certificates.resolver.ts'
import { ListSectorsResolver } from './capabilities/classification/list-sectors.resolver.ts'
import { ListSectors } from './capabilities/classification/list-sectors.use-case.ts'
import { FindProducers } from './capabilities/producers/find-producers.use-case.ts'
import { ListProducersResolver } from './capabilities/producers/list-producers.resolver.ts'
import { ListProducers } from './capabilities/producers/list-producers.use-case.ts'
import { ProducerFieldsResolver } from './capabilities/producers/producer-fields.resolver.ts'
import { RegisterProducers } from './capabilities/producers/register-producers.use-case.ts'
import { AnnounceProducts } from './capabilities/product-announcements/announce-products.use-case.ts'
import { CheckProductCode } from './capabilities/product-codes/check-product-code.use-case.ts'
import { FindProductImages } from './capabilities/product-images/find-product-images.use-case.ts'
import { MediaFiles } from './capabilities/product-images/media-files.repository.ts'
import { mediaRoute } from './capabilities/product-images/media.resolver.ts'
import { PrepareImageUpload } from './capabilities/product-images/prepare-image-upload.use-case.ts'
import { ProductImagesResolver } from './capabilities/product-images/product-images.resolver.ts'
import { ReceiveImage } from './capabilities/product-images/receive-image.use-case.ts'
import { RemoveImage } from './capabilities/product-images/remove-image.use-case.ts'
import { RenderImage } from './capabilities/product-images/render-image.use-case.ts'
import { ServeMedia } from './capabilities/product-images/serve-media.use-case.ts'
import { CheckRows } from './capabilities/product-import/check-rows.use-case.ts'
import { CommitProductImport } from './capabilities/product-import/commit-product-import.use-case.ts'
import { FindProductImport } from './capabilities/product-import/find-product-import.use-case.ts'
import { PreviewProductImport } from './capabilities/product-import/preview-product-import.use-case.ts'
import { ProductImportResolver } from './capabilities/product-import/product-import.resolver.ts'
import { ReadSpreadsheet } from './capabilities/product-import/read-spreadsheet.use-case.ts'
import { KeepShelf } from './capabilities/product-search/keep-shelf.use-case.ts'
import { LabelFacets } from './capabilities/product-search/label-facets.use-case.ts'
import { ProducerProductsResolver } from './capabilities/product-search/producer-products.resolver.ts'
import { RefreshSearch } from './capabilities/product-search/refresh-search.use-case.ts'
import { SearchProductsResolver } from './capabilities/product-search/search-products.resolver.ts'
import { SearchProducts } from './capabilities/product-search/search-products.use-case.ts'
import { DraftProduct } from './capabilities/products/draft-product.use-case.ts'
import { EditProduct } from './capabilities/products/edit-product.use-case.ts'
import { FindProducts } from './capabilities/products/find-products.use-case.ts'
import { ListProducts } from './capabilities/products/list-products.use-case.ts'
import { ModerateProduct } from './capabilities/products/moderate-product.use-case.ts'
import { MoveProductResolver } from './capabilities/products/move-product.resolver.ts'
import { PreparePage } from './capabilities/products/prepare-page.use-case.ts'
import { referencesOf } from './capabilities/product-search/resolve-references.resolver.ts'
import { ReadProductsResolver } from './capabilities/products/read-products.resolver.ts'
import { ReviseImages } from './capabilities/products/revise-images.use-case.ts'
import { SubmitProduct } from './capabilities/products/submit-product.use-case.ts'
import { WriteProductResolver } from './capabilities/products/write-product.resolver.ts'
import { ClaimRecognitions } from './capabilities/recognitions/claim-recognitions.use-case.ts'
import { FindRecognitions } from './capabilities/recognitions/find-recognitions.use-case.ts'
import { KeepRecognition } from './capabilities/recognitions/keep-recognition.use-case.ts'
import { ProductRecognitionsResolver } from './capabilities/recognitions/product-recognitions.resolver.ts'
import { whenRecognitionDecided } from './reactions/when-recognition-decided.ts'
import { whenShelfChanged } from './reactions/when-shelf-changed.ts'

interface Settings {
  readonly MEDIA_DIR: string
}

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock, { MEDIA_DIR }: Settings = { MEDIA_DIR: '.data/media' }) {
  const unitOfWork = new UnitOfWork(dataSource)
  const files = new MediaFiles(MEDIA_DIR)
  const render = new RenderImage()
  const around = {
    listSectors: new ListSectors(dataSource),
    findProducers: new FindProducers(dataSource),
    findUnits: new FindAdministrativeUnits(dataSource),
    unitRelations: new FindUnitRelations(dataSource),
  }
  const findProducts = new FindProducts(dataSource)
  const listProducts = new ListProducts(dataSource)
  const findImages = new FindProductImages(dataSource)
  const refreshSearch = new RefreshSearch(clock)
  const announceProducts = new AnnounceProducts(refreshSearch, findImages, clock)
  const checkCode = new CheckProductCode()
  const preparePage = new PreparePage(around.listSectors, checkCode)
  const checkRows = new CheckRows(checkCode, clock)
  const writers = { registerProducers: new RegisterProducers(), claimRecognitions: new ClaimRecognitions(), announceProducts }
  const reviseImages = new ReviseImages(clock)
  const announceUnits = new AnnounceUnits(unitOfWork, clock)
  const receiveImage = new ReceiveImage(dataSource, unitOfWork, { files, render, reviseImages }, clock)

  const resolvers = [
    new ListAdministrativeUnitsResolver(new ListAdministrativeUnits(dataSource), around.findUnits),
    new AdministrativeUnitFieldsResolver(around.unitRelations),
    new ListSectorsResolver(around.listSectors),
    new ListProducersResolver(new ListProducers(dataSource), around.findProducers),
    new ProducerFieldsResolver(around.findUnits, around.unitRelations),
    new ReadProductsResolver(findProducts, listProducts, around),
    new ProducerProductsResolver(listProducts),
    new WriteProductResolver(new DraftProduct(unitOfWork, preparePage, around, clock), new EditProduct(unitOfWork, preparePage, clock)),
    new MoveProductResolver(new SubmitProduct(unitOfWork, clock), new ModerateProduct(unitOfWork, announceProducts, clock)),
    new SearchProductsResolver(new SearchProducts(dataSource, clock), findProducts, new LabelFacets(around.listSectors)),
    new ProductCertificatesResolver(new FindCertificates(dataSource, clock)),
    new ProductRecognitionsResolver(new FindRecognitions(dataSource, clock)),
    new ProductImagesResolver(
      findImages,
      new PrepareImageUpload(unitOfWork, findProducts, clock),
      new RemoveImage(unitOfWork, reviseImages, announceProducts, files),
    ),
    new ProductImportResolver(
      new PreviewProductImport(unitOfWork, new ReadSpreadsheet(), checkRows, clock),
      new CommitProductImport(unitOfWork, checkRows, writers, clock),
      new FindProductImport(dataSource),
    ),
  ]
  return {
    ...(await buildSubgraph(resolvers, { references: referencesOf(findProducts, around) })),
    routes: { '/media/': mediaRoute(new ServeMedia(files, render), receiveImage) },
    reactions: [whenShelfChanged(new KeepShelf(refreshSearch)), ...whenRecognitionDecided(new KeepRecognition(announceProducts, clock))],
    jobs: [
      every(60, 'refresh-search', () => unitOfWork.run(({ manager }) => refreshSearch.due(manager))),
      every(60, 'announce-units', () => announceUnits.execute()),
    ],
    announceUnits,
    refreshSearch,
    ...writers,
  }
}
