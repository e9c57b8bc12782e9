import type { CallAnswer, CallInput } from '@presenters/calls/intakeCalls.ts';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import { call } from './call.ts';

export type ChosenItem = CallInput<'POST /api/intake/applications'>['body']['items'][number];
export type LiveQuestion = CallInput<'POST /api/intake/checks'>['body'];
export type LiveAnswer = CallAnswer<'POST /api/intake/checks'>;
export type OutboxMessage = CallAnswer<'GET /api/public/demo/messages'>[number];
type Places = CallInput<'POST /api/intake/applications/:id/upload-tickets'>['body']['places'];
export type MailedKinds = CallInput<'POST /api/intake/applications/:id/form-mails'>['body']['kinds'];
type Account = CallInput<'POST /api/intake/accounts'>['body'];
type Acceptance = CallInput<'POST /api/intake/applications/:id/acceptance'>['body'];
type Purpose = CallInput<'POST /api/intake/verification-codes'>['body']['purpose'];

/** Every call of these pages, by its name. */
export const api = {
  session: () => call('GET /api/intake/session'),
  askForCode: (phone: string, purpose: Purpose, solution?: string) =>
    call('POST /api/intake/verification-codes', { body: { phone, purpose, solution } }),
  askAgentPhone: (phone: string) => call('POST /api/intake/agent-phone/codes', { body: { phone } }),
  proveAgentPhone: (phone: string, code: string) =>
    call('POST /api/intake/agent-phone/proofs', { body: { phone, code } }),
  signIn: (phone: string, code: string, solution?: string) =>
    call('POST /api/intake/sessions', { body: { phone, code, solution } }),
  register: (account: Account) => call('POST /api/intake/accounts', { body: account }),
  registrationAgreements: () => call('GET /api/intake/registration-agreements'),
  signOut: () => call('DELETE /api/intake/session'),

  catalogue: () => call('GET /api/intake/catalogue'),
  applications: () => call('GET /api/intake/applications'),
  application: (id: number) => call('GET /api/intake/applications/:id', { params: { id } }),
  start: (projectId: number, items: ChosenItem[], key: string) =>
    call('POST /api/intake/applications', { body: { projectId, items }, headers: { 'Idempotency-Key': key } }),
  changeItems: (id: number, items: ChosenItem[]) =>
    call('PUT /api/intake/applications/:id/items', { params: { id }, body: { items } }),
  saveForm: (id: number, version: number, form: ApplicationForm, keepalive = false) =>
    call('PUT /api/intake/applications/:id/form', {
      params: { id },
      body: form,
      headers: { 'If-Match': `"${version}"` },
      keepalive,
    }),
  check: (question: LiveQuestion, signal?: AbortSignal) =>
    call('POST /api/intake/checks', { body: question, ...(signal ? { signal } : {}) }),
  consent: (id: number, agreementIds: number[]) =>
    call('POST /api/intake/applications/:id/consents', { params: { id }, body: { agreementIds } }),
  submit: (id: number) => call('POST /api/intake/applications/:id/submit', { params: { id } }),
  takeBack: (id: number) => call('POST /api/intake/applications/:id/take-back', { params: { id } }),
  /** Answers nothing for a draft, because a withdrawn draft is erased. */
  withdraw: (id: number) => call('POST /api/intake/applications/:id/withdraw', { params: { id } }),
  changeDelivery: (id: number, delivery: ApplicationForm['delivery']) =>
    call('PUT /api/intake/applications/:id/delivery', { params: { id }, body: { delivery } }),
  reportTransfer: (id: number, payerName: string, reference: string) =>
    call('POST /api/intake/applications/:id/transfer', { params: { id }, body: { payerName, reference } }),

  documents: (id: number) => call('GET /api/intake/applications/:id/documents', { params: { id } }),
  mailForms: (id: number, kinds: MailedKinds, address: string) =>
    call('POST /api/intake/applications/:id/form-mails', { params: { id }, body: { kinds, address } }),
  removeMaterial: (id: number) => call('DELETE /api/intake/materials/:id', { params: { id } }),
  uploadTicket: (id: number, places: Places) =>
    call('POST /api/intake/applications/:id/upload-tickets', { params: { id }, body: { places } }),

  parcelOfSlip: (slip: string) => call('GET /api/intake/parcels', { query: { slip } }),
  parcel: (id: number) => call('GET /api/intake/applications/:id/parcel', { params: { id } }),
  requestCode: (id: number) => call('POST /api/intake/applications/:id/authorization-code', { params: { id } }),
  accept: (id: number, proof: Acceptance) =>
    call('POST /api/intake/applications/:id/acceptance', { params: { id }, body: proof }),
  revealPin: (serial: string) => call('POST /api/intake/tokens/:serial/pin', { params: { serial } }),
  notePin: (serial: string) => call('POST /api/intake/tokens/:serial/pin/noted', { params: { serial } }),
  certificates: () => call('GET /api/intake/certificates'),

  demoMessages: () => call('GET /api/public/demo/messages'),
};
