import type { z } from 'zod';
import { applicationSorts, listApplications } from '../../reads/desk/applications.ts';
import { auditSorts, listAuditEvents } from '../../reads/desk/auditEvents.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { exportRows } from '../../reads/desk/exportRows.ts';
import type { ListRequest } from '../../reads/listPage.ts';
import type { Page } from '../../reads/cappedCount.ts';
import { listPayments, paymentSorts } from '../../reads/desk/payments.ts';
import { describedQuery } from '../../http/listEndpoint.ts';
import { parseListQuery } from '../../http/listQuery.ts';
import { endpoint, type Endpoint } from '../../http/types.ts';
import { csv } from '../../lib/csv.ts';
import { exportFileName, withMaker } from '../../presenters/exportMaker.ts';
import { exportTable } from '../../presenters/exportTable.ts';
import type { ExportResource } from '../../vocabulary/exportColumns.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { applicationFilter } from './applications.schema.ts';
import { auditFilter } from './auditEvents.ts';
import { paymentFilter } from './payments.ts';

interface File<F extends z.ZodObject> {
  resource: ExportResource;
  verb: Verb;
  summary: string;
  filter: F;
  sorts: readonly string[];
  list(ctx: Context, request: ListRequest<z.infer<F>>): Promise<Page<object>>;
}

/** The list as a file, with the rows that its filter selects. */
function file<F extends z.ZodObject>({ resource, verb, summary, filter, sorts, list }: File<F>): Endpoint {
  return endpoint({
    method: 'get',
    path: `/api/desk/${resource}/export.csv`,
    summary,
    audience: 'staff',
    query: describedQuery(filter, sorts),
    produces: 'text/csv',
    rateLimit: { name: 'desk-exports', points: 10, seconds: 60, by: 'actor' },
    handle: async (ctx, { query }, exchange) => {
      const { filter: wanted, sort } = parseListQuery(query, filter, sorts);
      const rows = await exportRows<object, object>(ctx, {
        resource,
        verb,
        request: { filter: wanted as object, sort },
        list: list as never,
      });
      const language = exchange.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
      const { id, name } = authorize(ctx, verb);
      const maker = { id, name, at: ctx.clock.now() };
      const file = exportFileName(resource, maker);
      exchange.attachment(file.name, { fallback: file.plainName });
      exchange.set('Content-Type', 'text/csv; charset=utf-8');
      return csv(withMaker(exportTable(ctx.actor, resource, rows, language), maker, language));
    },
  });
}

export const exportRoutes = [
  file({
    resource: 'applications',
    verb: 'application.export',
    summary: 'Applications as a file',
    filter: applicationFilter,
    sorts: applicationSorts,
    list: listApplications,
  }),
  file({
    resource: 'payments',
    verb: 'payment.export',
    summary: 'Payments as a file',
    filter: paymentFilter,
    sorts: paymentSorts,
    list: listPayments,
  }),
  file({
    resource: 'audit-events',
    verb: 'audit.export',
    summary: 'Audit events as a file, for evidence',
    filter: auditFilter,
    sorts: auditSorts,
    list: listAuditEvents,
  }),
];
