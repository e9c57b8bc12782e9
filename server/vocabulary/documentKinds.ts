import { materialFacts } from './materialFacts.ts';

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

/**
 * What each is called on paper, in file names, in messages, on the applicant's pages and at the desk: zh, en. A form
 * that comes back is called the same as a picture.
 */
const documentNames: Readonly<Record<DocumentKind, readonly [zh: string, en: string]>> = {
  registration_form: materialFacts.registration_form.name,
  seal_specimen_form: materialFacts.seal_specimen_form.name,
  service_agreement: materialFacts.service_agreement.name,
  risk_notice: materialFacts.risk_notice.name,
  parcel_slip: ['UKey 装箱签收单', 'Parcel slip'],
  pin_letter: ['UKey 初始 PIN 码函', 'PIN letter'],
};

/** The Chinese ones, as they are printed. */
export const documentTitles = Object.fromEntries(
  documentKinds.map((kind) => [kind, documentNames[kind][0]]),
) as Readonly<Record<DocumentKind, string>>;

/** The names in one language, for the pages' dictionaries. */
export function documentWords(language: 'zh' | 'en'): Record<DocumentKind, string> {
  const entries = documentKinds.map((kind) => [kind, documentNames[kind][language === 'zh' ? 0 : 1]]);
  return Object.fromEntries(entries) as Record<DocumentKind, string>;
}
