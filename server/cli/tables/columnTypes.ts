/** A type and the file it is imported from, as the generated file spells it; null for a type that needs no import. */
export interface TypeSource {
  type: string;
  from: string | null;
}

const named = (type: string, from: string): TypeSource => ({ type, from });
const vocabulary = (type: string, file: string): TypeSource => named(type, `../vocabulary/${file}.ts`);
const stage = vocabulary('Stage', 'stages');
const actor = vocabulary('ActorKind', 'auditEventTypes');
const json = (type: string, file: string): TypeSource => named(type, `./json/${file}.ts`);
const facts = json('Facts', 'records');

/**
 * Columns whose type PostgreSQL cannot say: closed lists without a CHECK of their own, and what a jsonb column holds.
 */
export const columnTypes: Readonly<Record<string, TypeSource>> = {
  'alarms.details': facts,
  'alarms.kind': vocabulary('AlarmKind', 'alarms'),
  'applicationItems.certificateSubject': json('CertificateSubjectJson', 'certificateSubject'),
  'applicationStages.closedByKind': actor,
  'applicationStages.stage': stage,
  'applicationStates.stage': stage,
  'applicationVersions.materialDigests': json('MaterialDigests', 'records'),
  'applications.businessType': vocabulary('BusinessType', 'businessTypes'),
  'applications.deliveryPrices': json('DeliveryPrices', 'projectTerms'),
  'applications.finalStatus': vocabulary('ApplicationState', 'applicationStates'),
  'auditEvents.type': vocabulary('AuditEventType', 'auditEventTypes'),
  'authorizationCodes.requestedByKind': actor,
  'certificates.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'checks.evidence': facts,
  'checks.kind': vocabulary('CheckKind', 'checkKinds'),
  'decisionReasons.code': vocabulary('DecisionReasonCode', 'decisionReasons'),
  'decisions.checklist': json('Checklist', 'records'),
  'decisions.checksFrozen': json('FrozenChecks', 'records'),
  'documentVersions.kind': vocabulary('DocumentKind', 'documentKinds'),
  'escrowedKeys.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'idempotencyKeys.response': facts,
  'materials.kind': vocabulary('MaterialKind', 'materialKinds'),
  'materials.quality': json('QualityJson', 'material'),
  'messages.template': vocabulary('MessageTemplate', 'messageStates'),
  'organizations.legacyCodes': facts,
  'persons.documentType': vocabulary('PersonDocumentType', 'productKinds'),
  'productionJobs.algorithm': vocabulary('KeyAlgorithm', 'certificateStates'),
  'productionJobs.attentionDetail': facts,
  'productionJobs.proof': json('ExpectedProof', 'production'),
  'productionSteps.result': facts,
  'productionSteps.step': vocabulary('ProductionStep', 'jobStates'),
  'projects.deliveryPrices': json('DeliveryPrices', 'projectTerms'),
  'projects.pickupPoints': json('PickupPoints', 'projectTerms'),
  'projects.statusWording': json('StatusWording', 'projectTerms'),
  'projects.transferAccount': json('TransferAccount', 'projectTerms'),
  'proofings.evidence': facts,
  'staffChanges.given': vocabulary('StaffGrant', 'staffChanges'),
  'stations.slots': json('Slots', 'records'),
  'tokenModels.algorithms': vocabulary('KeyAlgorithm[]', 'certificateStates'),
  'uploadTickets.kinds': vocabulary('MaterialKind[]', 'materialKinds'),
  'workflowDocuments.kind': vocabulary('DocumentKind', 'documentKinds'),
  'workflowMaterials.kind': vocabulary('MaterialKind', 'materialKinds'),
};

/** How `pg` returns the types of PostgreSQL (the parsers are set in server/db/connect.ts). */
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
