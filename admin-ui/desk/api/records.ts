import type { ApplicationState } from '@vocabulary/applicationStates.ts';
import type { ActorKind } from '@vocabulary/auditEventTypes.ts';
import type { BusinessType } from '@vocabulary/businessTypes.ts';
import type { CertificateRole, CertificateState } from '@vocabulary/certificateStates.ts';
import type { CheckKind, CheckLevel, CheckResult } from '@vocabulary/checkKinds.ts';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import type { DocumentKind } from '@vocabulary/documentKinds.ts';
import type { JobState } from '@vocabulary/jobStates.ts';
import type { MaterialKind, MaterialStatus } from '@vocabulary/materialKinds.ts';
import type { MessageChannel, MessageState, MessageTemplate } from '@vocabulary/messageStates.ts';
import type { PaymentState } from '@vocabulary/paymentStates.ts';
import type { Role } from '@vocabulary/roles.ts';
import type { DeliveryMethod, ShipmentState } from '@vocabulary/shipmentStates.ts';
import type { Stage, StageState } from '@vocabulary/stages.ts';
import type { TokenState } from '@vocabulary/tokenStates.ts';

/** What /api/desk sends. Times are ISO texts, amounts integer fen; `abilities` are the verbs possible now. */
interface Row {
  id: number;
  abilities?: string[];
}

export interface ApplicationRow extends Row {
  number: string;
  businessType: BusinessType;
  status: ApplicationState;
  stage: Stage | null;
  stageLabel: string | null;
  projectName: string;
  organizationName: string;
  uscc: string;
  priority: number;
  dueAt: string | null;
  /** Working minutes until due; negative when late; null while no clock runs. */
  minutesLeft: number | null;
  submittedAt: string | null;
  assigneeId: number | null;
  assigneeName: string | null;
  leaseUntil: string | null;
  heldUntil: string | null;
  version: number;
  round: number;
}

export interface PersonForm {
  name: string;
  documentType: string;
  idNumber: string;
  phone: string;
  email?: string;
}
/** The form as the applicant filled it in, identity numbers and phones masked. */
export interface ApplicationForm {
  organization: { name: string; uscc: string; address: string; phone: string; website: string };
  legalRepresentative: PersonForm;
  agent: PersonForm;
  subjects: (PersonForm & { item: number })[];
  socialInsuranceNumber: string;
  invoice: {
    kind: 'ordinary' | 'special';
    taxpayerNumber: string;
    bank: string;
    bankAccount: string;
    address: string;
    phone: string;
  };
  delivery: {
    method: DeliveryMethod;
    province: string;
    city: string;
    street: string;
    receiver: string;
    phone: string;
    pickupPoint: string | null;
  };
  change: { what: 'organization' | 'legal_representative'; oldValue: string; newValue: string } | null;
  remark: string;
}

export interface ItemRow {
  id: number;
  position: number;
  productName: string;
  quantity: number;
  subjectKind: string;
  subjectName: string | null;
}
export interface StageRow {
  stage: Stage;
  state: StageState;
  openedAt: string | null;
  dueAt: string | null;
  closedAt: string | null;
}
export interface MaterialRow extends Row {
  itemId: number | null;
  kind: MaterialKind;
  status: MaterialStatus;
  round: number;
  width: number;
  height: number;
  contentSha256: string;
  createdAt: string;
  /** Pictures this one replaced, newest first. */ history?: MaterialRow[];
}
export interface DocumentRow {
  id: number;
  kind: DocumentKind;
  version: number;
  createdAt: string;
}
export interface CheckRow extends Row {
  materialId: number | null;
  kind: CheckKind;
  level: CheckLevel;
  result: CheckResult;
  evidence: Record<string, unknown>;
}
export interface ReasonRow {
  targetKind: 'material' | 'field' | 'application';
  target: string;
  code: string;
  text?: string;
}
export interface DecisionRow extends Row {
  stage: Stage;
  round: number;
  outcome: DecisionOutcome;
  staffName: string;
  comment: string;
  createdAt: string;
  reasons: ReasonRow[];
}
export interface NoteRow extends Row {
  staffName: string;
  body: string;
  createdAt: string;
}
export interface CodeRow {
  state: string;
  sentAt: string;
  expiresAt: string;
  redemptionsLeft: number;
  tries: number;
}
export interface TimelineRow {
  id: number;
  at: string;
  type: string;
  actorKind: ActorKind;
  actorName: string | null;
  details: Record<string, unknown>;
}

export interface ApplicationRecord extends ApplicationRow {
  content: ApplicationForm;
  /** Of the version handed in; null while it is a draft. */
  contentSha256: string | null;
  /** Field path → value before the change applied for. */
  oldValues: Record<string, string>;
  items: ItemRow[];
  stages: StageRow[];
  materials: MaterialRow[];
  documents: DocumentRow[];
  checks: CheckRow[];
  decisions: DecisionRow[];
  payments: PaymentRow[];
  code: CodeRow | null;
  jobs: JobRow[];
  shipments: (ShipmentRow & { tokens: ParcelToken[] })[];
  tokens: TokenRow[];
  certificates: CertificateRow[];
  messages: MessageRow[];
  notes: NoteRow[];
  timeline: TimelineRow[];
}

