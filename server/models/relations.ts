import { Model, type RelationMappings } from 'objection';
import { Application } from './Application.ts';
import { ApplicationItem } from './ApplicationItem.ts';
import { ApplicationStage } from './ApplicationStage.ts';
import { ApplicationStateRow } from './ApplicationStateRow.ts';
import { AuthorizationCode } from './AuthorizationCode.ts';
import { Certificate } from './Certificate.ts';
import { Check } from './Check.ts';
import { Decision } from './Decision.ts';
import { DecisionReason } from './DecisionReason.ts';
import { DocumentVersion } from './DocumentVersion.ts';
import { Material } from './Material.ts';
import { Message } from './Message.ts';
import { Note } from './Note.ts';
import { Payment } from './Payment.ts';
import { PaymentLine } from './PaymentLine.ts';
import { Person } from './Person.ts';
import { Product } from './Product.ts';
import { ProductionJob } from './ProductionJob.ts';
import { ProductionStepRow } from './ProductionStepRow.ts';
import { Project } from './Project.ts';
import { Shipment } from './Shipment.ts';
import { StaffMember } from './StaffMember.ts';
import { Token } from './Token.ts';
import { Workflow } from './Workflow.ts';
import { WorkflowDocument } from './WorkflowDocument.ts';
import { WorkflowMaterial } from './WorkflowMaterial.ts';
import { WorkflowStage } from './WorkflowStage.ts';

type Kind = typeof Model.HasManyRelation;
const many = (from: string, modelClass: typeof Model, to: string) =>
  relation(Model.HasManyRelation as Kind, from, modelClass, to);
const one = (from: string, modelClass: typeof Model, to: string) =>
  relation(Model.BelongsToOneRelation as unknown as Kind, from, modelClass, to);
const hasOne = (from: string, modelClass: typeof Model, to: string) =>
  relation(Model.HasOneRelation as unknown as Kind, from, modelClass, to);
function relation(kind: Kind, from: string, modelClass: typeof Model, to: string) {
  return { relation: kind, modelClass, join: { from, to } };
}

/** The only file in which models meet, so that no model imports another. Loaded by server/dependencies.ts and the tests. */
const mappings: [typeof Model, RelationMappings][] = [
  [
    Application,
    {
      project: one('applications.projectId', Project, 'projects.id'),
      workflow: one('applications.workflowId', Workflow, 'workflows.id'),
      state: hasOne('applications.id', ApplicationStateRow, 'applicationStates.applicationId'),
      stages: many('applications.id', ApplicationStage, 'applicationStages.applicationId'),
      items: many('applications.id', ApplicationItem, 'applicationItems.applicationId'),
      persons: many('applications.id', Person, 'persons.applicationId'),
      materials: many('applications.id', Material, 'materials.applicationId'),
      checks: many('applications.id', Check, 'checks.applicationId'),
      decisions: many('applications.id', Decision, 'decisions.applicationId'),
      documents: many('applications.id', DocumentVersion, 'documentVersions.applicationId'),
      payments: many('applications.id', Payment, 'payments.applicationId'),
      codes: many('applications.id', AuthorizationCode, 'authorizationCodes.applicationId'),
      jobs: many('applications.id', ProductionJob, 'productionJobs.applicationId'),
      certificates: many('applications.id', Certificate, 'certificates.applicationId'),
      shipments: many('applications.id', Shipment, 'shipments.applicationId'),
      messages: many('applications.id', Message, 'messages.applicationId'),
      notes: many('applications.id', Note, 'notes.applicationId'),
    },
  ],
  [ApplicationItem, { product: one('applicationItems.productId', Product, 'products.id') }],
  [
    Decision,
    {
      reasons: many('decisions.id', DecisionReason, 'decisionReasons.decisionId'),
      staff: one('decisions.staffId', StaffMember, 'staff.id'),
    },
  ],
  [Note, { staff: one('notes.staffId', StaffMember, 'staff.id') }],
  [Payment, { lines: many('payments.id', PaymentLine, 'paymentLines.paymentId') }],
  [
    ProductionJob,
    {
      steps: many('productionJobs.id', ProductionStepRow, 'productionSteps.jobId'),
      token: one('productionJobs.tokenId', Token, 'tokens.id'),
      application: one('productionJobs.applicationId', Application, 'applications.id'),
    },
  ],
  [
    Shipment,
    {
      tokens: {
        relation: Model.ManyToManyRelation,
        modelClass: Token,
        join: {
          from: 'shipments.id',
          through: { from: 'shipmentTokens.shipmentId', to: 'shipmentTokens.tokenId' },
          to: 'tokens.id',
        },
      },
    },
  ],
  [
    Workflow,
    {
      stages: many('workflows.id', WorkflowStage, 'workflowStages.workflowId'),
      materials: many('workflows.id', WorkflowMaterial, 'workflowMaterials.workflowId'),
      documents: many('workflows.id', WorkflowDocument, 'workflowDocuments.workflowId'),
    },
  ],
  [
    Project,
    {
      products: many('projects.id', Product, 'products.projectId'),
      workflows: many('projects.id', Workflow, 'workflows.projectId'),
    },
  ],
];

export function relateModels(): void {
  for (const [model, relationMappings] of mappings) model.relationMappings = relationMappings;
}
