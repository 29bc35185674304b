/** What can be written as JSON. `undefined` members are left out, as `JSON.stringify` does. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** The releases of the interface that an answer can be written for. */
export type ApiShape = '3.1' | '2023';
