import { expect, it } from 'vitest';
import { endpoints } from '../../server/routes/index.ts';
import { intakeCalls } from '../../server/presenters/calls/intakeCalls.ts';

it("has a route for each call of the applicant's pages, and a call for each route that is no file", () => {
  const routes = endpoints
    .filter((one) => !one.produces && /^\/api\/(intake|public\/demo)\//.test(one.path))
    .map((one) => `${one.method.toUpperCase()} ${one.path}`);
  expect(routes.sort()).toEqual(Object.keys(intakeCalls).sort());
});
