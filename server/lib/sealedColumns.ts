interface Sealed {
  table: string;
  /** As in the database. */
  column: string;
  /** The column that names the row inside the seal: unique, never changed, known when the text is sealed. */
  row: 'id' | 'logical_key' | 'number';
  key: 'personal' | 'wrap' | 'application';
}

/**
 * Every column whose seal names its row (`sealInRow`). Earlier releases sealed them for the column only: those texts
 * still open, and `reseal` writes them again.
 */
export const sealedColumns = {
  'application.data-key': { table: 'applications', column: 'data_key_wrapped', row: 'number', key: 'wrap' },
  'staff.totp': { table: 'staff', column: 'totp_secret_sealed', row: 'id', key: 'personal' },
  'account.phone': { table: 'accounts', column: 'phone_sealed', row: 'id', key: 'personal' },
  'account.email': { table: 'accounts', column: 'email_sealed', row: 'id', key: 'personal' },
  'message.recipient': { table: 'messages', column: 'recipient_sealed', row: 'logical_key', key: 'personal' },
  'message.body': { table: 'messages', column: 'body_sealed', row: 'logical_key', key: 'personal' },
  'person.document': { table: 'persons', column: 'document_number_sealed', row: 'id', key: 'application' },
  'person.phone': { table: 'persons', column: 'phone_sealed', row: 'id', key: 'application' },
  'person.email': { table: 'persons', column: 'email_sealed', row: 'id', key: 'application' },
  'shipment.receiver': { table: 'shipments', column: 'receiver_sealed', row: 'id', key: 'application' },
} as const satisfies Record<`${string}.${string}`, Sealed>;
export type SealedColumn = keyof typeof sealedColumns;
export const sealedColumnNames = Object.keys(sealedColumns) as SealedColumn[];

/**
 * Sealed for one row, one application or one token since the first release, each in its own place, so nothing of them
 * has to be sealed again: table.column -> what its seal names.
 */
export const sealedFromTheFirst = {
  'application_contents.sealed': 'application, which has one',
  'application_versions.sealed':
    'application and version; in earlier releases the application (a version never changes)',
  'document_versions.snapshot_sealed': 'application; a version is compared with its own digest',
  'tokens.so_pin_sealed': 'token',
  'tokens.transport_pin_sealed': 'token',
  'tokens.holder_pin_sealed': 'token',
  'blank_preparations.so_pin_sealed': 'label of the blank',
  'blank_preparations.transport_pin_sealed': 'label of the blank',
  'staff_changes.totp_secret_sealed': 'login that waits for it, as staff.totp',
  'escrowed_keys.sealed_private_key': 'holder, by the signer alone',
} as const;
