import { z } from 'zod';
import { atVersion } from '../../domain/atVersion.ts';
import { listTokenModels, tokenModelRow, tokenModelSorts } from '../../reads/desk/tokenModels.ts';
import { listTokens, tokenRow, tokenSorts } from '../../reads/desk/tokens.ts';
import { receiveTokens } from '../../domain/tokens/receiveTokens.ts';
import { loadTokenToSpoil } from '../../domain/tokens/loadTokenToSpoil.ts';
import { undoReceipt } from '../../domain/tokens/undoReceipt.ts';
import { spoilToken } from '../../domain/tokens/spoilToken.ts';
import { anyOf, flag, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { deskActs } from '../../presenters/verbs/deskActs.ts';
import { presentToken, tokenSchema } from '../../presenters/token.ts';
import { presentTokenModel, tokenModelSchema } from '../../presenters/tokenModel.ts';
import { tokenStates } from '../../vocabulary/tokenStates.ts';

const noun = 'tokens';
const number = z.coerce.number().int().optional();
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  state: anyOf(tokenStates).optional(),
  prepared: flag.optional(),
  modelId: number,
  applicationId: number,
});
const receiving = deskActs['tokens/receive'];

export const tokenRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'The register of tokens',
    filter,
    sorts: tokenSorts,
    list: listTokens,
    present: (ctx, row) => presentToken(ctx.actor, row),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${noun}/receive`,
    summary: 'Take a box of tokens into stock; all or none',
    audience: 'staff',
    body: receiving.body,
    response: receiving.answer,
    handle: async (ctx, { body }) => {
      const tokens = await receiveTokens(ctx, {
        modelId: body.modelId,
        tokens: body.serials.map((one) => ({ serial: one.serial, labelNumber: one.label })),
      });
      return { received: tokens.map((one) => ({ id: one.id, serial: one.serial })) };
    },
  }),
  oneEndpoint({
    resource: noun,
    summary: 'A token',
    row: tokenSchema,
    read: tokenRow,
    present: (ctx, row) => presentToken(ctx.actor, row),
  }),
  verbEndpoint({
    noun,
    verb: 'undo-receipt',
    summary: 'Take a mistyped token out of the register, as long as nothing was done with it',
    act: (ctx, tokenId) => undoReceipt(ctx, { tokenId }),
  }),
  verbEndpoint({
    noun,
    verb: 'spoil',
    summary: 'Found broken or lost: out of use for good',
    act: async (ctx, tokenId, { version, reason, lost }) =>
      void (await atVersion(ctx, {
        version,
        load: async (tx) => (await loadTokenToSpoil(tx, tokenId)).token,
        work: (tx) => spoilToken(tx, { tokenId, reason, lost }),
      })),
    show: async (ctx, id) => presentToken(ctx.actor, await tokenRow(ctx, id)),
  }),
  listEndpoint({
    resource: 'token-models',
    summary: 'Models of tokens',
    filter: z.strictObject({ id: idFilter }),
    sorts: tokenModelSorts,
    list: listTokenModels,
    present: (ctx, row) => presentTokenModel(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'token-models',
    summary: 'A model of tokens',
    row: tokenModelSchema,
    read: tokenModelRow,
    present: (ctx, row) => presentTokenModel(ctx.actor, row),
  }),
];
