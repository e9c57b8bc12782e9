import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, GetManyParams, RaRecord } from 'react-admin';
import { act } from './act.ts';
import { API, request } from './httpClient.ts';
import { verbs } from './verbs.ts';

/** Ids per getMany, so that no URL gets longer than proxies accept. */
const CHUNK = 100;

const rest = simpleRestProvider(
  API,
  (url, options) => request(url as string, options as RequestInit) as never,
  'X-Total-Count',
);

async function getMany<R extends RaRecord>(resource: string, params: GetManyParams) {
  const chunks = Array.from({ length: Math.ceil(params.ids.length / CHUNK) }, (_, index) =>
    params.ids.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const answers = await Promise.all(chunks.map((ids) => rest.getMany<R>(resource, { ...params, ids })));
  return { data: answers.flatMap(({ data }) => data) };
}

/** Reads through react-admin's calls. Every change of state is a named verb instead (act.ts). */
export const dataProvider = {
  ...rest,
  supportAbortSignal: true,
  getMany,
  ...verbs,
  act,
} satisfies DataProvider;

export type DeskDataProvider = typeof dataProvider;
