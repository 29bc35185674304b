/** The demo account. Dashes as in real account numbers; nobody's. */
export const DEMO_ACCOUNT_NUMBER = '9110-0042-7788-1001';
/** Its name in the daily reconciliation file. */
export const DEMO_ACCOUNT_NAME = 'Tillkeeper demo';
/** The demo API key, base64 as Flash hands keys out. It opens nothing but a simulator. */
export const DEMO_API_KEY = Buffer.from('tillkeeper-demo:simulator').toString('base64');
