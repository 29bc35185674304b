import type { CatalogueProduct } from '../catalogue.ts';
import { RESPONSE_MESSAGES } from '../response-codes.ts';
import type { ApiShape, Json, JsonObject } from './json.ts';

/**
 * Writes a list of products: wrapped with a response code since release 3.1, a bare array of five
 * fields in April 2023. Limits are integer cents in both.
 */
export function renderProducts(products: readonly CatalogueProduct[], shape: ApiShape): Json {
  if (shape === '2023') return products.map(listed2023);
  return {
    responseCode: 0,
    responseMessage: RESPONSE_MESSAGES[0],
    products: products.map(product31),
  };
}

/** Writes one product that was asked for by its code. */
export function renderProduct(product: CatalogueProduct, shape: ApiShape): Json {
  return shape === '2023' ? product2023(product) : renderProducts([product], shape);
}

function product31(product: CatalogueProduct): JsonObject {
  const { redemptionInstructions, termsAndConditions } = product;
  return {
    productCode: product.productCode,
    productName: product.productName,
    minimumAmount: product.minimumAmountCents,
    maximumAmount: product.maximumAmountCents,
    status: product.status,
    supplierName: product.supplierName,
    vendor: product.vendor,
    productGroup: product.productGroup,
    barcode: product.barcode,
    billerCode: product.billerCode,
    productType: product.productType,
    allowReversal: product.allowReversal,
    fixedAmount: product.fixedAmount,
    content: { redemptionInstructions, termsAndConditions },
  };
}

function listed2023(product: CatalogueProduct): JsonObject {
  return {
    productCode: product.productCode,
    productName: product.productName,
    minimumAmount: product.minimumAmountCents,
    maximumAmount: product.maximumAmountCents,
    status: product.status,
  };
}

function product2023(product: CatalogueProduct): JsonObject {
  return {
    id: product.productCode,
    ...listed2023(product),
    status: product.status === 'Active' ? 1 : 0,
    supplierName: product.supplierName,
    supplierCode: 1,
    vendorName: product.vendor,
    vendorCode: 1,
    productType: 1,
    productUPC: product.barcode,
    redemptionInstructions: product.redemptionInstructions,
    termsAndConditions: product.termsAndConditions,
    productParameters: {},
    created: '2023-03-15T09:07:02.246Z',
    updated: '2023-03-15T09:07:02.246Z',
  };
}
