// Made from the migrated database by `npm run types:generate`; a test compares it. Types PostgreSQL cannot say stand in
// server/cli/tables/columnTypes.ts.
import type { Knex } from 'knex';
import type { AlarmKind } from '../vocabulary/alarms.ts';
import type { ApplicationState } from '../vocabulary/applicationStates.ts';
import type { ActorKind, AuditEventType } from '../vocabulary/auditEventTypes.ts';
import type { AuthorizationCodeState } from '../vocabulary/authorizationCodes.ts';
import type { BusinessType } from '../vocabulary/businessTypes.ts';
import type { CertificateRole, CertificateState, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { CheckKind, CheckLevel, CheckResult } from '../vocabulary/checkKinds.ts';
import type { ReviewStage } from '../vocabulary/claims.ts';
import type { DecisionOutcome, DecisionReasonCode } from '../vocabulary/decisionReasons.ts';
import type { DocumentCondition, DocumentKind } from '../vocabulary/documentKinds.ts';
import type { JobState, ProductionStep } from '../vocabulary/jobStates.ts';
import type { Judgement } from '../vocabulary/judgedItems.ts';
import type { MaterialCondition, MaterialKind, MaterialStatus } from '../vocabulary/materialKinds.ts';
import type { MessageChannel, MessageState, MessageTemplate } from '../vocabulary/messageStates.ts';
import type { PaymentState } from '../vocabulary/paymentStates.ts';
import type { PersonDocumentType, ProductKind, SubjectKind } from '../vocabulary/productKinds.ts';
import type { Role } from '../vocabulary/roles.ts';
import type { DeliveryMethod, ShipmentState } from '../vocabulary/shipmentStates.ts';
import type { StaffGrant } from '../vocabulary/staffChanges.ts';
import type { CodeDelivery, ProductionMode, Stage, StageState } from '../vocabulary/stages.ts';
import type { TokenState } from '../vocabulary/tokenStates.ts';
import type { CertificateSubjectJson } from './json/certificateSubject.ts';
import type { QualityJson } from './json/material.ts';
import type { ExpectedProof } from './json/production.ts';
import type { DeliveryPrices, PickupPoints, StatusWording, TransferAccount } from './json/projectTerms.ts';
import type { Checklist, Facts, FrozenChecks, MaterialDigests, Slots } from './json/records.ts';

/** A value, or SQL that computes it. */
type Written<T> = T | Knex.Raw;

export interface AccountDevicesRow {
  contactIndex: string;
  digest: string;
  lastUsedAt: Date;
}
export interface AccountDevicesInsert {
  contactIndex: Written<string>;
  digest: Written<string>;
  lastUsedAt?: Written<Date | string>;
}
export type AccountDevicesUpdate = Partial<AccountDevicesInsert>;

export interface AccountsRow {
  id: number;
  kind: 'organization' | 'individual';
  phoneSealed: Buffer;
  phoneIndex: string;
  phoneMasked: string;
  emailSealed: Buffer | null;
  emailIndex: string | null;
  emailMasked: string | null;
  displayName: string;
  active: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface AccountsInsert {
  kind: Written<'organization' | 'individual'>;
  phoneSealed: Written<Buffer>;
  phoneIndex: Written<string>;
  phoneMasked: Written<string>;
  emailSealed?: Written<Buffer | null>;
  emailIndex?: Written<string | null>;
  emailMasked?: Written<string | null>;
  displayName?: Written<string>;
  active?: Written<boolean>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type AccountsUpdate = Partial<AccountsInsert>;

export interface AgreementsRow {
  id: number;
  kind: 'service_agreement' | 'cps' | 'privacy' | 'privacy_sensitive' | 'risk_notice';
  version: string;
  title: string;
  body: string;
  sha256: string;
  effectiveAt: Date;
  createdAt: Date;
}
export interface AgreementsInsert {
  kind: Written<'service_agreement' | 'cps' | 'privacy' | 'privacy_sensitive' | 'risk_notice'>;
  version: Written<string>;
  title: Written<string>;
  body: Written<string>;
  sha256: Written<string>;
  effectiveAt?: Written<Date | string>;
  createdAt?: Written<Date | string>;
}
export type AgreementsUpdate = Partial<AgreementsInsert>;

export interface AlarmsRow {
  id: number;
  kind: AlarmKind;
  subject: string;
  day: string;
  staffId: number | null;
  details: Facts;
  state: 'open' | 'closed';
  raisedAt: Date;
  closedAt: Date | null;
  closedById: number | null;
  closingWords: string | null;
}
export interface AlarmsInsert {
  kind: Written<AlarmKind>;
  subject: Written<string>;
  day?: Written<string>;
  staffId?: Written<number | null>;
  details?: Written<Facts | string>;
  state?: Written<'open' | 'closed'>;
  raisedAt?: Written<Date | string>;
  closedAt?: Written<Date | string | null>;
  closedById?: Written<number | null>;
  closingWords?: Written<string | null>;
}
export type AlarmsUpdate = Partial<AlarmsInsert>;

export interface AllocationsRow {
  id: number;
  receivedPaymentId: number;
  paymentId: number | null;
  refundId: number | null;
  amountFen: number;
  allocatedByStaffId: number | null;
  createdAt: Date;
}
export interface AllocationsInsert {
  receivedPaymentId: Written<number>;
  paymentId?: Written<number | null>;
  refundId?: Written<number | null>;
  amountFen: Written<number>;
  allocatedByStaffId?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type AllocationsUpdate = Partial<AllocationsInsert>;

export interface AllowedTransitionsRow {
  noun: string;
  fromState: string;
  toState: string;
}
export interface AllowedTransitionsInsert {
  noun: Written<string>;
  fromState: Written<string>;
  toState: Written<string>;
}
export type AllowedTransitionsUpdate = Partial<AllowedTransitionsInsert>;

export interface ApplicationContentsRow {
  applicationId: number;
  sealed: Buffer;
  version: number;
  updatedAt: Date;
  remindedAt: Date | null;
}
export interface ApplicationContentsInsert {
  applicationId: Written<number>;
  sealed: Written<Buffer>;
  version?: Written<number>;
  updatedAt?: Written<Date | string>;
  remindedAt?: Written<Date | string | null>;
}
export type ApplicationContentsUpdate = Partial<ApplicationContentsInsert>;

export interface ApplicationItemsRow {
  id: number;
  applicationId: number;
  productId: number;
  position: number;
  quantity: number;
  unitPriceFen: number;
  mediumFeeFen: number;
  subjectKind: SubjectKind;
  certificateSubject: CertificateSubjectJson;
  personId: number | null;
}
export interface ApplicationItemsInsert {
  applicationId: Written<number>;
  productId: Written<number>;
  position: Written<number>;
  quantity: Written<number>;
  unitPriceFen: Written<number>;
  mediumFeeFen: Written<number>;
  subjectKind: Written<SubjectKind>;
  certificateSubject?: Written<CertificateSubjectJson | string>;
  personId?: Written<number | null>;
}
export type ApplicationItemsUpdate = Partial<ApplicationItemsInsert>;

export interface ApplicationStagesRow {
  id: number;
  applicationId: number;
  position: number;
  stage: Stage;
  state: StageState;
  promisedWorkingDays: number;
  openedAt: Date | null;
  dueAt: Date | null;
  closedAt: Date | null;
  closedByKind: ActorKind | null;
  closedById: number | null;
}
export interface ApplicationStagesInsert {
  applicationId: Written<number>;
  position: Written<number>;
  stage: Written<Stage>;
  state?: Written<StageState>;
  promisedWorkingDays?: Written<number>;
  openedAt?: Written<Date | string | null>;
  dueAt?: Written<Date | string | null>;
  closedAt?: Written<Date | string | null>;
  closedByKind?: Written<ActorKind | null>;
  closedById?: Written<number | null>;
}
export type ApplicationStagesUpdate = Partial<ApplicationStagesInsert>;

export interface ApplicationStatesRow {
  applicationId: number;
  projectId: number;
  status: ApplicationState;
  stage: Stage | null;
  priority: number;
  round: number;
  contentVersion: number;
  waitingSince: Date | null;
  dueAt: Date | null;
  heldUntil: Date | null;
  assigneeId: number | null;
  leaseUntil: Date | null;
  version: number;
  clearToId: number | null;
  takenBack: boolean;
  submittedAt: Date | null;
}
export interface ApplicationStatesInsert {
  applicationId: Written<number>;
  projectId: Written<number>;
  status?: Written<ApplicationState>;
  stage?: Written<Stage | null>;
  priority?: Written<number>;
  round?: Written<number>;
  contentVersion?: Written<number>;
  waitingSince?: Written<Date | string | null>;
  dueAt?: Written<Date | string | null>;
  heldUntil?: Written<Date | string | null>;
  assigneeId?: Written<number | null>;
  leaseUntil?: Written<Date | string | null>;
  version?: Written<number>;
  clearToId?: Written<number | null>;
  takenBack?: Written<boolean>;
  submittedAt?: Written<Date | string | null>;
}
export type ApplicationStatesUpdate = Partial<ApplicationStatesInsert>;

export interface ApplicationUnlocksRow {
  applicationId: number;
  round: number;
  targetKind: 'material' | 'field';
  target: string;
}
export interface ApplicationUnlocksInsert {
  applicationId: Written<number>;
  round: Written<number>;
  targetKind: Written<'material' | 'field'>;
  target: Written<string>;
}
export type ApplicationUnlocksUpdate = Partial<ApplicationUnlocksInsert>;

export interface ApplicationVersionsRow {
  id: number;
  applicationId: number;
  version: number;
  round: number;
  sealed: Buffer;
  contentSha256: string;
  materialDigests: MaterialDigests;
  agreementIds: number[];
  submittedByAccountId: number | null;
  createdAt: Date;
}
export interface ApplicationVersionsInsert {
  applicationId: Written<number>;
  version: Written<number>;
  round: Written<number>;
  sealed: Written<Buffer>;
  contentSha256: Written<string>;
  materialDigests: Written<MaterialDigests | string>;
  agreementIds?: Written<number[]>;
  submittedByAccountId?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type ApplicationVersionsUpdate = Partial<ApplicationVersionsInsert>;

export interface ApplicationsRow {
  id: number;
  number: string;
  projectId: number;
  workflowId: number;
  accountId: number;
  organizationId: number | null;
  businessType: BusinessType;
  certificateId: number | null;
  organizationName: string;
  uscc: string;
  agentName: string;
  agentPhoneMasked: string;
  agentPhoneIndex: string;
  legalRepresentativeIndex: string;
  agentIndex: string;
  tokenQuantity: number;
  totalFen: number;
  deliveryMethod: DeliveryMethod;
  dataKeyWrapped: Buffer;
  enteredByStaffId: number | null;
  submittedAt: Date | null;
  closedAt: Date | null;
  finalStatus: ApplicationState | null;
  createdAt: Date;
  updatedAt: Date;
  deliveryPrices: DeliveryPrices | null;
}
export interface ApplicationsInsert {
  number: Written<string>;
  projectId: Written<number>;
  workflowId: Written<number>;
  accountId: Written<number>;
  organizationId?: Written<number | null>;
  businessType: Written<BusinessType>;
  certificateId?: Written<number | null>;
  organizationName?: Written<string>;
  uscc?: Written<string>;
  agentName?: Written<string>;
  agentPhoneMasked?: Written<string>;
  agentPhoneIndex?: Written<string>;
  legalRepresentativeIndex?: Written<string>;
  agentIndex?: Written<string>;
  tokenQuantity?: Written<number>;
  totalFen?: Written<number>;
  deliveryMethod?: Written<DeliveryMethod>;
  dataKeyWrapped: Written<Buffer>;
  enteredByStaffId?: Written<number | null>;
  submittedAt?: Written<Date | string | null>;
  closedAt?: Written<Date | string | null>;
  finalStatus?: Written<ApplicationState | null>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  deliveryPrices?: Written<DeliveryPrices | string | null>;
}
export type ApplicationsUpdate = Partial<ApplicationsInsert>;

export interface AuditEventsRow {
  id: number;
  applicationId: number | null;
  position: number;
  at: Date;
  type: AuditEventType;
  actorKind: ActorKind;
  actorId: number | null;
  requestId: string | null;
  details: string;
  previousHash: string;
  hash: string;
  txid: string;
}
export interface AuditEventsInsert {
  applicationId?: Written<number | null>;
  position?: Written<number>;
  at?: Written<Date | string>;
  type: Written<AuditEventType>;
  actorKind: Written<ActorKind>;
  actorId?: Written<number | null>;
  requestId?: Written<string | null>;
  details?: Written<string>;
  previousHash?: Written<string>;
  hash?: Written<string>;
  txid?: Written<string>;
}
export type AuditEventsUpdate = Partial<AuditEventsInsert>;

export interface AuditHeadsRow {
  sealId: number;
  sealHash: string;
  signedAt: Date;
  signature: string;
}
export interface AuditHeadsInsert {
  sealId: Written<number>;
  sealHash: Written<string>;
  signedAt: Written<Date | string>;
  signature: Written<string>;
}
export type AuditHeadsUpdate = Partial<AuditHeadsInsert>;

export interface AuditSealsRow {
  id: number;
  fromTxid: string;
  toTxid: string;
  eventCount: number;
  merkleRoot: string;
  previousHash: string;
  hash: string;
  sealedAt: Date;
}
export interface AuditSealsInsert {
  fromTxid: Written<string>;
  toTxid: Written<string>;
  eventCount: Written<number>;
  merkleRoot: Written<string>;
  previousHash: Written<string>;
  hash: Written<string>;
  sealedAt?: Written<Date | string>;
}
export type AuditSealsUpdate = Partial<AuditSealsInsert>;

export interface AuthorizationCodesRow {
  id: number;
  applicationId: number;
  digest: string;
  delivery: CodeDelivery;
  purpose: 'production' | 'acceptance' | 'unlock';
  state: AuthorizationCodeState;
  redemptionsLeft: number;
  tries: number;
  expiresAt: Date;
  requestedByKind: ActorKind;
  requestedById: number | null;
  createdAt: Date;
  endedAt: Date | null;
}
export interface AuthorizationCodesInsert {
  applicationId: Written<number>;
  digest: Written<string>;
  delivery: Written<CodeDelivery>;
  purpose: Written<'production' | 'acceptance' | 'unlock'>;
  state?: Written<AuthorizationCodeState>;
  redemptionsLeft: Written<number>;
  tries?: Written<number>;
  expiresAt: Written<Date | string>;
  requestedByKind: Written<ActorKind>;
  requestedById?: Written<number | null>;
  createdAt?: Written<Date | string>;
  endedAt?: Written<Date | string | null>;
}
export type AuthorizationCodesUpdate = Partial<AuthorizationCodesInsert>;

export interface BackgroundWorkersRow {
  id: string;
  beatAt: Date;
}
export interface BackgroundWorkersInsert {
  id: Written<string>;
  beatAt?: Written<Date | string>;
}
export type BackgroundWorkersUpdate = Partial<BackgroundWorkersInsert>;

export interface BlankPreparationsRow {
  id: number;
  stationId: number;
  slot: string;
  staffId: number;
  label: string;
  serial: string | null;
  soPinSealed: Buffer;
  transportPinSealed: Buffer;
  tokenId: number | null;
  createdAt: Date;
  doneAt: Date | null;
}
export interface BlankPreparationsInsert {
  stationId: Written<number>;
  slot: Written<string>;
  staffId: Written<number>;
  label: Written<string>;
  serial?: Written<string | null>;
  soPinSealed: Written<Buffer>;
  transportPinSealed: Written<Buffer>;
  tokenId?: Written<number | null>;
  createdAt?: Written<Date | string>;
  doneAt?: Written<Date | string | null>;
}
export type BlankPreparationsUpdate = Partial<BlankPreparationsInsert>;

export interface CertificateClaimsRow {
  certificateId: number;
  applicationId: number;
  createdAt: Date;
}
export interface CertificateClaimsInsert {
  certificateId: Written<number>;
  applicationId: Written<number>;
  createdAt?: Written<Date | string>;
}
export type CertificateClaimsUpdate = Partial<CertificateClaimsInsert>;

export interface CertificateRequestsRow {
  id: number;
  requestId: string;
  jobId: number;
  role: CertificateRole;
  spkiSha256: string;
  csrDer: Buffer | null;
  state: 'recorded' | 'sent' | 'answered' | 'accepted' | 'refused' | 'superseded';
  caReplyDer: Buffer | null;
  caReplySha256: string | null;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  updatedAt: Date;
}
export interface CertificateRequestsInsert {
  requestId: Written<string>;
  jobId: Written<number>;
  role: Written<CertificateRole>;
  spkiSha256: Written<string>;
  csrDer?: Written<Buffer | null>;
  state?: Written<'recorded' | 'sent' | 'answered' | 'accepted' | 'refused' | 'superseded'>;
  caReplyDer?: Written<Buffer | null>;
  caReplySha256?: Written<string | null>;
  attempts?: Written<number>;
  lastError?: Written<string | null>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type CertificateRequestsUpdate = Partial<CertificateRequestsInsert>;

export interface CertificatesRow {
  id: number;
  jobId: number;
  applicationId: number;
  projectId: number;
  organizationId: number | null;
  serviceId: number | null;
  tokenId: number | null;
  pairId: number | null;
  role: CertificateRole;
  state: CertificateState;
  serialNumber: string;
  issuer: string;
  subject: string;
  commonName: string;
  notBefore: Date;
  notAfter: Date;
  algorithm: KeyAlgorithm;
  spkiSha256: string;
  ckaId: string;
  der: Buffer;
  sha256: string;
  writtenAt: Date | null;
  activatedAt: Date | null;
  endedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface CertificatesInsert {
  jobId: Written<number>;
  applicationId: Written<number>;
  projectId: Written<number>;
  organizationId?: Written<number | null>;
  serviceId?: Written<number | null>;
  tokenId?: Written<number | null>;
  pairId?: Written<number | null>;
  role: Written<CertificateRole>;
  state?: Written<CertificateState>;
  serialNumber: Written<string>;
  issuer: Written<string>;
  subject: Written<string>;
  commonName: Written<string>;
  notBefore: Written<Date | string>;
  notAfter: Written<Date | string>;
  algorithm: Written<KeyAlgorithm>;
  spkiSha256: Written<string>;
  ckaId: Written<string>;
  der: Written<Buffer>;
  sha256: Written<string>;
  writtenAt?: Written<Date | string | null>;
  activatedAt?: Written<Date | string | null>;
  endedAt?: Written<Date | string | null>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type CertificatesUpdate = Partial<CertificatesInsert>;

export interface ChecksRow {
  id: number;
  applicationId: number;
  materialId: number | null;
  contentVersion: number;
  kind: CheckKind;
  level: CheckLevel;
  result: CheckResult;
  evidence: Facts;
  ruleVersion: string;
  superseded: boolean;
  createdAt: Date;
}
export interface ChecksInsert {
  applicationId: Written<number>;
  materialId?: Written<number | null>;
  contentVersion: Written<number>;
  kind: Written<CheckKind>;
  level: Written<CheckLevel>;
  result: Written<CheckResult>;
  evidence?: Written<Facts | string>;
  ruleVersion: Written<string>;
  superseded?: Written<boolean>;
  createdAt?: Written<Date | string>;
}
export type ChecksUpdate = Partial<ChecksInsert>;

export interface CodeBudgetsRow {
  hour: Date;
  sent: number;
}
export interface CodeBudgetsInsert {
  hour: Written<Date | string>;
  sent: Written<number>;
}
export type CodeBudgetsUpdate = Partial<CodeBudgetsInsert>;

export interface CodeRedemptionsRow {
  id: number;
  codeId: number;
  jobId: number | null;
  tokenSerial: string;
  createdAt: Date;
}
export interface CodeRedemptionsInsert {
  codeId: Written<number>;
  jobId?: Written<number | null>;
  tokenSerial: Written<string>;
  createdAt?: Written<Date | string>;
}
export type CodeRedemptionsUpdate = Partial<CodeRedemptionsInsert>;

export interface ConsentsRow {
  id: number;
  accountId: number;
  applicationId: number | null;
  agreementId: number;
  sha256: string;
  createdAt: Date;
}
export interface ConsentsInsert {
  accountId: Written<number>;
  applicationId?: Written<number | null>;
  agreementId: Written<number>;
  sha256: Written<string>;
  createdAt?: Written<Date | string>;
}
export type ConsentsUpdate = Partial<ConsentsInsert>;

export interface DailyBudgetsRow {
  staffId: number;
  kind: string;
  day: string;
  spent: number;
}
export interface DailyBudgetsInsert {
  staffId: Written<number>;
  kind: Written<string>;
  day?: Written<string>;
  spent: Written<number>;
}
export type DailyBudgetsUpdate = Partial<DailyBudgetsInsert>;

export interface DecisionReasonsRow {
  id: number;
  decisionId: number;
  targetKind: 'material' | 'field' | 'application';
  target: string;
  code: DecisionReasonCode;
  text: string;
}
export interface DecisionReasonsInsert {
  decisionId: Written<number>;
  targetKind: Written<'material' | 'field' | 'application'>;
  target: Written<string>;
  code: Written<DecisionReasonCode>;
  text?: Written<string>;
}
export type DecisionReasonsUpdate = Partial<DecisionReasonsInsert>;

export interface DecisionsRow {
  id: number;
  applicationId: number;
  stage: ReviewStage;
  round: number;
  contentVersion: number;
  contentSha256: string;
  outcome: DecisionOutcome;
  staffId: number;
  comment: string;
  checklist: Checklist;
  checksFrozen: FrozenChecks;
  acknowledgedChecks: number[];
  overridesBlocking: boolean;
  createdAt: Date;
}
export interface DecisionsInsert {
  applicationId: Written<number>;
  stage: Written<ReviewStage>;
  round: Written<number>;
  contentVersion: Written<number>;
  contentSha256: Written<string>;
  outcome: Written<DecisionOutcome>;
  staffId: Written<number>;
  comment?: Written<string>;
  checklist?: Written<Checklist | string>;
  checksFrozen?: Written<FrozenChecks | string>;
  acknowledgedChecks?: Written<number[]>;
  overridesBlocking?: Written<boolean>;
  createdAt?: Written<Date | string>;
}
export type DecisionsUpdate = Partial<DecisionsInsert>;

export interface DocumentVersionsRow {
  id: number;
  applicationId: number;
  kind: DocumentKind;
  version: number;
  snapshotSealed: Buffer;
  snapshotSha256: string;
  keyedHash: string;
  createdAt: Date;
}
export interface DocumentVersionsInsert {
  applicationId: Written<number>;
  kind: Written<DocumentKind>;
  version: Written<number>;
  snapshotSealed: Written<Buffer>;
  snapshotSha256: Written<string>;
  keyedHash: Written<string>;
  createdAt?: Written<Date | string>;
}
export type DocumentVersionsUpdate = Partial<DocumentVersionsInsert>;

export interface EscrowedKeysRow {
  id: number;
  jobId: number;
  organizationId: number | null;
  certificateId: number | null;
  algorithm: KeyAlgorithm;
  spkiSha256: string;
  ckaId: string;
  sealedPrivateKey: Buffer;
  createdAt: Date;
}
export interface EscrowedKeysInsert {
  jobId: Written<number>;
  organizationId?: Written<number | null>;
  certificateId?: Written<number | null>;
  algorithm: Written<KeyAlgorithm>;
  spkiSha256: Written<string>;
  ckaId: Written<string>;
  sealedPrivateKey: Written<Buffer>;
  createdAt?: Written<Date | string>;
}
export type EscrowedKeysUpdate = Partial<EscrowedKeysInsert>;

export interface FormMailDocumentsRow {
  messageId: number;
  documentVersionId: number;
}
export interface FormMailDocumentsInsert {
  messageId: Written<number>;
  documentVersionId: Written<number>;
}
export type FormMailDocumentsUpdate = Partial<FormMailDocumentsInsert>;

export interface FormMailsRow {
  messageId: number;
  applicationId: number;
  accountId: number;
  recipientIndex: string;
  createdAt: Date;
}
export interface FormMailsInsert {
  messageId: Written<number>;
  applicationId: Written<number>;
  accountId: Written<number>;
  recipientIndex: Written<string>;
  createdAt?: Written<Date | string>;
}
export type FormMailsUpdate = Partial<FormMailsInsert>;

export interface HolidayNoticeDaysRow {
  day: string;
  year: number;
  working: boolean;
}
export interface HolidayNoticeDaysInsert {
  day: Written<string>;
  year: Written<number>;
  working: Written<boolean>;
}
export type HolidayNoticeDaysUpdate = Partial<HolidayNoticeDaysInsert>;

export interface HolidayNoticesRow {
  year: number;
  version: number;
  enteredById: number;
  enteredAt: Date;
}
export interface HolidayNoticesInsert {
  year: Written<number>;
  version?: Written<number>;
  enteredById: Written<number>;
  enteredAt?: Written<Date | string>;
}
export type HolidayNoticesUpdate = Partial<HolidayNoticesInsert>;

export interface IdempotencyKeysRow {
  scope: string;
  key: string;
  requestDigest: string;
  status: number | null;
  response: Facts | null;
  createdAt: Date;
}
export interface IdempotencyKeysInsert {
  scope: Written<string>;
  key: Written<string>;
  requestDigest: Written<string>;
  status?: Written<number | null>;
  response?: Written<Facts | string | null>;
  createdAt?: Written<Date | string>;
}
export type IdempotencyKeysUpdate = Partial<IdempotencyKeysInsert>;

export interface InvoicesRow {
  id: number;
  applicationId: number;
  kind: 'ordinary' | 'special';
  state: 'requested' | 'issued' | 'voided';
  title: string;
  taxpayerNumber: string;
  bank: string;
  bankAccount: string;
  address: string;
  phone: string;
  amountFen: number;
  number: string | null;
  issuedAt: Date | null;
  createdAt: Date;
}
export interface InvoicesInsert {
  applicationId: Written<number>;
  kind: Written<'ordinary' | 'special'>;
  state?: Written<'requested' | 'issued' | 'voided'>;
  title: Written<string>;
  taxpayerNumber: Written<string>;
  bank?: Written<string>;
  bankAccount?: Written<string>;
  address?: Written<string>;
  phone?: Written<string>;
  amountFen: Written<number>;
  number?: Written<string | null>;
  issuedAt?: Written<Date | string | null>;
  createdAt?: Written<Date | string>;
}
export type InvoicesUpdate = Partial<InvoicesInsert>;

export interface LoginTriesRow {
  loginDigest: string;
  tries: number;
  lastAt: Date;
}
export interface LoginTriesInsert {
  loginDigest: Written<string>;
  tries: Written<number>;
  lastAt?: Written<Date | string>;
}
export type LoginTriesUpdate = Partial<LoginTriesInsert>;

export interface MaterialsRow {
  id: number;
  applicationId: number;
  itemId: number | null;
  kind: MaterialKind;
  status: MaterialStatus;
  round: number;
  position: number;
  originalKey: string;
  originalBytes: number;
  originalFormat: string;
  previewKey: string;
  thumbnailKey: string;
  width: number;
  height: number;
  plainDigest: string;
  contentSha256: string;
  pictureHash: string | null;
  quality: QualityJson;
  uploadedByAccountId: number | null;
  uploadedThrough: 'page' | 'phone' | 'desk';
  replacedById: number | null;
  createdAt: Date;
}
export interface MaterialsInsert {
  applicationId: Written<number>;
  itemId?: Written<number | null>;
  kind: Written<MaterialKind>;
  status?: Written<MaterialStatus>;
  round?: Written<number>;
  position?: Written<number>;
  originalKey: Written<string>;
  originalBytes: Written<number>;
  originalFormat: Written<string>;
  previewKey: Written<string>;
  thumbnailKey: Written<string>;
  width: Written<number>;
  height: Written<number>;
  plainDigest: Written<string>;
  contentSha256: Written<string>;
  pictureHash?: Written<string | null>;
  quality?: Written<QualityJson | string>;
  uploadedByAccountId?: Written<number | null>;
  uploadedThrough?: Written<'page' | 'phone' | 'desk'>;
  replacedById?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type MaterialsUpdate = Partial<MaterialsInsert>;

export interface MessagesRow {
  id: number;
  logicalKey: string;
  applicationId: number | null;
  accountId: number | null;
  template: MessageTemplate;
  channel: MessageChannel;
  recipientSealed: Buffer | null;
  recipientMasked: string;
  bodySealed: Buffer | null;
  bodyMasked: string;
  state: MessageState;
  attempts: number;
  providerReference: string | null;
  lastError: string | null;
  acceptedAt: Date | null;
  createdAt: Date;
}
export interface MessagesInsert {
  logicalKey: Written<string>;
  applicationId?: Written<number | null>;
  accountId?: Written<number | null>;
  template: Written<MessageTemplate>;
  channel: Written<MessageChannel>;
  recipientSealed?: Written<Buffer | null>;
  recipientMasked: Written<string>;
  bodySealed?: Written<Buffer | null>;
  bodyMasked: Written<string>;
  state?: Written<MessageState>;
  attempts?: Written<number>;
  providerReference?: Written<string | null>;
  lastError?: Written<string | null>;
  acceptedAt?: Written<Date | string | null>;
  createdAt?: Written<Date | string>;
}
export type MessagesUpdate = Partial<MessagesInsert>;

export interface NotesRow {
  id: number;
  applicationId: number;
  staffId: number;
  body: string;
  createdAt: Date;
}
export interface NotesInsert {
  applicationId: Written<number>;
  staffId: Written<number>;
  body: Written<string>;
  createdAt?: Written<Date | string>;
}
export type NotesUpdate = Partial<NotesInsert>;

export interface OrganizationsRow {
  id: number;
  accountId: number | null;
  name: string;
  nameSkeleton: string;
  uscc: string;
  legacyCodes: Facts;
  address: string;
  phone: string;
  website: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface OrganizationsInsert {
  accountId?: Written<number | null>;
  name: Written<string>;
  nameSkeleton: Written<string>;
  uscc: Written<string>;
  legacyCodes?: Written<Facts | string>;
  address?: Written<string>;
  phone?: Written<string>;
  website?: Written<string>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type OrganizationsUpdate = Partial<OrganizationsInsert>;

export interface PaymentLinesRow {
  id: number;
  paymentId: number;
  kind: 'product' | 'medium' | 'shipping' | 'voucher';
  label: string;
  quantity: number;
  amountFen: number;
}
export interface PaymentLinesInsert {
  paymentId: Written<number>;
  kind: Written<'product' | 'medium' | 'shipping' | 'voucher'>;
  label: Written<string>;
  quantity?: Written<number>;
  amountFen: Written<number>;
}
export type PaymentLinesUpdate = Partial<PaymentLinesInsert>;

export interface PaymentsRow {
  id: number;
  applicationId: number;
  status: PaymentState;
  method: 'bank_transfer' | 'alipay' | 'wechat' | 'none';
  amountFen: number;
  receivedFen: number | null;
  refundedFen: number | null;
  transferReference: string | null;
  payerName: string | null;
  receiptMaterialId: number | null;
  reportedAt: Date | null;
  confirmedAt: Date | null;
  confirmedByStaffId: number | null;
  refundedAt: Date | null;
  dueSince: Date | null;
  note: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  refundDueSince: Date | null;
  refundDueFen: number;
}
export interface PaymentsInsert {
  applicationId: Written<number>;
  status?: Written<PaymentState>;
  method?: Written<'bank_transfer' | 'alipay' | 'wechat' | 'none'>;
  amountFen: Written<number>;
  receivedFen?: Written<number | null>;
  refundedFen?: Written<number | null>;
  transferReference?: Written<string | null>;
  payerName?: Written<string | null>;
  receiptMaterialId?: Written<number | null>;
  reportedAt?: Written<Date | string | null>;
  confirmedAt?: Written<Date | string | null>;
  confirmedByStaffId?: Written<number | null>;
  refundedAt?: Written<Date | string | null>;
  dueSince?: Written<Date | string | null>;
  note?: Written<string>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  refundDueSince?: Written<Date | string | null>;
  refundDueFen?: Written<number>;
}
export type PaymentsUpdate = Partial<PaymentsInsert>;

export interface PersonsRow {
  id: number;
  applicationId: number;
  role: 'legal_representative' | 'agent' | 'subject';
  name: string;
  documentType: PersonDocumentType;
  documentNumberSealed: Buffer | null;
  documentNumberIndex: string;
  documentNumberMasked: string;
  phoneSealed: Buffer | null;
  phoneIndex: string;
  phoneMasked: string;
  emailSealed: Buffer | null;
  emailMasked: string;
}
export interface PersonsInsert {
  applicationId: Written<number>;
  role: Written<'legal_representative' | 'agent' | 'subject'>;
  name: Written<string>;
  documentType?: Written<PersonDocumentType>;
  documentNumberSealed?: Written<Buffer | null>;
  documentNumberIndex?: Written<string>;
  documentNumberMasked?: Written<string>;
  phoneSealed?: Written<Buffer | null>;
  phoneIndex?: Written<string>;
  phoneMasked?: Written<string>;
  emailSealed?: Written<Buffer | null>;
  emailMasked?: Written<string>;
}
export type PersonsUpdate = Partial<PersonsInsert>;

export interface ProductionJobsRow {
  id: number;
  applicationId: number;
  itemId: number;
  projectId: number;
  ordinal: number;
  mode: ProductionMode;
  state: JobState;
  algorithm: KeyAlgorithm;
  profileVersion: string;
  tokenId: number | null;
  tokenSerial: string | null;
  stationId: number | null;
  slot: string | null;
  operatorStaffId: number | null;
  operatorAccountId: number | null;
  epoch: number;
  leaseUntil: Date | null;
  attentionCode: string | null;
  attentionDetail: Facts | null;
  codeRequired: boolean;
  startedAt: Date | null;
  doneAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  proof: ExpectedProof | null;
  attemptEpoch: number;
  ending: 'abandon' | 'begin_anew' | 'close' | null;
  endingAt: Date | null;
  endingByStaffId: number | null;
}
export interface ProductionJobsInsert {
  applicationId: Written<number>;
  itemId: Written<number>;
  projectId: Written<number>;
  ordinal: Written<number>;
  mode: Written<ProductionMode>;
  state?: Written<JobState>;
  algorithm: Written<KeyAlgorithm>;
  profileVersion: Written<string>;
  tokenId?: Written<number | null>;
  tokenSerial?: Written<string | null>;
  stationId?: Written<number | null>;
  slot?: Written<string | null>;
  operatorStaffId?: Written<number | null>;
  operatorAccountId?: Written<number | null>;
  epoch?: Written<number>;
  leaseUntil?: Written<Date | string | null>;
  attentionCode?: Written<string | null>;
  attentionDetail?: Written<Facts | string | null>;
  codeRequired?: Written<boolean>;
  startedAt?: Written<Date | string | null>;
  doneAt?: Written<Date | string | null>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  proof?: Written<ExpectedProof | string | null>;
  attemptEpoch?: Written<number>;
  ending?: Written<'abandon' | 'begin_anew' | 'close' | null>;
  endingAt?: Written<Date | string | null>;
  endingByStaffId?: Written<number | null>;
}
export type ProductionJobsUpdate = Partial<ProductionJobsInsert>;

export interface ProductionStepsRow {
  id: number;
  jobId: number;
  epoch: number;
  step: ProductionStep;
  state: 'start' | 'done' | 'failed';
  tokenSerial: string | null;
  result: Facts | null;
  faultCode: string | null;
  milliseconds: number | null;
  createdAt: Date;
}
export interface ProductionStepsInsert {
  jobId: Written<number>;
  epoch: Written<number>;
  step: Written<ProductionStep>;
  state: Written<'start' | 'done' | 'failed'>;
  tokenSerial?: Written<string | null>;
  result?: Written<Facts | string | null>;
  faultCode?: Written<string | null>;
  milliseconds?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type ProductionStepsUpdate = Partial<ProductionStepsInsert>;

export interface ProductsRow {
  id: number;
  projectId: number;
  code: string;
  kind: ProductKind;
  name: string;
  subjectKind: SubjectKind;
  withSeal: boolean;
  algorithm: KeyAlgorithm;
  years: number;
  priceFen: number;
  mediumFeeFen: number;
  mandatoryGroup: string | null;
  position: number;
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
}
export interface ProductsInsert {
  projectId: Written<number>;
  code: Written<string>;
  kind: Written<ProductKind>;
  name: Written<string>;
  subjectKind: Written<SubjectKind>;
  withSeal?: Written<boolean>;
  algorithm?: Written<KeyAlgorithm>;
  years: Written<number>;
  priceFen: Written<number>;
  mediumFeeFen?: Written<number>;
  mandatoryGroup?: Written<string | null>;
  position?: Written<number>;
  active?: Written<boolean>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type ProductsUpdate = Partial<ProductsInsert>;

export interface ProjectsRow {
  id: number;
  code: string;
  region: string;
  category: string;
  name: string;
  subProject: string | null;
  marketRole: string | null;
  preset: 'A' | 'B' | 'C' | 'D';
  uploadLimitBytes: number;
  pinDelivery: 'acceptance' | 'letter';
  acceptance: boolean;
  statusWording: StatusWording;
  deliveryPrices: DeliveryPrices;
  pickupPoints: PickupPoints;
  hotline: string;
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
  transferAccount: TransferAccount;
}
export interface ProjectsInsert {
  code: Written<string>;
  region: Written<string>;
  category: Written<string>;
  name: Written<string>;
  subProject?: Written<string | null>;
  marketRole?: Written<string | null>;
  preset: Written<'A' | 'B' | 'C' | 'D'>;
  uploadLimitBytes?: Written<number>;
  pinDelivery?: Written<'acceptance' | 'letter'>;
  acceptance?: Written<boolean>;
  statusWording?: Written<StatusWording | string>;
  deliveryPrices?: Written<DeliveryPrices | string>;
  pickupPoints?: Written<PickupPoints | string>;
  hotline?: Written<string>;
  active?: Written<boolean>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  transferAccount?: Written<TransferAccount | string>;
}
export type ProjectsUpdate = Partial<ProjectsInsert>;

export interface ProofingsRow {
  id: number;
  applicationId: number;
  method: string;
  state: 'waiting' | 'passed' | 'failed';
  evidence: Facts;
  createdAt: Date;
}
export interface ProofingsInsert {
  applicationId: Written<number>;
  method: Written<string>;
  state: Written<'waiting' | 'passed' | 'failed'>;
  evidence?: Written<Facts | string>;
  createdAt?: Written<Date | string>;
}
export type ProofingsUpdate = Partial<ProofingsInsert>;

export interface ProvenPhonesRow {
  accountId: number;
  phoneIndex: string;
  provenAt: Date;
}
export interface ProvenPhonesInsert {
  accountId: Written<number>;
  phoneIndex: Written<string>;
  provenAt?: Written<Date | string>;
}
export type ProvenPhonesUpdate = Partial<ProvenPhonesInsert>;

export interface RateLimitsRow {
  key: string;
  points: number;
  expire: number | null;
}
export interface RateLimitsInsert {
  key: Written<string>;
  points?: Written<number>;
  expire?: Written<number | null>;
}
export type RateLimitsUpdate = Partial<RateLimitsInsert>;

export interface ReceivedPaymentsRow {
  id: number;
  paymentId: number;
  method: 'bank_transfer' | 'alipay' | 'wechat';
  amountFen: number;
  leftFen: number;
  payerName: string;
  payerAccount: string;
  reference: string | null;
  valueDate: string;
  note: string;
  recordedByStaffId: number | null;
  createdAt: Date;
}
export interface ReceivedPaymentsInsert {
  paymentId: Written<number>;
  method?: Written<'bank_transfer' | 'alipay' | 'wechat'>;
  amountFen: Written<number>;
  leftFen: Written<number>;
  payerName?: Written<string>;
  payerAccount?: Written<string>;
  reference?: Written<string | null>;
  valueDate: Written<string>;
  note?: Written<string>;
  recordedByStaffId?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type ReceivedPaymentsUpdate = Partial<ReceivedPaymentsInsert>;

export interface RefundsRow {
  id: number;
  paymentId: number;
  amountFen: number;
  creditFen: number;
  account: string;
  refundedOn: string;
  reference: string;
  note: string;
  refundedByStaffId: number;
  createdAt: Date;
}
export interface RefundsInsert {
  paymentId: Written<number>;
  amountFen: Written<number>;
  creditFen: Written<number>;
  account: Written<string>;
  refundedOn: Written<string>;
  reference: Written<string>;
  note?: Written<string>;
  refundedByStaffId: Written<number>;
  createdAt?: Written<Date | string>;
}
export type RefundsUpdate = Partial<RefundsInsert>;

export interface ReviewJudgementsRow {
  id: number;
  applicationId: number;
  round: number;
  staffId: number;
  item: string;
  result: Judgement;
  compared: string;
  createdAt: Date;
}
export interface ReviewJudgementsInsert {
  applicationId: Written<number>;
  round: Written<number>;
  staffId: Written<number>;
  item: Written<string>;
  result: Written<Judgement>;
  compared: Written<string>;
  createdAt?: Written<Date | string>;
}
export type ReviewJudgementsUpdate = Partial<ReviewJudgementsInsert>;

export interface ReviewLooksRow {
  id: number;
  applicationId: number;
  round: number;
  staffId: number;
  materialId: number;
  createdAt: Date;
}
export interface ReviewLooksInsert {
  applicationId: Written<number>;
  round: Written<number>;
  staffId: Written<number>;
  materialId: Written<number>;
  createdAt?: Written<Date | string>;
}
export type ReviewLooksUpdate = Partial<ReviewLooksInsert>;

export interface SealsRow {
  id: number;
  organizationId: number;
  applicationId: number | null;
  kind: 'organization' | 'legal_representative';
  pictureKey: string;
  sha256: string;
  certificateId: number | null;
  createdAt: Date;
}
export interface SealsInsert {
  organizationId: Written<number>;
  applicationId?: Written<number | null>;
  kind: Written<'organization' | 'legal_representative'>;
  pictureKey: Written<string>;
  sha256: Written<string>;
  certificateId?: Written<number | null>;
  createdAt?: Written<Date | string>;
}
export type SealsUpdate = Partial<SealsInsert>;

export interface ServicesRow {
  id: number;
  organizationId: number;
  productId: number;
  applicationId: number;
  jobId: number | null;
  startsOn: string;
  endsOn: string;
  createdAt: Date;
}
export interface ServicesInsert {
  organizationId: Written<number>;
  productId: Written<number>;
  applicationId: Written<number>;
  jobId?: Written<number | null>;
  startsOn: Written<string>;
  endsOn: Written<string>;
  createdAt?: Written<Date | string>;
}
export type ServicesUpdate = Partial<ServicesInsert>;

export interface SessionsRow {
  id: number;
  tokenDigest: string;
  kind: 'staff' | 'account' | 'station';
  staffId: number | null;
  accountId: number | null;
  stationId: number | null;
  csrfToken: string;
  steppedUpAt: Date | null;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  createdAt: Date;
  failedSignIns: number;
  lockedUntil: Date | null;
}
export interface SessionsInsert {
  tokenDigest: Written<string>;
  kind: Written<'staff' | 'account' | 'station'>;
  staffId?: Written<number | null>;
  accountId?: Written<number | null>;
  stationId?: Written<number | null>;
  csrfToken: Written<string>;
  steppedUpAt?: Written<Date | string | null>;
  lastSeenAt?: Written<Date | string>;
  expiresAt: Written<Date | string>;
  endedAt?: Written<Date | string | null>;
  createdAt?: Written<Date | string>;
  failedSignIns?: Written<number>;
  lockedUntil?: Written<Date | string | null>;
}
export type SessionsUpdate = Partial<SessionsInsert>;

export interface ShipmentTokensRow {
  shipmentId: number;
  tokenId: number;
  jobId: number | null;
  active: boolean;
  createdAt: Date;
}
export interface ShipmentTokensInsert {
  shipmentId: Written<number>;
  tokenId: Written<number>;
  jobId?: Written<number | null>;
  active?: Written<boolean>;
  createdAt?: Written<Date | string>;
}
export type ShipmentTokensUpdate = Partial<ShipmentTokensInsert>;

export interface ShipmentsRow {
  id: number;
  applicationId: number;
  projectId: number;
  stage: 'dispatch_blank' | 'dispatch';
  status: ShipmentState;
  method: DeliveryMethod;
  receiverSealed: Buffer | null;
  receiverMasked: string;
  region: string;
  pickupPoint: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  slipTokenDigest: string | null;
  packedAt: Date | null;
  packedByStaffId: number | null;
  handedOverAt: Date | null;
  handedOverByStaffId: number | null;
  handedOverTo: string | null;
  deliveredAt: Date | null;
  acceptedAt: Date | null;
  acceptedByAccountId: number | null;
  dueAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  returnedReason: string | null;
}
export interface ShipmentsInsert {
  applicationId: Written<number>;
  projectId: Written<number>;
  stage: Written<'dispatch_blank' | 'dispatch'>;
  status?: Written<ShipmentState>;
  method: Written<DeliveryMethod>;
  receiverSealed?: Written<Buffer | null>;
  receiverMasked?: Written<string>;
  region?: Written<string>;
  pickupPoint?: Written<string | null>;
  carrier?: Written<string | null>;
  trackingNumber?: Written<string | null>;
  slipTokenDigest?: Written<string | null>;
  packedAt?: Written<Date | string | null>;
  packedByStaffId?: Written<number | null>;
  handedOverAt?: Written<Date | string | null>;
  handedOverByStaffId?: Written<number | null>;
  handedOverTo?: Written<string | null>;
  deliveredAt?: Written<Date | string | null>;
  acceptedAt?: Written<Date | string | null>;
  acceptedByAccountId?: Written<number | null>;
  dueAt?: Written<Date | string | null>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  returnedReason?: Written<string | null>;
}
export type ShipmentsUpdate = Partial<ShipmentsInsert>;

export interface SpentChallengesRow {
  signature: string;
  expiresAt: Date;
}
export interface SpentChallengesInsert {
  signature: Written<string>;
  expiresAt: Written<Date | string>;
}
export type SpentChallengesUpdate = Partial<SpentChallengesInsert>;

export interface StaffRow {
  id: number;
  login: string;
  name: string;
  passwordHash: string;
  totpSecretSealed: Buffer;
  totpLastStep: number;
  allProjects: boolean;
  active: boolean;
  failedSignIns: number;
  lockedUntil: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  firstPassword: boolean;
  codeTries: number;
  codeTriesSince: Date | null;
  changesSeenId: number;
  changesSeenAt: Date | null;
}
export interface StaffInsert {
  login: Written<string>;
  name: Written<string>;
  passwordHash: Written<string>;
  totpSecretSealed: Written<Buffer>;
  totpLastStep?: Written<number>;
  allProjects?: Written<boolean>;
  active?: Written<boolean>;
  failedSignIns?: Written<number>;
  lockedUntil?: Written<Date | string | null>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
  firstPassword?: Written<boolean>;
  codeTries?: Written<number>;
  codeTriesSince?: Written<Date | string | null>;
  changesSeenId?: Written<number>;
  changesSeenAt?: Written<Date | string | null>;
}
export type StaffUpdate = Partial<StaffInsert>;

export interface StaffChangesRow {
  id: number;
  kind: 'roles' | 'login' | 'station';
  staffId: number | null;
  stationId: number | null;
  given: StaffGrant | null;
  passwordHash: string | null;
  totpSecretSealed: Buffer | null;
  state: 'waiting' | 'done' | 'withdrawn';
  alone: boolean;
  askedById: number;
  askedAt: Date;
  decidedById: number | null;
  decidedAt: Date | null;
}
export interface StaffChangesInsert {
  kind: Written<'roles' | 'login' | 'station'>;
  staffId?: Written<number | null>;
  stationId?: Written<number | null>;
  given?: Written<StaffGrant | string | null>;
  passwordHash?: Written<string | null>;
  totpSecretSealed?: Written<Buffer | null>;
  state?: Written<'waiting' | 'done' | 'withdrawn'>;
  alone?: Written<boolean>;
  askedById: Written<number>;
  askedAt?: Written<Date | string>;
  decidedById?: Written<number | null>;
  decidedAt?: Written<Date | string | null>;
}
export type StaffChangesUpdate = Partial<StaffChangesInsert>;

export interface StaffDevicesRow {
  id: number;
  staffId: number;
  digest: string;
  failedSignIns: number;
  lockedUntil: Date | null;
  lastUsedAt: Date;
  createdAt: Date;
}
export interface StaffDevicesInsert {
  staffId: Written<number>;
  digest: Written<string>;
  failedSignIns?: Written<number>;
  lockedUntil?: Written<Date | string | null>;
  lastUsedAt?: Written<Date | string>;
  createdAt?: Written<Date | string>;
}
export type StaffDevicesUpdate = Partial<StaffDevicesInsert>;

export interface StaffProjectsRow {
  staffId: number;
  projectId: number;
}
export interface StaffProjectsInsert {
  staffId: Written<number>;
  projectId: Written<number>;
}
export type StaffProjectsUpdate = Partial<StaffProjectsInsert>;

export interface StaffRolesRow {
  staffId: number;
  role: Role;
}
export interface StaffRolesInsert {
  staffId: Written<number>;
  role: Written<Role>;
}
export type StaffRolesUpdate = Partial<StaffRolesInsert>;

export interface StationsRow {
  id: number;
  name: string;
  kind: 'staff' | 'applicant';
  keyDigest: string | null;
  slots: Slots;
  lastSeenAt: Date | null;
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
}
export interface StationsInsert {
  name: Written<string>;
  kind: Written<'staff' | 'applicant'>;
  keyDigest?: Written<string | null>;
  slots?: Written<Slots | string>;
  lastSeenAt?: Written<Date | string | null>;
  active?: Written<boolean>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type StationsUpdate = Partial<StationsInsert>;

export interface TokenModelsRow {
  id: number;
  code: string;
  name: string;
  driver: string;
  serialPrefixes: string[];
  algorithms: KeyAlgorithm[];
  unlock: 'station' | 'remote' | 'none';
  picture: string | null;
  createdAt: Date;
}
export interface TokenModelsInsert {
  code: Written<string>;
  name: Written<string>;
  driver: Written<string>;
  serialPrefixes?: Written<string[]>;
  algorithms?: Written<KeyAlgorithm[]>;
  unlock?: Written<'station' | 'remote' | 'none'>;
  picture?: Written<string | null>;
  createdAt?: Written<Date | string>;
}
export type TokenModelsUpdate = Partial<TokenModelsInsert>;

export interface TokensRow {
  id: number;
  serial: string;
  labelNumber: string | null;
  modelId: number;
  state: TokenState;
  prepared: boolean;
  heldKey: boolean;
  soPinSealed: Buffer | null;
  transportPinSealed: Buffer | null;
  holderPinSealed: Buffer | null;
  holderPinShownAt: Date | null;
  organizationId: number | null;
  applicationId: number | null;
  receivedByStaffId: number | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface TokensInsert {
  serial: Written<string>;
  labelNumber?: Written<string | null>;
  modelId: Written<number>;
  state?: Written<TokenState>;
  prepared?: Written<boolean>;
  heldKey?: Written<boolean>;
  soPinSealed?: Written<Buffer | null>;
  transportPinSealed?: Written<Buffer | null>;
  holderPinSealed?: Written<Buffer | null>;
  holderPinShownAt?: Written<Date | string | null>;
  organizationId?: Written<number | null>;
  applicationId?: Written<number | null>;
  receivedByStaffId?: Written<number | null>;
  version?: Written<number>;
  createdAt?: Written<Date | string>;
  updatedAt?: Written<Date | string>;
}
export type TokensUpdate = Partial<TokensInsert>;

export interface UploadTicketsRow {
  id: number;
  tokenDigest: string;
  applicationId: number;
  accountId: number;
  kinds: MaterialKind[];
  expiresAt: Date;
  usesLeft: number;
  createdAt: Date;
}
export interface UploadTicketsInsert {
  tokenDigest: Written<string>;
  applicationId: Written<number>;
  accountId: Written<number>;
  kinds: Written<MaterialKind[]>;
  expiresAt: Written<Date | string>;
  usesLeft?: Written<number>;
  createdAt?: Written<Date | string>;
}
export type UploadTicketsUpdate = Partial<UploadTicketsInsert>;

export interface VerificationCodesRow {
  id: number;
  purpose: 'register' | 'sign_in' | 'change_contact' | 'agent_phone';
  contactIndex: string;
  codeDigest: string;
  tries: number;
  expiresAt: Date;
  usedAt: Date | null;
  createdAt: Date;
}
export interface VerificationCodesInsert {
  purpose: Written<'register' | 'sign_in' | 'change_contact' | 'agent_phone'>;
  contactIndex: Written<string>;
  codeDigest: Written<string>;
  tries?: Written<number>;
  expiresAt: Written<Date | string>;
  usedAt?: Written<Date | string | null>;
  createdAt?: Written<Date | string>;
}
export type VerificationCodesUpdate = Partial<VerificationCodesInsert>;

export interface VerificationTriesRow {
  codeId: number;
  requester: string;
  tries: number;
}
export interface VerificationTriesInsert {
  codeId: Written<number>;
  requester: Written<string>;
  tries: Written<number>;
}
export type VerificationTriesUpdate = Partial<VerificationTriesInsert>;

export interface WorkflowDocumentsRow {
  workflowId: number;
  kind: DocumentKind;
  condition: DocumentCondition;
  position: number;
}
export interface WorkflowDocumentsInsert {
  workflowId: Written<number>;
  kind: Written<DocumentKind>;
  condition?: Written<DocumentCondition>;
  position?: Written<number>;
}
export type WorkflowDocumentsUpdate = Partial<WorkflowDocumentsInsert>;

export interface WorkflowMaterialsRow {
  workflowId: number;
  kind: MaterialKind;
  required: boolean;
  condition: MaterialCondition;
  beforePayment: boolean;
  position: number;
}
export interface WorkflowMaterialsInsert {
  workflowId: Written<number>;
  kind: Written<MaterialKind>;
  required?: Written<boolean>;
  condition?: Written<MaterialCondition>;
  beforePayment?: Written<boolean>;
  position?: Written<number>;
}
export type WorkflowMaterialsUpdate = Partial<WorkflowMaterialsInsert>;

export interface WorkflowStagesRow {
  workflowId: number;
  position: number;
  stage: Stage;
  promisedWorkingDays: number;
}
export interface WorkflowStagesInsert {
  workflowId: Written<number>;
  position: Written<number>;
  stage: Written<Stage>;
  promisedWorkingDays?: Written<number>;
}
export type WorkflowStagesUpdate = Partial<WorkflowStagesInsert>;

export interface WorkflowsRow {
  id: number;
  projectId: number;
  businessType: BusinessType;
  version: number;
  productionMode: ProductionMode | null;
  codeDelivery: CodeDelivery;
  acceptance: boolean;
  active: boolean;
  createdAt: Date;
  origin: 'seed' | 'catalogue';
}
export interface WorkflowsInsert {
  projectId: Written<number>;
  businessType: Written<BusinessType>;
  version?: Written<number>;
  productionMode?: Written<ProductionMode | null>;
  codeDelivery?: Written<CodeDelivery>;
  acceptance?: Written<boolean>;
  active?: Written<boolean>;
  createdAt?: Written<Date | string>;
  origin: Written<'seed' | 'catalogue'>;
}
export type WorkflowsUpdate = Partial<WorkflowsInsert>;

/** Table → its row. */
export interface Rows {
  accountDevices: AccountDevicesRow;
  accounts: AccountsRow;
  agreements: AgreementsRow;
  alarms: AlarmsRow;
  allocations: AllocationsRow;
  allowedTransitions: AllowedTransitionsRow;
  applicationContents: ApplicationContentsRow;
  applicationItems: ApplicationItemsRow;
  applicationStages: ApplicationStagesRow;
  applicationStates: ApplicationStatesRow;
  applicationUnlocks: ApplicationUnlocksRow;
  applicationVersions: ApplicationVersionsRow;
  applications: ApplicationsRow;
  auditEvents: AuditEventsRow;
  auditHeads: AuditHeadsRow;
  auditSeals: AuditSealsRow;
  authorizationCodes: AuthorizationCodesRow;
  backgroundWorkers: BackgroundWorkersRow;
  blankPreparations: BlankPreparationsRow;
  certificateClaims: CertificateClaimsRow;
  certificateRequests: CertificateRequestsRow;
  certificates: CertificatesRow;
  checks: ChecksRow;
  codeBudgets: CodeBudgetsRow;
  codeRedemptions: CodeRedemptionsRow;
  consents: ConsentsRow;
  dailyBudgets: DailyBudgetsRow;
  decisionReasons: DecisionReasonsRow;
  decisions: DecisionsRow;
  documentVersions: DocumentVersionsRow;
  escrowedKeys: EscrowedKeysRow;
  formMailDocuments: FormMailDocumentsRow;
  formMails: FormMailsRow;
  holidayNoticeDays: HolidayNoticeDaysRow;
  holidayNotices: HolidayNoticesRow;
  idempotencyKeys: IdempotencyKeysRow;
  invoices: InvoicesRow;
  loginTries: LoginTriesRow;
  materials: MaterialsRow;
  messages: MessagesRow;
  notes: NotesRow;
  organizations: OrganizationsRow;
  paymentLines: PaymentLinesRow;
  payments: PaymentsRow;
  persons: PersonsRow;
  productionJobs: ProductionJobsRow;
  productionSteps: ProductionStepsRow;
  products: ProductsRow;
  projects: ProjectsRow;
  proofings: ProofingsRow;
  provenPhones: ProvenPhonesRow;
  rateLimits: RateLimitsRow;
  receivedPayments: ReceivedPaymentsRow;
  refunds: RefundsRow;
  reviewJudgements: ReviewJudgementsRow;
  reviewLooks: ReviewLooksRow;
  seals: SealsRow;
  services: ServicesRow;
  sessions: SessionsRow;
  shipmentTokens: ShipmentTokensRow;
  shipments: ShipmentsRow;
  spentChallenges: SpentChallengesRow;
  staff: StaffRow;
  staffChanges: StaffChangesRow;
  staffDevices: StaffDevicesRow;
  staffProjects: StaffProjectsRow;
  staffRoles: StaffRolesRow;
  stations: StationsRow;
  tokenModels: TokenModelsRow;
  tokens: TokensRow;
  uploadTickets: UploadTicketsRow;
  verificationCodes: VerificationCodesRow;
  verificationTries: VerificationTriesRow;
  workflowDocuments: WorkflowDocumentsRow;
  workflowMaterials: WorkflowMaterialsRow;
  workflowStages: WorkflowStagesRow;
  workflows: WorkflowsRow;
}

declare module 'knex/types/tables.js' {
  interface Tables {
    accountDevices: Knex.CompositeTableType<AccountDevicesRow, AccountDevicesInsert, AccountDevicesUpdate>;
    accounts: Knex.CompositeTableType<AccountsRow, AccountsInsert, AccountsUpdate>;
    agreements: Knex.CompositeTableType<AgreementsRow, AgreementsInsert, AgreementsUpdate>;
    alarms: Knex.CompositeTableType<AlarmsRow, AlarmsInsert, AlarmsUpdate>;
    allocations: Knex.CompositeTableType<AllocationsRow, AllocationsInsert, AllocationsUpdate>;
    allowedTransitions: Knex.CompositeTableType<
      AllowedTransitionsRow,
      AllowedTransitionsInsert,
      AllowedTransitionsUpdate
    >;
    applicationContents: Knex.CompositeTableType<
      ApplicationContentsRow,
      ApplicationContentsInsert,
      ApplicationContentsUpdate
    >;
    applicationItems: Knex.CompositeTableType<ApplicationItemsRow, ApplicationItemsInsert, ApplicationItemsUpdate>;
    applicationStages: Knex.CompositeTableType<ApplicationStagesRow, ApplicationStagesInsert, ApplicationStagesUpdate>;
    applicationStates: Knex.CompositeTableType<ApplicationStatesRow, ApplicationStatesInsert, ApplicationStatesUpdate>;
    applicationUnlocks: Knex.CompositeTableType<
      ApplicationUnlocksRow,
      ApplicationUnlocksInsert,
      ApplicationUnlocksUpdate
    >;
    applicationVersions: Knex.CompositeTableType<
      ApplicationVersionsRow,
      ApplicationVersionsInsert,
      ApplicationVersionsUpdate
    >;
    applications: Knex.CompositeTableType<ApplicationsRow, ApplicationsInsert, ApplicationsUpdate>;
    auditEvents: Knex.CompositeTableType<AuditEventsRow, AuditEventsInsert, AuditEventsUpdate>;
    auditHeads: Knex.CompositeTableType<AuditHeadsRow, AuditHeadsInsert, AuditHeadsUpdate>;
    auditSeals: Knex.CompositeTableType<AuditSealsRow, AuditSealsInsert, AuditSealsUpdate>;
    authorizationCodes: Knex.CompositeTableType<
      AuthorizationCodesRow,
      AuthorizationCodesInsert,
      AuthorizationCodesUpdate
    >;
    backgroundWorkers: Knex.CompositeTableType<BackgroundWorkersRow, BackgroundWorkersInsert, BackgroundWorkersUpdate>;
    blankPreparations: Knex.CompositeTableType<BlankPreparationsRow, BlankPreparationsInsert, BlankPreparationsUpdate>;
    certificateClaims: Knex.CompositeTableType<CertificateClaimsRow, CertificateClaimsInsert, CertificateClaimsUpdate>;
    certificateRequests: Knex.CompositeTableType<
      CertificateRequestsRow,
      CertificateRequestsInsert,
      CertificateRequestsUpdate
    >;
    certificates: Knex.CompositeTableType<CertificatesRow, CertificatesInsert, CertificatesUpdate>;
    checks: Knex.CompositeTableType<ChecksRow, ChecksInsert, ChecksUpdate>;
    codeBudgets: Knex.CompositeTableType<CodeBudgetsRow, CodeBudgetsInsert, CodeBudgetsUpdate>;
    codeRedemptions: Knex.CompositeTableType<CodeRedemptionsRow, CodeRedemptionsInsert, CodeRedemptionsUpdate>;
    consents: Knex.CompositeTableType<ConsentsRow, ConsentsInsert, ConsentsUpdate>;
    dailyBudgets: Knex.CompositeTableType<DailyBudgetsRow, DailyBudgetsInsert, DailyBudgetsUpdate>;
    decisionReasons: Knex.CompositeTableType<DecisionReasonsRow, DecisionReasonsInsert, DecisionReasonsUpdate>;
    decisions: Knex.CompositeTableType<DecisionsRow, DecisionsInsert, DecisionsUpdate>;
    documentVersions: Knex.CompositeTableType<DocumentVersionsRow, DocumentVersionsInsert, DocumentVersionsUpdate>;
    escrowedKeys: Knex.CompositeTableType<EscrowedKeysRow, EscrowedKeysInsert, EscrowedKeysUpdate>;
    formMailDocuments: Knex.CompositeTableType<FormMailDocumentsRow, FormMailDocumentsInsert, FormMailDocumentsUpdate>;
    formMails: Knex.CompositeTableType<FormMailsRow, FormMailsInsert, FormMailsUpdate>;
    holidayNoticeDays: Knex.CompositeTableType<HolidayNoticeDaysRow, HolidayNoticeDaysInsert, HolidayNoticeDaysUpdate>;
    holidayNotices: Knex.CompositeTableType<HolidayNoticesRow, HolidayNoticesInsert, HolidayNoticesUpdate>;
    idempotencyKeys: Knex.CompositeTableType<IdempotencyKeysRow, IdempotencyKeysInsert, IdempotencyKeysUpdate>;
    invoices: Knex.CompositeTableType<InvoicesRow, InvoicesInsert, InvoicesUpdate>;
    loginTries: Knex.CompositeTableType<LoginTriesRow, LoginTriesInsert, LoginTriesUpdate>;
    materials: Knex.CompositeTableType<MaterialsRow, MaterialsInsert, MaterialsUpdate>;
    messages: Knex.CompositeTableType<MessagesRow, MessagesInsert, MessagesUpdate>;
    notes: Knex.CompositeTableType<NotesRow, NotesInsert, NotesUpdate>;
    organizations: Knex.CompositeTableType<OrganizationsRow, OrganizationsInsert, OrganizationsUpdate>;
    paymentLines: Knex.CompositeTableType<PaymentLinesRow, PaymentLinesInsert, PaymentLinesUpdate>;
    payments: Knex.CompositeTableType<PaymentsRow, PaymentsInsert, PaymentsUpdate>;
    persons: Knex.CompositeTableType<PersonsRow, PersonsInsert, PersonsUpdate>;
    productionJobs: Knex.CompositeTableType<ProductionJobsRow, ProductionJobsInsert, ProductionJobsUpdate>;
    productionSteps: Knex.CompositeTableType<ProductionStepsRow, ProductionStepsInsert, ProductionStepsUpdate>;
    products: Knex.CompositeTableType<ProductsRow, ProductsInsert, ProductsUpdate>;
    projects: Knex.CompositeTableType<ProjectsRow, ProjectsInsert, ProjectsUpdate>;
    proofings: Knex.CompositeTableType<ProofingsRow, ProofingsInsert, ProofingsUpdate>;
    provenPhones: Knex.CompositeTableType<ProvenPhonesRow, ProvenPhonesInsert, ProvenPhonesUpdate>;
    rateLimits: Knex.CompositeTableType<RateLimitsRow, RateLimitsInsert, RateLimitsUpdate>;
    receivedPayments: Knex.CompositeTableType<ReceivedPaymentsRow, ReceivedPaymentsInsert, ReceivedPaymentsUpdate>;
    refunds: Knex.CompositeTableType<RefundsRow, RefundsInsert, RefundsUpdate>;
    reviewJudgements: Knex.CompositeTableType<ReviewJudgementsRow, ReviewJudgementsInsert, ReviewJudgementsUpdate>;
    reviewLooks: Knex.CompositeTableType<ReviewLooksRow, ReviewLooksInsert, ReviewLooksUpdate>;
    seals: Knex.CompositeTableType<SealsRow, SealsInsert, SealsUpdate>;
    services: Knex.CompositeTableType<ServicesRow, ServicesInsert, ServicesUpdate>;
    sessions: Knex.CompositeTableType<SessionsRow, SessionsInsert, SessionsUpdate>;
    shipmentTokens: Knex.CompositeTableType<ShipmentTokensRow, ShipmentTokensInsert, ShipmentTokensUpdate>;
    shipments: Knex.CompositeTableType<ShipmentsRow, ShipmentsInsert, ShipmentsUpdate>;
    spentChallenges: Knex.CompositeTableType<SpentChallengesRow, SpentChallengesInsert, SpentChallengesUpdate>;
    staff: Knex.CompositeTableType<StaffRow, StaffInsert, StaffUpdate>;
    staffChanges: Knex.CompositeTableType<StaffChangesRow, StaffChangesInsert, StaffChangesUpdate>;
    staffDevices: Knex.CompositeTableType<StaffDevicesRow, StaffDevicesInsert, StaffDevicesUpdate>;
    staffProjects: Knex.CompositeTableType<StaffProjectsRow, StaffProjectsInsert, StaffProjectsUpdate>;
    staffRoles: Knex.CompositeTableType<StaffRolesRow, StaffRolesInsert, StaffRolesUpdate>;
    stations: Knex.CompositeTableType<StationsRow, StationsInsert, StationsUpdate>;
    tokenModels: Knex.CompositeTableType<TokenModelsRow, TokenModelsInsert, TokenModelsUpdate>;
    tokens: Knex.CompositeTableType<TokensRow, TokensInsert, TokensUpdate>;
    uploadTickets: Knex.CompositeTableType<UploadTicketsRow, UploadTicketsInsert, UploadTicketsUpdate>;
    verificationCodes: Knex.CompositeTableType<VerificationCodesRow, VerificationCodesInsert, VerificationCodesUpdate>;
    verificationTries: Knex.CompositeTableType<VerificationTriesRow, VerificationTriesInsert, VerificationTriesUpdate>;
    workflowDocuments: Knex.CompositeTableType<WorkflowDocumentsRow, WorkflowDocumentsInsert, WorkflowDocumentsUpdate>;
    workflowMaterials: Knex.CompositeTableType<WorkflowMaterialsRow, WorkflowMaterialsInsert, WorkflowMaterialsUpdate>;
    workflowStages: Knex.CompositeTableType<WorkflowStagesRow, WorkflowStagesInsert, WorkflowStagesUpdate>;
    workflows: Knex.CompositeTableType<WorkflowsRow, WorkflowsInsert, WorkflowsUpdate>;
  }
}
