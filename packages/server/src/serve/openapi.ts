import { z } from 'zod';
import { HTTP_PROBLEMS, type Route } from '../http/index.ts';
import { ProblemDocument } from '../wire/index.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the routes, made from their validators. */
export function openApi(routes: readonly Route[], url: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rotawright',
      version: '1.0.0',
      description:
        'Errors are application/problem+json; their `code` is permanent. Writes take an Idempotency-Key (UUID): the same request sent again is answered again and done once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemDocument, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rotawright.session_token' } },
      'x-problem-codes': HTTP_PROBLEMS,
    },
  };
}

function operation(route: Route): Json {
  const answers = Object.entries(route.answers).map(([status, shape]) => [status, answer(shape)]);
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    'x-of': route.of,
    'x-allow': route.allow,
    ...(route.allow === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query'), ...idempotency(route)],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
        }),
    responses: {
      ...Object.fromEntries(answers),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function answer(shape: Route['answers'][number]): Json {
  if (shape === 'nothing') return { description: 'Done' };
  if (shape === 'events') {
    return { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  }
  if ('file' in shape) {
    return { description: 'A file', content: { [shape.file]: { schema: { type: 'string', format: 'binary' } } } };
  }
  return { description: 'The answer', content: { 'application/json': { schema: schemaOf(shape, 'output') } } };
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || !one.safeParse(undefined).success,
    schema: schemaOf(one, 'input'),
  }));
}

function idempotency(route: Route): Json[] {
  if (route.method === 'get' || route.givesSecret === true) return [];
  const schema = { type: 'string', format: 'uuid' };
  return [{ name: 'Idempotency-Key', in: 'header', required: route.needsKey === true, schema }];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}
