/** The PDFs we make. */
export const documentKinds = [
  'registration_form',
  'seal_specimen_form',
  'service_agreement',
  'risk_notice',
  'parcel_slip',
  'pin_letter',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The forms an applicant prints, signs and sends back. */
export const returnedKinds = [
  'registration_form',
  'seal_specimen_form',
  'service_agreement',
  'risk_notice',
] as const satisfies readonly DocumentKind[];
export type ReturnedKind = (typeof returnedKinds)[number];

/** When a workflow asks for a paper: always, or if a chosen product carries an e-seal. */
export const documentConditions = ['always', 'with_seal'] as const;
export type DocumentCondition = (typeof documentConditions)[number];

/** What each is called on paper, in file names and on the pages. */
export const documentTitles: Readonly<Record<DocumentKind, string>> = {
  registration_form: '数字证书业务登记表',
  seal_specimen_form: '公章印样表',
  service_agreement: '数字证书服务协议',
  risk_notice: '证书业务风险告知函',
  parcel_slip: 'UKey 装箱签收单',
  pin_letter: 'UKey 初始 PIN 码函',
};
