export { type CodeClass, classify, publishedMessage } from './code-class.ts';
export {
  type ConfigProblem,
  FLASH_SERVERS,
  type FlashConfig,
  type FlashConfigInput,
  flashConfigSchema,
  parseFlashConfig,
} from './config.ts';
export { createFlashProvider, type FlashPorts } from './flash-provider.ts';
export { DEFAULT_PATHS, type FlashOperation } from './operation.ts';
export { FLASH_PROVIDER_ID } from './prepare.ts';
export { RESPONSE_CODES, type ResponseCode } from './response-codes.ts';
