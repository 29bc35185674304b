/** A biller of Flash Pay: its code stands before the customer's account number. */
export interface FlashBiller {
  readonly billerCode: string;
  readonly name: string;
}

/**
 * The billers of Flash Partner API v4, section 5 of the web document. Release 3.1 took the list out:
 * the product list decides who can be paid; this one gives names where that has none.
 */
// biome-ignore format: one biller a line, like the document's own table.
export const FLASH_BILLERS: readonly FlashBiller[] = [
  { billerCode: '51010', name: 'DStv Bill Payments' },
  { billerCode: '51050', name: 'Starsat' },
  { billerCode: '51051', name: 'Betway' },
  { billerCode: '51052', name: 'Yesplay' },
  { billerCode: '51053', name: 'Talk360' },
  { billerCode: '51014', name: 'Rochester' },
  { billerCode: '51015', name: 'Russells' },
  { billerCode: '51016', name: 'Hifi Corporation' },
  { billerCode: '51017', name: 'Incredible Connection' },
  { billerCode: '51018', name: 'Sleepmasters' },
  { billerCode: '51019', name: 'Barnetts' },
  { billerCode: '51020', name: 'Electric Express' },
  { billerCode: '51021', name: 'Bed And Lounge' },
  { billerCode: '51022', name: 'EBestBuyBeds' },
  { billerCode: '51023', name: 'Furniture Warehouse' },
  { billerCode: '51024', name: 'Hardware Warehouse' },
  { billerCode: '51025', name: 'Morkels' },
  { billerCode: '51026', name: 'Moto Mia' },
  { billerCode: '51027', name: 'Penny Pinchers' },
  { billerCode: '51028', name: 'Poco' },
  { billerCode: '51029', name: 'Timbercity' },
  { billerCode: '51030', name: 'Timberpinchers' },
  { billerCode: '51031', name: 'Joshua Doore' },
  { billerCode: '51032', name: 'Price and Pride' },
  { billerCode: '51033', name: 'Bradlows' },
];

const BY_CODE = new Map(FLASH_BILLERS.map(({ billerCode, name }) => [billerCode, name]));

/** The biller's name, or an empty text for a code that the list does not have. */
export function billerName(billerCode: string): string {
  return BY_CODE.get(billerCode) ?? '';
}
