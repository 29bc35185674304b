import type { Product, ProductGroup, ServiceGroup } from '@tillkeeper/domain';

/**
 * The services that an account has because of the goods it sells, as products (Flash Partner API v4,
 * sections 3.3 and 3.5; release 3.1 for exclusive vouchers). 0 is the whole value of a voucher; a
 * cancellation is always of all of it, so its amount is what the PIN was sold for.
 */
export function servicesOf(products: readonly Product[]): Product[] {
  const firstOneVoucher = products.find(({ group }) => group === 'one-voucher');
  return [
    ...(firstOneVoucher === undefined
      ? []
      : [
          service(firstOneVoucher, 'one-voucher-redemption', 'redeem', 'Pay with 1Voucher', 0),
          service(firstOneVoucher, 'one-voucher-refund', 'refund', 'Refund to 1Voucher', 100),
        ]),
    ...of(products, 'cash-out-pin').map((each) =>
      service(each, 'cash-out-cancellation', 'cancel', `Cancel ${each.name}`, 0),
    ),
    ...of(products, 'exclusive-voucher').flatMap((each) => [
      service(each, 'exclusive-redemption', 'redeem', `Pay with ${each.name}`, 0),
      service(each, 'exclusive-cancellation', 'cancel', `Cancel ${each.name}`, 0),
    ]),
  ];
}

function of(products: readonly Product[], group: ProductGroup): readonly Product[] {
  return products.filter((each) => each.group === group);
}

function service(
  goods: Product,
  group: ServiceGroup,
  verb: string,
  name: string,
  minimumAmountCents: number,
): Product {
  const { productCode, vendor, maximumAmountCents, reversible } = goods;
  return {
    productCode: `${verb}-${productCode}`,
    ofProductCode: productCode,
    name,
    group,
    vendor,
    minimumAmountCents,
    maximumAmountCents,
    fixedAmount: false,
    // A cancellation itself undoes a sale; Flash documents nothing that would undo that.
    reversible: verb !== 'cancel' && reversible,
    redemptionInstructions: goods.redemptionInstructions,
    termsAndConditions: goods.termsAndConditions,
  };
}
