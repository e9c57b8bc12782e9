import type { ErrorCode } from '../vocabulary/errorCodes.ts';

interface UserConstraint {
  code: ErrorCode;
  /** what the person entered that somebody else has already; the page marks it */
  field?: string;
}

/**
 * The unique constraints that a person can run into by what he enters. Every other one is kept by our own code:
 * if it is violated, the program has a fault, and nobody is told that something "exists already".
 */
export const userConstraints: Readonly<Record<string, UserConstraint>> = {
  staff_login_key: { code: 'duplicate', field: 'login' },
  stations_name_key: { code: 'duplicate', field: 'name' },
  accounts_phone_index_key: { code: 'duplicate', field: 'phone' },
  accounts_email_index_key: { code: 'duplicate', field: 'email' },
  payments_reference: { code: 'duplicate', field: 'reference' },
  tokens_serial_key: { code: 'duplicate', field: 'serial' },
  tokens_label_number_key: { code: 'duplicate', field: 'label' },
  shipments_tracking: { code: 'duplicate', field: 'trackingNumber' },
  // The same token scanned twice, or one that lies in another parcel.
  shipment_tokens_pkey: { code: 'duplicate', field: 'serial' },
  shipment_tokens_once: { code: 'duplicate', field: 'serial' },
  // One final decision per round.
  decisions_application_id_stage_round_key: { code: 'already_decided' },
};
