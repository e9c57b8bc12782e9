/** A type and the file it is imported from, as the generated file spells it; null for a type that needs no import. */
export interface TypeSource {
  type: string;
  from: string | null;
}

const named = (type: string, from: string): TypeSource => ({ type, from });
const vocabulary = (type: string, file: string): TypeSource => named(type, `../vocabulary/${file}.ts`);
const stage = vocabulary('Stage', 'stages');
const actor = vocabulary('ActorKind', 'auditEventTypes');
const json = named('Json', './BaseModel.ts');

/** Columns whose type PostgreSQL cannot say: closed lists without a CHECK of their own, and what a jsonb column holds. */
export const columnTypes: Readonly<Record<string, TypeSource>> = {
  'applicationItems.certificateSubject': json,
  'applicationStages.closedByKind': actor,
  'applicationStages.stage': stage,
  'applicationStates.stage': stage,
  'applicationVersions.materialDigests': json,
  'applications.businessType': vocabulary('BusinessType', 'businessTypes'),
  'applications.finalStatus': vocabulary('ApplicationState', 'applicationStates'),
  'auditEvents.type': vocabulary('AuditEventType', 'auditEventTypes'),
  'authorizationCodes.requestedByKind': actor,
  'certificates.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'checks.evidence': json,
  'checks.kind': vocabulary('CheckKind', 'checkKinds'),
  'decisionReasons.code': vocabulary('DecisionReasonCode', 'decisionReasons'),
  'decisions.checklist': json,
  'decisions.checksFrozen': json,
  'documentVersions.kind': vocabulary('DocumentKind', 'documentKinds'),
  'escrowedKeys.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'idempotencyKeys.response': json,
  'materials.kind': vocabulary('MaterialKind', 'materialKinds'),
  'materials.quality': json,
  'messages.template': vocabulary('MessageTemplate', 'messageStates'),
  'organizations.legacyCodes': json,
  'persons.documentType': vocabulary('PersonDocumentType', 'productKinds'),
  'productionJobs.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'productionJobs.attentionDetail': json,
  'productionJobs.proof': json,
  'productionSteps.result': json,
  'productionSteps.step': vocabulary('ProductionStep', 'jobStates'),
  'projects.deliveryPrices': json,
  'projects.pickupPoints': json,
  'projects.statusWording': json,
  'projects.transferAccount': json,
  'proofings.evidence': json,
  'stations.slots': json,
  'workflowDocuments.kind': vocabulary('DocumentKind', 'documentKinds'),
  'workflowMaterials.kind': vocabulary('MaterialKind', 'materialKinds'),
};

/** How `pg` gives the types of PostgreSQL to us (the parsers are set in server/db/connect.ts). */
export const plainTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
  varchar: 'string',
  xid8: 'string',
  _int8: 'number[]',
  _text: 'string[]',
};
