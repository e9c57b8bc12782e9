/** The PDFs we make. */
export const documentKinds = ['registration_form', 'seal_specimen_form', 'service_agreement', 'risk_notice', 'parcel_slip', 'pin_letter'] as const;
export type DocumentKind = (typeof documentKinds)[number];
