import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffChangeKinds, staffChangeStates } from '../../server/vocabulary/staffChanges.ts';
import { alarmStates } from '../../server/vocabulary/alarms.ts';
import { applicationStates, applicationTransitions } from '../../server/vocabulary/applicationStates.ts';
import { actorKinds } from '../../server/vocabulary/auditEventTypes.ts';
import { AUTHORIZATION_CODE_TRIES, authorizationCodeStates } from '../../server/vocabulary/authorizationCodes.ts';
import { businessTypes } from '../../server/vocabulary/businessTypes.ts';
import { checkLevels, checkResults } from '../../server/vocabulary/checkKinds.ts';
import {
  certificateRoles,
  certificateStates,
  certificateTransitions,
  keyAlgorithms,
} from '../../server/vocabulary/certificateStates.ts';
import { reviewStages } from '../../server/vocabulary/claims.ts';
import { decisionOutcomes } from '../../server/vocabulary/decisionReasons.ts';
import { documentConditions } from '../../server/vocabulary/documentKinds.ts';
import { jobStates, jobTransitions } from '../../server/vocabulary/jobStates.ts';
import { judgements } from '../../server/vocabulary/judgedItems.ts';
import { materialConditions, materialStatuses } from '../../server/vocabulary/materialKinds.ts';
import { messageChannels, messageStates, messageTransitions } from '../../server/vocabulary/messageStates.ts';
import { paymentStates, paymentTransitions } from '../../server/vocabulary/paymentStates.ts';
import { productKinds, subjectKinds } from '../../server/vocabulary/productKinds.ts';
import { roles } from '../../server/vocabulary/roles.ts';
import { deliveryMethods, shipmentStates, shipmentTransitions } from '../../server/vocabulary/shipmentStates.ts';
import {
  codeDeliveries,
  productionModes,
  stages,
  stageStates,
  stageTransitions,
} from '../../server/vocabulary/stages.ts';
import { tokenStates, tokenTransitions } from '../../server/vocabulary/tokenStates.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const sorted = (words: readonly string[]): string[] => [...words].sort();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(2);
});
afterAll(() => database.drop());

it('the database allows exactly the turns of the vocabulary', async () => {
  const machines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    application: applicationTransitions,
    stage: stageTransitions,
    job: jobTransitions,
    certificate: certificateTransitions,
    token: tokenTransitions,
    payment: paymentTransitions,
    shipment: shipmentTransitions,
    message: messageTransitions,
  };
  const said = Object.entries(machines).flatMap(([noun, turns]) =>
    Object.entries(turns).flatMap(([from, targets]) =>
      targets.filter((to) => to !== from).map((to) => `${noun}: ${from} → ${to}`),
    ),
  );
  const { rows } = await database.pool.query<{ noun: string; from_state: string; to_state: string }>(
    'select * from allowed_transitions',
  );
  expect(sorted(rows.map((row) => `${row.noun}: ${row.from_state} → ${row.to_state}`))).toEqual(sorted(said));
});

/**
 * Column → the vocabulary it must agree with. A list that no program knows by heart stands here as it is in the
 * database.
 */
const lists: Readonly<Record<string, readonly string[]>> = {
  'accounts.kind': ['organization', 'individual'],
  'agreements.kind': ['service_agreement', 'cps', 'privacy', 'privacy_sensitive', 'risk_notice'],
  'alarms.state': alarmStates,
  'application_items.subject_kind': subjectKinds,
  'application_stages.stage': stages,
  'application_stages.state': stageStates,
  'application_states.stage': stages,
  'application_states.status': applicationStates,
  'application_unlocks.target_kind': ['material', 'field'],
  'applications.delivery_method': deliveryMethods,
  'audit_events.actor_kind': actorKinds,
  'authorization_codes.delivery': codeDeliveries,
  'authorization_codes.purpose': ['production', 'acceptance', 'unlock'],
  'authorization_codes.state': authorizationCodeStates,
  'certificate_requests.role': certificateRoles,
  'certificate_requests.state': ['recorded', 'sent', 'answered', 'accepted', 'refused', 'superseded'],
  'certificates.role': certificateRoles,
  'certificates.state': certificateStates,
  'checks.level': checkLevels,
  'checks.result': checkResults,
  'decision_reasons.target_kind': ['material', 'field', 'application'],
  'decisions.outcome': decisionOutcomes,
  'decisions.stage': reviewStages,
  'invoices.kind': ['ordinary', 'special'],
  'invoices.state': ['requested', 'issued', 'voided'],
  'materials.status': materialStatuses,
  'materials.uploaded_through': ['page', 'phone', 'desk'],
  'messages.channel': messageChannels,
  'messages.state': messageStates,
  'payment_lines.kind': ['product', 'medium', 'shipping', 'voucher'],
  'payments.method': ['bank_transfer', 'alipay', 'wechat', 'none'],
  'payments.status': paymentStates,
  'received_payments.method': ['bank_transfer', 'alipay', 'wechat'],
  'persons.role': ['legal_representative', 'agent', 'subject'],
  'production_jobs.ending': ['abandon', 'begin_anew', 'close'],
  'production_jobs.mode': productionModes,
  'production_jobs.state': jobStates,
  'production_steps.state': ['start', 'done', 'failed'],
  'products.algorithm': keyAlgorithms,
  'products.kind': productKinds,
  'products.subject_kind': subjectKinds,
  'projects.pin_delivery': ['acceptance', 'letter'],
  'projects.preset': ['A', 'B', 'C', 'D'],
  'proofings.state': ['waiting', 'passed', 'failed'],
  'review_judgements.result': judgements,
  'seals.kind': ['organization', 'legal_representative'],
  'sessions.kind': ['staff', 'account', 'station'],
  'shipments.method': deliveryMethods,
  'shipments.stage': ['dispatch_blank', 'dispatch'],
  'shipments.status': shipmentStates,
  'staff_roles.role': roles,
  'staff_changes.kind': staffChangeKinds,
  'staff_changes.state': staffChangeStates,
  'stations.kind': ['staff', 'applicant'],
  'token_models.unlock': ['station', 'remote', 'none'],
  'tokens.state': tokenStates,
  'verification_codes.purpose': ['register', 'sign_in', 'change_contact', 'agent_phone'],
  'workflow_documents.condition': documentConditions,
  'workflow_materials.condition': materialConditions,
  'workflow_stages.stage': stages,
  'workflows.business_type': businessTypes,
  'workflows.code_delivery': codeDeliveries,
  'workflows.origin': ['seed', 'catalogue'],
  'workflows.production_mode': productionModes,
};

it('every closed list of the database is the one of the vocabulary', async () => {
  const { rows } = await database.pool.query<{ place: string; definition: string }>(
    `select format('%s.%s', c.conrelid::regclass, a.attname) as place, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
     where c.contype = 'c' and c.connamespace = 'public'::regnamespace
       and pg_get_constraintdef(c.oid) like 'CHECK ((' || a.attname || ' = ANY (%'`,
  );
  const found = rows.map(({ place, definition }) => [
    place,
    sorted([...definition.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)),
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(lists).map(([place, words]) => [place, sorted(words)])),
  );
});

it('a code is looked at as often as the program says, and the table stops there too', async () => {
  const { rows } = await database.pool.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = 'authorization_codes'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%tries%'`,
  );
  expect(rows.map(({ definition }) => definition)).toEqual([`CHECK ((tries <= ${AUTHORIZATION_CODE_TRIES}))`]);
});
