import type { BusinessType } from './businessTypes.ts';
import type { PersonDocumentType } from './productKinds.ts';

/**
 * What each kind of document prints. `domain/documents` takes a snapshot of exactly this shape, and
 * `templates/documents` lays it out. Text is printed unchanged; null or '' is printed as a stroke.
 */
export interface DocumentData {
  registration_form: RegistrationFormData;
  seal_specimen_form: SealSpecimenFormData;
  service_agreement: ServiceAgreementData;
  risk_notice: RiskNoticeData;
  parcel_slip: ParcelSlipData;
  pin_letter: PinLetterData;
}

/** The registration authority that issues the form. */
export interface IssuerData {
  name: string;
  hotline: string;
}
export interface OrganizationData {
  name: string;
  /** Unified social credit code, or an older number of the register. */
  uscc: string;
  address: string | null;
  phone: string | null;
  website: string | null;
}
export interface PersonData {
  name: string;
  documentType: PersonDocumentType;
  documentNumber: string;
  phone: string | null;
}
export interface AgentData extends PersonData {
  email: string | null;
}
/** One line of what is ordered: product × quantity for one subject. */
export interface ItemData {
  product: string;
  subject: string;
  quantity: number;
  /** 0 where the product has no term (a replaced token). */
  years: number;
}

/**
 * An agreement as it was accepted: lines like “一、…” are headings if short, “1.2 …” and “一、…”
 * numbered clauses, all others paragraphs.
 */
export interface AgreementData {
  title: string;
  /** The text's own version, e.g. "2026.1"; not the document's version. */
  version: string;
  body: string;
}

/** Registration form (登记表 / 申请表). */
export interface RegistrationFormData {
  issuer: IssuerData;
  businessType: BusinessType;
  /** Free words beside the tick boxes, e.g. why a token is replaced. */
  operationDetails: string | null;
  /** Null when an individual applies for himself: then the agent is the applicant. */
  organization: OrganizationData | null;
  legalRepresentative: PersonData | null;
  agent: AgentData;
  delivery: { method: 'parcel' | 'pickup'; receiver: string | null; phone: string | null; address: string | null };
  evidence: {
    businessLicenceNumber: string | null;
    socialInsuranceNumber: string | null;
    taxpayerNumber: string | null;
  };
  invoice: InvoiceData | null;
  project: { region: string; category: string; name: string; marketRole: string | null };
  items: readonly ItemData[];
  /** Old beside new; empty unless something changes. */
  changes: readonly {
    what: 'organization' | 'legal_representative';
    oldValue: string | null;
    newValue: string | null;
  }[];
  /** Serials of the certificates or tokens concerned; empty for a first certificate. */
  existingSerials: readonly string[];
  agreements: readonly { title: string; version: string }[];
}
export interface InvoiceData {
  kind: 'ordinary' | 'special';
  title: string;
  taxpayerNumber: string | null;
  bank: string | null;
  account: string | null;
  address: string | null;
  phone: string | null;
}

/** Seal specimen form (公章印样表): impressions from which the electronic seals are cut. */
export interface SealSpecimenFormData {
  issuer: IssuerData;
  organization: { name: string; uscc: string };
  legalRepresentative: { name: string } | null;
  agent: { name: string; phone: string | null };
  project: { name: string };
  /** Products that carry an e-seal, as sold. */
  products: readonly string[];
  seals: readonly SealRequestData[];
}
export interface SealRequestData {
  owner: 'organization' | 'legal_representative' | 'person';
  name: string;
}

/** Service agreement (数字证书服务协议) between the holder (甲方) and the registration authority (乙方). */
export interface ServiceAgreementData {
  issuer: IssuerData;
  agreement: AgreementData;
  holder: {
    kind: 'organization' | 'individual';
    name: string;
    documentNumber: string;
    address: string | null;
    phone: string | null;
  };
  legalRepresentative: { name: string } | null;
  agent: { name: string; phone: string | null };
  project: { name: string };
  items: readonly ItemData[];
}

/** Risk notice (证书业务风险告知函), signed before a certificate's keys are replaced. */
export interface RiskNoticeData {
  issuer: IssuerData;
  agreement: AgreementData;
  businessType: BusinessType;
  organization: { name: string; uscc: string };
  agent: { name: string; documentNumber: string; phone: string | null };
  project: { name: string };
  certificates: readonly { serial: string; subject: string; tokenSerial: string | null }[];
}

/** Parcel slip (装箱签收单): what lies in the parcel, and how the holder accepts it. */
export interface ParcelSlipData {
  issuer: IssuerData;
  method: 'prepaid' | 'collect' | 'pickup';
  carrier: string | null;
  trackingNumber: string | null;
  receiver: { name: string; phone: string | null; address: string | null };
  holder: { name: string };
  project: { name: string };
  /** `product` and `subject` are null for a blank token. */
  tokens: readonly {
    serial: string;
    labelNumber: string | null;
    model: string;
    product: string | null;
    subject: string | null;
  }[];
  /**
   * Address of the page where the holder ticks the serials and enters the code; null where nothing is to be accepted.
   */
  acceptanceAddress: string | null;
}

/** PIN letter (密码函): the random PIN of one token made by staff, posted apart from the token. Never stored. */
export interface PinLetterData {
  issuer: IssuerData;
  receiver: { name: string; organization: string | null; address: string | null };
  token: { serial: string; model: string };
  product: string;
  subject: string;
  pin: string;
}
