import type { AlarmKind, AlarmState } from '@vocabulary/alarms.ts';
import type { ApplicationState } from '@vocabulary/applicationStates.ts';
import type { ActorKind, AuditEventType } from '@vocabulary/auditEventTypes.ts';
import type { BusinessType } from '@vocabulary/businessTypes.ts';
import type { CertificateRole, CertificateState } from '@vocabulary/certificateStates.ts';
import type { CheckKind, CheckLevel, CheckResult } from '@vocabulary/checkKinds.ts';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import type { DocumentKind } from '@vocabulary/documentKinds.ts';
import type { JobState, ProductionStep } from '@vocabulary/jobStates.ts';
import type { MaterialKind, MaterialStatus } from '@vocabulary/materialKinds.ts';
import type { MessageChannel, MessageState, MessageTemplate } from '@vocabulary/messageStates.ts';
import type { PaymentState } from '@vocabulary/paymentStates.ts';
import type { PersonDocumentType, ProductKind, SubjectKind } from '@vocabulary/productKinds.ts';
import type { Role } from '@vocabulary/roles.ts';
import type { DeliveryMethod, ShipmentState } from '@vocabulary/shipmentStates.ts';
import type { ProductionMode, Stage, StageState } from '@vocabulary/stages.ts';
import type { TokenState } from '@vocabulary/tokenStates.ts';

/** A word for every member of every closed list: a new state without its words does not compile. */
export interface Words {
  applicationState: Record<ApplicationState, string>;
  stage: Record<Stage, string>;
  stageState: Record<StageState, string>;
  businessType: Record<BusinessType, string>;
  materialKind: Record<MaterialKind, string>;
  materialStatus: Record<MaterialStatus, string>;
  documentKind: Record<DocumentKind, string>;
  /** What is true when the check has passed. */
  checkKind: Record<CheckKind, string>;
  checkLevel: Record<CheckLevel, string>;
  checkResult: Record<CheckResult, string>;
  outcome: Record<DecisionOutcome, string>;
  paymentState: Record<PaymentState, string>;
  shipmentState: Record<ShipmentState, string>;
  deliveryMethod: Record<DeliveryMethod, string>;
  tokenState: Record<TokenState, string>;
  jobState: Record<JobState, string>;
  productionStep: Record<ProductionStep, string>;
  productionMode: Record<ProductionMode, string>;
  certificateState: Record<CertificateState, string>;
  certificateRole: Record<CertificateRole, string>;
  productKind: Record<ProductKind, string>;
  subjectKind: Record<SubjectKind, string>;
  personDocumentType: Record<PersonDocumentType, string>;
  alarmState: Record<AlarmState, string>;
  alarmKind: Record<AlarmKind, string>;
  messageState: Record<MessageState, string>;
  messageTemplate: Record<MessageTemplate, string>;
  messageChannel: Record<MessageChannel, string>;
  role: Record<Role, string>;
  actor: Record<ActorKind, string>;
  auditEvent: Record<AuditEventType, string>;
  timeLeft: {
    minutes: string;
    hours: string;
    days: string;
    lateMinutes: string;
    lateHours: string;
    lateDays: string;
    passed: string;
    paused: string;
  };
  viewer: Record<
    | 'label'
    | 'zoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'fit'
    | 'actual'
    | 'turn'
    | 'turnBack'
    | 'invert'
    | 'previous'
    | 'next'
    | 'loading'
    | 'failed'
    | 'retry'
    | 'none'
    | 'guess',
    string
  >;
}
