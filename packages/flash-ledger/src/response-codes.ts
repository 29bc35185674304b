/**
 * The response codes that the ledger and the server in front of it give, with the provider's own
 * words. Source: Flash Partner API v4, response codes (web document and release 3.1).
 */
export const RESPONSE_MESSAGES = {
  0: 'Success',
  2003: 'Insufficient balance to proceed with the transaction',
  2101: 'The product you are looking for could not be found',
  2102: 'Products not found for the specified account.',
  2103: 'Invalid value entered for the selected product.',
  2202: 'Account not found.',
  2204: 'Invalid amount entered for the selected product.',
  2230: 'Amount cannot be greater than 0 for an FBE purchase.',
  2231: 'Request body validation failed.',
  2232: 'JWT missing from the request header.',
  2233: 'Failed to verify the JWT.',
  2249: 'The specified transaction does not exist.',
  2256: 'The request does not match previous transaction values.',
  2257: 'Incorrect product code supplied.',
  2267: 'Invalid/Processed status for the original transaction.',
  2268: 'Invalid product code for the specified transaction.',
  2270: 'Invalid account number specified.',
  2273: 'Reversal for the specified product is not allowed.',
  2274: 'The specified account is not configured for reversals.',
  2280: 'Reversal has already been processed.',
  2281: 'Unable to process reversal due to the allocated time limit.',
  2301: 'The reference provided exceeds the maximum character count.',
  2303: 'The amount entered is less than the outstanding arrears.',
  2304: 'The meter number you have entered is invalid',
  2306: 'The meter number you have entered is not registered for Free Basic Electricity (FBE).',
  2308: 'Some required properties are missing from the request.',
  2310: 'The meter number you have entered has not been registered.',
  2311: 'The meter number you have entered has been blocked from purchasing.',
  2312: 'Free Basic Electricity (FBE) has already been issued.',
  2335: 'Invalid MSISDN on the network.',
  2337: 'Barred or deactivated MSISDN.',
  2338: 'MSISDN service expired.',
  2341: 'Tender amount too low to proceed with the transaction.',
  2350: 'Tender amount too high.',
  2355: 'MSISDN not registered with RICA.',
  2368: 'MSISDN linked to a different network.',
  2369: 'MSISDN user not registered.',
  2401: 'The voucher you have entered has already been used, please use another voucher pin.',
  2402: 'The voucher you have entered could not be found.',
  2403: 'The voucher you have entered has been cancelled.',
  2405: 'The voucher you have entered has expired.',
  2412: 'The voucher you have entered cannot be reversed.',
} as const;

/** A code from the list above. */
export type ResponseCode = keyof typeof RESPONSE_MESSAGES;

/** A code that says no. */
export type DeclineCode = Exclude<ResponseCode, 0>;
