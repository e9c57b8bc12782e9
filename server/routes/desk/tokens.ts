import { z } from 'zod';
import { atVersion } from '../../domain/atVersion.ts';
import { listTokenModels, tokenModelRow, tokenModelSorts } from '../../reads/desk/tokenModels.ts';
import { listTokens, tokenRow, tokenSorts } from '../../reads/desk/tokens.ts';
import { receiveTokens } from '../../domain/tokens/receiveTokens.ts';
import { loadToken } from '../../domain/tokens/lockToken.ts';
import { spoilToken } from '../../domain/tokens/spoilToken.ts';
import { anyOf, flag, listEndpoint, oneEndpoint, search, verbEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { presentToken, tokenSchema } from '../../presenters/token.ts';
import { presentTokenModel, tokenModelSchema } from '../../presenters/tokenModel.ts';
import { tokenStates } from '../../vocabulary/tokenStates.ts';

const resource = 'tokens';
const number = z.coerce.number().int().optional();
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  state: anyOf(tokenStates).optional(),
  prepared: flag.optional(),
  modelId: number,
  applicationId: number,
});
const serial = z.strictObject({
  serial: z.string().trim().min(4).max(80),
  label: z.string().trim().max(80).default(''),
});

export const tokenRoutes = [
  listEndpoint({
    resource,
    summary: 'The register of tokens',
    filter,
    sorts: tokenSorts,
    row: tokenSchema,
    list: listTokens,
    present: (ctx, row) => presentToken(ctx.actor, row),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${resource}/receive`,
    summary: 'Take a box of tokens into stock; all or none',
    audience: 'staff',
    body: z.strictObject({ modelId: z.number().int().positive(), serials: z.array(serial).min(1).max(500) }),
    response: z.strictObject({ received: z.array(z.strictObject({ id: z.number(), serial: z.string() })) }),
    handle: async (ctx, { body }) => {
      const tokens = await receiveTokens(ctx, {
        modelId: body.modelId,
        tokens: body.serials.map((one) => ({ serial: one.serial, labelNumber: one.label })),
      });
      return { received: tokens.map((one) => ({ id: one.id, serial: one.serial })) };
    },
  }),
  oneEndpoint({
    resource,
    summary: 'A token',
    row: tokenSchema,
    read: tokenRow,
    present: (ctx, row) => presentToken(ctx.actor, row),
  }),
  verbEndpoint({
    resource,
    verb: 'spoil',
    summary: 'Found broken: out of use for good',
    body: z.strictObject({ version: z.number().int().min(1).optional(), reason: z.string().trim().min(1).max(300) }),
    response: tokenSchema,
    act: async (ctx, id, { version, reason }) => {
      await atVersion(ctx, {
        version,
        load: (tx) => loadToken(tx, id, 'token.spoil'),
        work: (tx) => spoilToken(tx, { tokenId: id, reason }),
      });
      return presentToken(ctx.actor, await tokenRow(ctx, id));
    },
  }),
  listEndpoint({
    resource: 'tokenModels',
    summary: 'Models of tokens',
    filter: z.strictObject({ id: idFilter }),
    sorts: tokenModelSorts,
    row: tokenModelSchema,
    list: listTokenModels,
    present: (_ctx, row) => presentTokenModel(row),
  }),
  oneEndpoint({
    resource: 'tokenModels',
    summary: 'A model of tokens',
    row: tokenModelSchema,
    read: tokenModelRow,
    present: (_ctx, row) => presentTokenModel(row),
  }),
];
