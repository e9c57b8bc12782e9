import { z } from 'zod';
import { certificateRow, certificateSorts, listCertificates } from '../../reads/desk/certificates.ts';
import { listMaterials, materialRow, materialSorts } from '../../reads/desk/materials.ts';
import { resendMessage } from '../../domain/messages/resendMessage.ts';
import { listMessages, messageRow, messageSorts } from '../../reads/desk/messages.ts';
import { checkRow, checkSorts, listChecks } from '../../reads/desk/checks.ts';
import { decisionRow, decisionSorts, listDecisions } from '../../reads/desk/decisions.ts';
import { listNotes, noteRow, noteSorts } from '../../reads/desk/notes.ts';
import { anyOf, flag, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { certificateSchema, presentCertificate } from '../../presenters/certificate.ts';
import { checkSchema, presentCheck } from '../../presenters/check.ts';
import { decisionSchema, presentDecision } from '../../presenters/decision.ts';
import { materialSchema, presentMaterial } from '../../presenters/material.ts';
import { messageSchema, presentMessage } from '../../presenters/message.ts';
import { noteSchema, presentNote } from '../../presenters/note.ts';
import { certificateRoles, certificateStates } from '../../vocabulary/certificateStates.ts';
import { messageChannels, messageStates, messageTemplates } from '../../vocabulary/messageStates.ts';

const number = z.coerce.number().int().optional();
const ofApplication = { id: idFilter, applicationId: number };

/** Records that belong to applications. Most endpoints here only read. */
export const recordRoutes = [
  listEndpoint({
    resource: 'certificates',
    summary: 'Certificates',
    sorts: certificateSorts,
    list: listCertificates,
    present: (ctx, row) => presentCertificate(ctx.actor, row),
    filter: z.strictObject({
      ...ofApplication,
      q: search.optional(),
      state: anyOf(certificateStates).optional(),
      role: anyOf(certificateRoles).optional(),
      organizationId: number,
    }),
  }),
  oneEndpoint({
    resource: 'certificates',
    summary: 'A certificate',
    row: certificateSchema,
    read: certificateRow,
    present: (ctx, row) => presentCertificate(ctx.actor, row),
  }),
  listEndpoint({
    resource: 'messages',
    summary: 'The outbox',
    sorts: messageSorts,
    list: listMessages,
    present: (ctx, row) => presentMessage(ctx.actor, row),
    filter: z.strictObject({
      ...ofApplication,
      q: search.optional(),
      state: anyOf(messageStates).optional(),
      template: anyOf(messageTemplates).optional(),
      channel: anyOf(messageChannels).optional(),
    }),
  }),
  oneEndpoint({
    resource: 'messages',
    summary: 'A message',
    row: messageSchema,
    read: messageRow,
    present: (ctx, row) => presentMessage(ctx.actor, row),
  }),
  verbEndpoint({
    noun: 'messages',
    verb: 'resend',
    summary: 'Send again: the same text if the provider did not take it, a new code if it was one',
    act: (ctx, messageId) => resendMessage(ctx, { messageId }),
    show: async (ctx, id) => presentMessage(ctx.actor, await messageRow(ctx, id)),
  }),
  listEndpoint({
    resource: 'materials',
    summary: 'What is known of the pictures',
    filter: z.strictObject(ofApplication),
    sorts: materialSorts,
    list: listMaterials,
    present: (ctx, row) => presentMaterial(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'materials',
    summary: 'What is known of a picture',
    row: materialSchema,
    read: materialRow,
    present: (ctx, row) => presentMaterial(ctx.actor, row),
  }),
  listEndpoint({
    resource: 'checks',
    summary: 'Findings of the automatic checks',
    filter: z.strictObject({ ...ofApplication, superseded: flag.optional() }),
    sorts: checkSorts,
    list: listChecks,
    present: (ctx, row) => presentCheck(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'checks',
    summary: 'A finding',
    row: checkSchema,
    read: checkRow,
    present: (ctx, row) => presentCheck(ctx.actor, row),
  }),
  listEndpoint({
    resource: 'decisions',
    summary: 'Decisions with their reasons',
    filter: z.strictObject({ ...ofApplication, staffId: number }),
    sorts: decisionSorts,
    list: listDecisions,
    present: (ctx, row) => presentDecision(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'decisions',
    summary: 'A decision',
    row: decisionSchema,
    read: decisionRow,
    present: (ctx, row) => presentDecision(ctx.actor, row),
  }),
  listEndpoint({
    resource: 'notes',
    summary: 'Remarks for colleagues',
    filter: z.strictObject(ofApplication),
    sorts: noteSorts,
    list: listNotes,
    present: (ctx, row) => presentNote(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'notes',
    summary: 'A remark',
    row: noteSchema,
    read: noteRow,
    present: (ctx, row) => presentNote(ctx.actor, row),
  }),
];
