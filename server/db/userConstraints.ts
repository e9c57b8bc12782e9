import type { ErrorCode } from '../vocabulary/errorCodes.ts';

interface UserConstraint {
  code: ErrorCode;
  /** the field whose value somebody else has already; the page marks it */
  field?: string;
}

/**
 * The unique constraints that a person can violate by what they enter. All others are kept by our own code: if one of
 * them is violated, the program has a fault, and the person is not told that something "exists already".
 */
export const userConstraints: Readonly<Record<string, UserConstraint>> = {
  staff_login_key: { code: 'duplicate', field: 'login' },
  stations_name_key: { code: 'duplicate', field: 'name' },
  accounts_phone_index_key: { code: 'duplicate', field: 'phone' },
  accounts_email_index_key: { code: 'duplicate', field: 'email' },
  received_payments_reference: { code: 'reference_used', field: 'reference' },
  tokens_serial_key: { code: 'duplicate', field: 'serial' },
  tokens_label_number_key: { code: 'duplicate', field: 'label' },
  shipments_tracking: { code: 'duplicate', field: 'trackingNumber' },
  // The same token scanned twice, or one that lies in another parcel.
  shipment_tokens_pkey: { code: 'duplicate', field: 'serial' },
  shipment_tokens_once: { code: 'duplicate', field: 'serial' },
  // One final decision per round.
  decisions_application_id_stage_round_key: { code: 'already_decided' },
};
