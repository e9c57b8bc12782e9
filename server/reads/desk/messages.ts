import { openInRow } from '../../lib/seal.ts';
import type { Message } from '../../models/Message.ts';
import type { MessageChannel, MessageState, MessageTemplate } from '../../vocabulary/messageStates.ts';
import { searchWith } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface MessageFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  state?: MessageState[] | undefined;
  template?: MessageTemplate[] | undefined;
  channel?: MessageChannel[] | undefined;
  applicationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'template',
  'channel',
  'recipientMasked',
  'bodyMasked',
  'state',
  'attempts',
  'lastError',
  'acceptedAt',
  'createdAt',
] as const satisfies readonly (keyof Message)[];
export type MessageListRow = Pick<Message, (typeof own)[number]> & {
  applicationNumber: string | null;
  organizationName: string | null;
  projectId: number | null;
  body: string;
};
type Stored = Omit<MessageListRow, 'body'> & { bodySealed: Buffer | null; logicalKey: string };

const orders = { id: by('ms.id') };
export const messageSorts = Object.keys(orders);

/** The outbox. A code in a text is replaced by dots, except in a demo, which has no telephone to read it on. */
export async function listMessages(ctx: Context, request: ListRequest<MessageFilter>): Promise<Page<MessageListRow>> {
  const staff = authorize(ctx, 'message.read');
  const plan = messagesPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  const page = await listPage(ctx, plan, request);
  return { ...page, rows: page.rows.map((row) => readable(ctx, row)) };
}
export const messageRow = (ctx: Context, id: number): Promise<MessageListRow> => rowById(listMessages, ctx, id);

export function readable(ctx: Context, { bodySealed, logicalKey, ...row }: Stored): MessageListRow {
  return {
    ...row,
    body:
      ctx.demo && bodySealed
        ? openInRow(ctx.keys.personal, bodySealed, { column: 'message.body', row: logicalKey })
        : row.bodyMasked,
  };
}

export function messagesPlan(ctx: Context, filter: MessageFilter): ListPlan<Stored> {
  const query = ctx.db('messages as ms').leftJoin('applications as a', 'a.id', 'ms.applicationId');
  narrow(filter, {
    id: (id) => query.whereIn('ms.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, { table: 'messages', id: 'ms.id', applicationId: 'applicationId', codes: [] }),
    state: (states) => query.whereIn('ms.state', states),
    template: (templates) => query.whereIn('ms.template', templates),
    channel: (channels) => query.whereIn('ms.channel', channels),
    applicationId: (id) => query.where('ms.applicationId', id),
  });
  return {
    from: query,
    orders,
    columns: columns(
      [
        ...own.map((column) => `ms.${column}` as const),
        'ms.bodySealed',
        'ms.logicalKey',
        'a.number as applicationNumber',
        'a.organizationName',
        'a.projectId',
      ],
      { leftJoined: ['a'] },
    ),
  };
}
