import { maskEmail, maskIdNumber, maskPhone } from '../../lib/mask.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import type { PreparedDocument } from './keepVersion.ts';

const phone = (text: string | null): string | null => text && maskPhone(text);
const email = (text: string | null): string | null => text && maskEmail(text);
const person = <P extends { documentNumber: string; phone: string | null }>(one: P): P => ({
  ...one,
  documentNumber: maskIdNumber(one.documentNumber),
  phone: phone(one.phone),
});

/** Each form with the same entries masked as on the desk's screen: numbers, phones and mail of persons. */
const masks: { readonly [Kind in ReturnedKind]: (data: DocumentData[Kind]) => DocumentData[Kind] } = {
  registration_form: (data) => ({
    ...data,
    legalRepresentative: data.legalRepresentative && person(data.legalRepresentative),
    agent: { ...person(data.agent), email: email(data.agent.email) },
    delivery: { ...data.delivery, phone: phone(data.delivery.phone) },
  }),
  seal_specimen_form: (data) => ({ ...data, agent: { ...data.agent, phone: phone(data.agent.phone) } }),
  service_agreement: (data) => ({
    ...data,
    holder:
      data.holder.kind === 'organization'
        ? data.holder
        : { ...data.holder, documentNumber: maskIdNumber(data.holder.documentNumber), phone: phone(data.holder.phone) },
    agent: { ...data.agent, phone: phone(data.agent.phone) },
  }),
  risk_notice: (data) => ({ ...data, agent: person(data.agent) }),
};

export function maskDocument<Kind extends ReturnedKind>(document: PreparedDocument<Kind>): PreparedDocument<Kind> {
  return { ...document, data: masks[document.kind](document.data) };
}
