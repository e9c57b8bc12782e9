import { normalizeMobile } from '../../vocabulary/text/mobile.ts';
import type { FormFault, FormFaultCode } from '../../vocabulary/formFaults.ts';
import { textFaultAt } from './textFaults.ts';

export type TextCheck = (text: string) => FormFaultCode | null;

/** Collects faults in the order in which the entries are checked. */
export class FaultList {
  readonly list: FormFault[] = [];
  add(fault: FormFault): void {
    this.list.push(fault);
  }
  /** Checks an entry that must be filled, by the rules of its kind of text and by its own. */
  check(path: string, text: string, check: TextCheck = () => null): void {
    if (text === '') return this.add({ path, code: 'required' });
    const fault = textFaultAt(path, text);
    const code = fault ? null : check(text);
    if (fault) this.add(fault);
    else if (code) this.add({ path, code });
  }
  /** Checks an entry that may be empty. */
  optional(path: string, text: string, check?: TextCheck): void {
    if (text !== '') this.check(path, text, check);
  }
}

export const mobile: TextCheck = (text) => (normalizeMobile(text) ? null : 'mobile');
export const phone: TextCheck = (text) => (/^[+\d][\d\s()-]{4,29}$/.test(text) ? null : 'phone');
export const email: TextCheck = (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'email');
/** With or without https://, and with a page behind it or not. */
export const website: TextCheck = (text) =>
  /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/\S*)?$/iu.test(text) ? null : 'website';
/** The number of the older certificate or, today, the credit code; neither carries a check here. */
export const socialInsuranceNumber: TextCheck = (text) =>
  /^[A-Z0-9]{6,20}$/.test(text) ? null : 'social_insurance_number';
