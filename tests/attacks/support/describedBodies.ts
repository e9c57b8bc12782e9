import { openApi } from '../../../server/http/openApi.ts';
import type { Endpoint } from '../../../server/http/types.ts';
import { endpoints } from '../../../server/routes/index.ts';
import { sampleOf, type Schema } from './sampleOf.ts';

interface Described {
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
}
const { paths } = openApi(endpoints) as { paths: Record<string, Record<string, Described>> };

/** What our own API description says a body of this endpoint looks like; undefined where it takes none. */
export function bodySchemaOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): Schema | undefined {
  const described = paths[path.replace(/:(\w+)/g, '{$1}').replace(/[()]/g, '')]?.[method];
  return described?.requestBody?.content['application/json']?.schema;
}

/** A body made from it alone. */
export function sampleBodyOf(endpoint: Pick<Endpoint, 'method' | 'path'>): unknown {
  const schema = bodySchemaOf(endpoint);
  return schema ? sampleOf(schema) : undefined;
}

interface Parameter {
  name: string;
  in: string;
  schema: { description?: string };
}
const queryParameters = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): Parameter[] => {
  const described = paths[path.replace(/:(\w+)/g, '{$1}').replace(/[()]/g, '')]?.[method] as
    { parameters?: Parameter[] } | undefined;
  return (described?.parameters ?? []).filter((one) => one.in === 'query');
};
/** The names of what may stand in the query. */
export const queryOf = (one: Pick<Endpoint, 'method' | 'path'>): string[] =>
  queryParameters(one).map(({ name }) => name);
/** What the description says of one of them. */
export const describedQueryOf = (one: Pick<Endpoint, 'method' | 'path'>, name: string): string =>
  queryParameters(one).find((other) => other.name === name)?.schema.description ?? '';