interface OfApplication {
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  projectName: string;
}
interface OfSomeApplication {
  applicationId: number | null;
  applicationNumber: string | null;
  organizationName: string | null;
}

export interface PaymentRow extends Row, OfApplication {
  status: PaymentState;
  method: string;
  amountFen: number;
  receivedFen: number | null;
  refundedFen: number | null;
  transferReference: string | null;
  payerName: string | null;
  receiptMaterialId: number | null;
  reportedAt: string | null;
  confirmedAt: string | null;
  confirmedByName: string | null;
  refundedAt: string | null;
  dueSince: string | null;
  /** Rejected or withdrawn after it was paid. */ refundDue: boolean;
  note: string;
  version: number;
  createdAt: string;
  lines: { kind: string; label: string; quantity: number; amountFen: number }[];
}
export interface ShipmentRow extends Row, OfApplication {
  stage: Stage;
  status: ShipmentState;
  method: DeliveryMethod;
  receiverMasked: string;
  region: string;
  pickupPoint: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  packedAt: string | null;
  handedOverAt: string | null;
  deliveredAt: string | null;
  acceptedAt: string | null;
  dueAt: string | null;
  version: number;
}
export interface ParcelToken {
  id: number;
  serial: string;
  labelNumber: string | null;
  state: TokenState;
}
/** One parcel: what lies in it, and its receiver for those who pack it. */
export interface ShipmentRecord extends ShipmentRow {
  handedOverTo: string | null;
  receiver: { name: string; phone: string; address: string } | null;
  tokensNeeded: number;
  tokens: ParcelToken[];
}
export interface TokenRow extends Row, OfSomeApplication {
  serial: string;
  labelNumber: string | null;
  modelId: number;
  modelName: string;
  state: TokenState;
  prepared: boolean;
  heldKey: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
}
export interface JobRow extends Row, OfApplication {
  state: JobState;
  mode: string;
  ordinal: number;
  productName: string;
  subjectName: string | null;
  tokenId: number | null;
  tokenSerial: string | null;
  stationName: string | null;
  operatorName: string | null;
  algorithm: string;
  attentionCode: string | null;
  startedAt: string | null;
  doneAt: string | null;
  createdAt: string;
  /** The bench's journal; only with a single job. */ steps?: {
    id: number;
    step: string;
    state: string;
    createdAt: string;
    milliseconds: number | null;
    faultCode: string | null;
  }[];
}
export interface CertificateRow extends Row, OfApplication {
  jobId: number;
  role: CertificateRole;
  state: CertificateState;
  serialNumber: string;
  issuer: string;
  subject: string;
  commonName: string;
  notBefore: string;
  notAfter: string;
  algorithm: string;
  tokenSerial: string | null;
  sha256: string;
  activatedAt: string | null;
  endedAt: string | null;
  pairId: number | null;
}
export interface MessageRow extends Row, OfSomeApplication {
  template: MessageTemplate;
  channel: MessageChannel;
  recipientMasked: string;
  body: string;
  bodyMasked: string;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  acceptedAt: string | null;
}
export interface ProjectRow extends Row {
  code: string;
  name: string;
  region: string;
  category: string;
  subProject: string | null;
  marketRole: string | null;
  preset: string;
  hotline: string;
  active: boolean;
  acceptance: boolean;
  uploadLimitBytes: number;
  workflows?: {
    businessType: BusinessType;
    stages: Stage[];
    productionMode: string | null;
    materials: MaterialKind[];
  }[];
}
export interface ProductRow extends Row {
  projectId: number;
  projectName: string;
  code: string;
  name: string;
  kind: string;
  subjectKind: string;
  withSeal: boolean;
  algorithm: string;
  years: number;
  priceFen: number;
  mediumFeeFen: number;
  active: boolean;
}
export interface StationRow extends Row {
  name: string;
  kind: string;
  slots: unknown[];
  lastSeenAt: string | null;
  active: boolean;
}
export interface StaffRow extends Row {
  login: string;
  name: string;
  roles: Role[];
  allProjects: boolean;
  projects: { id: number; name: string }[];
  active: boolean;
  locked: boolean;
  version: number;
  createdAt: string;
}
/** What a new login gets, once. */
export interface NewLogin extends StaffRow {
  password: string | null;
  totpUri: string | null;
}
export interface AuditEventRow extends Row {
  applicationId: number | null;
  applicationNumber: string | null;
  position: number;
  at: string;
  type: string;
  actorKind: ActorKind;
  actorId: number | null;
  actorName: string | null;
  requestId: string | null;
  details: Record<string, unknown>;
  hash: string;
  previousHash: string;
  sealed: boolean;
}
