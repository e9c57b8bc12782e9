import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeApplicationRow } from '@presenters/intakeApplicationRow.ts';
import type { IntakeCatalogue } from '@presenters/intakeCatalogue.ts';
import type { IntakeCertificate } from '@presenters/intakeCertificate.ts';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import type { IntakeSession, IntakeVisitor } from '@presenters/intakeSession.ts';
import type { FormFaultCode } from '@vocabulary/formFaults.ts';
import type { PersonDocumentType } from '@vocabulary/productKinds.ts';
import { request } from './http.ts';

export interface ChosenItem {
  productId: number;
  quantity: number;
}
export interface LiveAnswer {
  uscc: FormFaultCode | null;
  document: FormFaultCode | null;
  similarName: boolean;
  hasCertificate: boolean;
}
export interface LiveQuestion {
  uscc?: string;
  organizationName?: string;
  projectId?: number;
  document?: { documentType: PersonDocumentType; number: string };
}
export interface DemoMessage {
  id: number;
  template: string;
  channel: string;
  recipient: string;
  body: string;
  state: string;
  createdAt: string;
}

const own = (id: number): string => `/api/intake/applications/${id}`;

/** Every call of these pages, by its name. */
export const api = {
  session: () => request<IntakeSession | IntakeVisitor>('/api/intake/session'),
  askForCode: (phone: string, purpose: 'register' | 'sign_in') =>
    request<{ resendAfterSeconds: number; validForSeconds: number }>('/api/intake/verification-codes', {
      method: 'POST',
      body: { phone, purpose },
    }),
  signIn: (phone: string, code: string) =>
    request<IntakeSession | { registered: false }>('/api/intake/sessions', { method: 'POST', body: { phone, code } }),
  register: (phone: string, code: string, kind: 'organization' | 'individual') =>
    request<IntakeSession>('/api/intake/accounts', { method: 'POST', body: { phone, code, kind } }),
  signOut: () => request<void>('/api/intake/session', { method: 'DELETE' }),

  catalogue: () => request<IntakeCatalogue>('/api/intake/catalogue'),
  applications: () => request<IntakeApplicationRow[]>('/api/intake/applications'),
  application: (id: number) => request<IntakeApplication>(own(id)),
  start: (projectId: number, items: ChosenItem[], key: string) =>
    request<{ id: number; number: string }>('/api/intake/applications', {
      method: 'POST',
      body: { projectId, items },
      headers: { 'Idempotency-Key': key },
    }),
  changeItems: (id: number, items: ChosenItem[]) =>
    request<IntakeApplication>(`${own(id)}/items`, { method: 'PUT', body: { items } }),
  saveForm: (id: number, version: number, form: ApplicationForm, keepalive = false) =>
    request<{ version: number; form: ApplicationForm }>(`${own(id)}/form`, {
      method: 'PUT',
      body: form,
      headers: { 'If-Match': `"${version}"` },
      keepalive,
    }),
  check: (question: LiveQuestion, signal?: AbortSignal) =>
    request<LiveAnswer>('/api/intake/checks', { method: 'POST', body: question, ...(signal ? { signal } : {}) }),
  consent: (id: number, agreementIds: number[]) =>
    request<void>(`${own(id)}/consents`, { method: 'POST', body: { agreementIds } }),
  submit: (id: number) => request<IntakeApplication>(`${own(id)}/submit`, { method: 'POST', body: {} }),
  /** Answers nothing for a draft, because a withdrawn draft is erased. */
  withdraw: (id: number) => request<IntakeApplication | undefined>(`${own(id)}/withdraw`, { method: 'POST', body: {} }),
  changeDelivery: (id: number, delivery: ApplicationForm['delivery']) =>
    request<IntakeApplication>(`${own(id)}/delivery`, { method: 'PUT', body: { delivery } }),
  reportTransfer: (id: number, payerName: string, reference: string) =>
    request<IntakeApplication>(`${own(id)}/transfer`, { method: 'POST', body: { payerName, reference } }),

  removeMaterial: (id: number) => request<void>(`/api/intake/materials/${id}`, { method: 'DELETE' }),
  uploadTicket: (id: number, places: { kind: string; itemId: number | null }[]) =>
    request<{ ticket: string; expiresAt: string; uses: number }>(`${own(id)}/upload-tickets`, {
      method: 'POST',
      body: { places },
    }),

  parcelOfSlip: (slip: string) => request<IntakeParcel>(`/api/intake/parcels?slip=${encodeURIComponent(slip)}`),
  parcel: (id: number) => request<IntakeParcel>(`${own(id)}/parcel`),
  requestCode: (id: number) => request<void>(`${own(id)}/authorization-code`, { method: 'POST', body: {} }),
  accept: (id: number, serials: string[], code: string) =>
    request<IntakeApplication>(`${own(id)}/acceptance`, { method: 'POST', body: { serials, code } }),
  revealPin: (serial: string) =>
    request<{ pin: string }>(`/api/intake/tokens/${encodeURIComponent(serial)}/pin`, { method: 'POST', body: {} }),
  notePin: (serial: string) =>
    request<void>(`/api/intake/tokens/${encodeURIComponent(serial)}/pin/noted`, { method: 'POST', body: {} }),
  certificates: () => request<IntakeCertificate[]>('/api/intake/certificates'),

  demoMessages: () => request<DemoMessage[]>('/api/public/demo/messages'),
};
