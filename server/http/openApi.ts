import { z } from 'zod';
import { errorCodes } from '../vocabulary/errorCodes.ts';
import { cookieNames } from './sessionCookie.ts';
import type { Audience, Endpoint } from './types.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
};

interface ObjectSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}
function requestBody({ rawBody, body }: Endpoint): { requestBody?: unknown } {
  if (rawBody) return { requestBody: { content: { 'application/octet-stream': {} } } };
  return body ? { requestBody: { content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {};
}
function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as ObjectSchema;
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inner,
  }));
}

function success({ produces = 'application/json', response }: Endpoint): Record<string, unknown> {
  return {
    description: 'OK',
    content: { [produces]: response ? { schema: schemaOf(response, 'output') } : {} },
  };
}

/** OpenAPI 3.1 made from the endpoints' own zod schemas, never by hand. */
export function openApi(endpoints: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/g, '{$1}').replace(/[()]/g, '');
    (paths[path] ??= {})[one.method] = {
      summary: one.summary,
      tags: [one.path.split('/')[2] ?? 'public'],
      security: one.audience === 'public' ? [] : [{ [one.audience]: [] }],
      parameters: [...parameters(one.params, 'path'), ...parameters(one.query, 'query')],
      ...requestBody(one),
      responses: {
        ...(one.empty ? { 204: { description: 'No content' } } : {}),
        ...(one.empty === 'always' ? {} : { 200: success(one) }),
        default: {
          description: 'An error with a stable code',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yinxin 印信台', version: '1' },
    paths,
    components: {
      securitySchemes: {
        staff: { type: 'apiKey', in: 'cookie', name: cookieNames.staff },
        account: { type: 'apiKey', in: 'cookie', name: cookieNames.account },
        station: { type: 'http', scheme: 'bearer' },
      } satisfies Record<Exclude<Audience, 'public'>, unknown>,
      schemas: {
        Error: {
          type: 'object',
          required: ['code', 'message', 'requestId'],
          properties: {
            code: { enum: Object.keys(errorCodes) },
            message: { type: 'string' },
            details: { type: 'object' },
            requestId: { type: 'string' },
          },
        },
      },
    },
  };
}
