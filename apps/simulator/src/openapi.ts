import { publishedWords } from '@tillkeeper/flash-ledger';
import * as z from 'zod';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import * as answers from './response-schemas.ts';

/**
 * The interface as it is implemented here, as OpenAPI 3.1. Requests are described by the very schemas
 * that read them, answers by those that the traffic is held to: neither can drift from the code.
 */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Flash Partner API v4, as Tillkeeper speaks it',
      version: '4.0',
      description:
        'Requests are in the strict form of the documents; answers are those of release 3.1 and, for utilities, of April 2023 as well. Amounts are integer cents. HTTP 200 with responseCode 0 is success; everything else is a failure with a response code.',
    },
    servers: [
      { url: 'https://api-flashswitch-sandbox.flash-group.com', description: 'Sandbox' },
      { url: 'https://api.flashswitch.flash-group.com', description: 'Production' },
    ],
    security: [{ bearer: [] }],
    paths: { '/token': { post: TOKEN }, ...productPaths(), ...postPaths() },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        apiKey: { type: 'http', scheme: 'basic', description: 'The API key is already base64.' },
      },
      schemas: {
        Failure: schemaOf(answers.failureAnswer),
        Products: schemaOf(answers.productsAnswer31),
      },
    },
  };
}

const TOKEN = {
  operationId: 'token',
  summary: 'An access token for the API key',
  security: [{ apiKey: [] }],
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: ['grant_type'],
          properties: { grant_type: { const: 'client_credentials' } },
        },
      },
    },
  },
  responses: {
    200: jsonAnswer('A token', {
      type: 'object',
      required: ['access_token', 'expires_in'],
      properties: {
        access_token: { type: 'string' },
        scope: { type: 'string' },
        token_type: { const: 'Bearer' },
        expires_in: { type: 'integer', description: 'Seconds' },
      },
    }),
    401: { description: 'The API key is wrong' },
  },
};

function productPaths(): Record<string, object> {
  const base = '/aggregation/4.0/accounts/{accountNumber}/products';
  const account = parameter('accountNumber', 'The account of the merchant');
  const which = parameter('codeOrGroup', 'A product code, or the name of a group');
  const get = (operationId: string, parameters: readonly object[]): object => ({
    get: {
      operationId,
      parameters,
      responses: {
        200: jsonAnswer('Products', { $ref: '#/components/schemas/Products' }),
        ...FAILURES,
      },
    },
  });
  return {
    [base]: get('products', [account]),
    [`${base}/{codeOrGroup}`]: get('product', [account, which]),
  };
}

function parameter(name: string, description: string): object {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

const FAILURE = { $ref: '#/components/schemas/Failure' };
const FAILURES = {
  400: jsonAnswer('Refused, with a response code', FAILURE),
  401: jsonAnswer(`${publishedWords(2232)} or ${publishedWords(2233)}`, FAILURE),
  429: jsonAnswer(String(publishedWords(2373)), FAILURE),
};

function postPaths(): Record<string, object> {
  return Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { post: post(endpoint) }]));
}

function post({ operation, schema, required }: Endpoint): object {
  const shapes = (['3.1', '2023'] as const).map((shape) => answers.successSchema(operation, shape));
  const variants = [...new Set(shapes)].map(schemaOf);
  const success = variants.length === 1 ? variants[0] : { anyOf: variants };
  return {
    operationId: operation,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { ...schemaOf(schema), required } } },
    },
    responses: { 200: jsonAnswer('Done, with responseCode 0', success ?? {}), ...FAILURES },
  };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return plain;
}

function jsonAnswer(description: string, schema: object): object {
  return { description, content: { 'application/json': { schema } } };
}
