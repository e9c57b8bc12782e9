import type { z } from 'zod';
import { applicationSorts, listApplications } from '../../reads/desk/applications.ts';
import { auditSorts, listAuditEvents } from '../../reads/desk/auditEvents.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { exportFile } from '../../reads/desk/exportRows.ts';
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
import { exportFormats, type ExportFormat } from '../../vocabulary/exportFormats.ts';
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

const mediaTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};
const sheetName = { zh: '导出', en: 'Export' } as const;

/** The list as a file, with the rows that its filter selects: a workbook, and the same as CSV. */
function files<F extends z.ZodObject>(source: File<F>): Endpoint[] {
  return exportFormats.map((format) => file(source, format));
}

function file<F extends z.ZodObject>(source: File<F>, format: ExportFormat): Endpoint {
  const { resource, verb, summary, filter, sorts, list } = source;
  return endpoint({
    method: 'get',
    path: `/api/desk/${resource}/export.${format}`,
    summary: `${summary} (${format.toUpperCase()})`,
    audience: 'staff',
    query: describedQuery(filter, sorts),
    produces: mediaTypes[format],
    rateLimit: { name: 'desk-exports', points: 10, seconds: 60, by: 'actor' },
    handle: async (ctx, { query }, exchange) => {
      const { filter: wanted, sort } = parseListQuery(query, filter, sorts);
      const language = exchange.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
      const { id, name } = authorize(ctx, verb);
      const maker = { id, name, at: ctx.clock.now() };
      const request = { filter: wanted as object, sort };
      const body = await exportFile<object, object, string | Buffer>(
        ctx,
        { resource, verb, request, list: list as never },
        (rows) => {
          const sheet = withMaker(exportTable(ctx.actor, resource, rows, language), maker, language);
          return format === 'csv' ? csv(sheet) : ctx.ports.spreadsheets.write(sheetName[language], sheet);
        },
      );
      const file = exportFileName(resource, maker, format);
      exchange.attachment(file.name, { fallback: file.plainName });
      exchange.set('Content-Type', format === 'csv' ? `${mediaTypes.csv}; charset=utf-8` : mediaTypes[format]);
      return body;
    },
  });
}

export const exportRoutes = [
  ...files({
    resource: 'applications',
    verb: 'application.export',
    summary: 'Applications as a file',
    filter: applicationFilter,
    sorts: applicationSorts,
    list: listApplications,
  }),
  ...files({
    resource: 'payments',
    verb: 'payment.export',
    summary: 'Payments as a file',
    filter: paymentFilter,
    sorts: paymentSorts,
    list: listPayments,
  }),
  ...files({
    resource: 'audit-events',
    verb: 'audit.export',
    summary: 'Audit events as a file, for evidence',
    filter: auditFilter,
    sorts: auditSorts,
    list: listAuditEvents,
  }),
];
