import { applicationStates } from '../../vocabulary/applicationStates.ts';
import { actorKinds } from '../../vocabulary/auditEventTypes.ts';
import { authorizationCodeStates } from '../../vocabulary/authorizationCodes.ts';
import { businessTypes } from '../../vocabulary/businessTypes.ts';
import { certificateRoles, certificateStates, keyAlgorithms } from '../../vocabulary/certificateStates.ts';
import { checkLevels, checkResults } from '../../vocabulary/checkKinds.ts';
import { reviewStages } from '../../vocabulary/claims.ts';
import { decisionOutcomes } from '../../vocabulary/decisionReasons.ts';
import { documentConditions } from '../../vocabulary/documentKinds.ts';
import { jobStates } from '../../vocabulary/jobStates.ts';
import { judgements } from '../../vocabulary/judgedItems.ts';
import { materialConditions, materialStatuses } from '../../vocabulary/materialKinds.ts';
import { messageChannels, messageStates } from '../../vocabulary/messageStates.ts';
import { paymentStates } from '../../vocabulary/paymentStates.ts';
import { productKinds, subjectKinds } from '../../vocabulary/productKinds.ts';
import { roles } from '../../vocabulary/roles.ts';
import { deliveryMethods, shipmentStates } from '../../vocabulary/shipmentStates.ts';
import { codeDeliveries, productionModes, stages, stageStates } from '../../vocabulary/stages.ts';
import { tokenStates } from '../../vocabulary/tokenStates.ts';
import type { TypeSource } from './columnTypes.ts';

interface ClosedList extends TypeSource {
  words: readonly string[];
}

/** The lists of the vocabulary. A column whose CHECK allows exactly these words has the list's type. */
const closedLists: readonly ClosedList[] = [
  { type: 'ApplicationState', from: '../vocabulary/applicationStates.ts', words: applicationStates },
  { type: 'ActorKind', from: '../vocabulary/auditEventTypes.ts', words: actorKinds },
  { type: 'AuthorizationCodeState', from: '../vocabulary/authorizationCodes.ts', words: authorizationCodeStates },
  { type: 'BusinessType', from: '../vocabulary/businessTypes.ts', words: businessTypes },
  { type: 'CertificateState', from: '../vocabulary/certificateStates.ts', words: certificateStates },
  { type: 'CertificateRole', from: '../vocabulary/certificateStates.ts', words: certificateRoles },
  { type: 'KeyAlgorithm', from: '../vocabulary/certificateStates.ts', words: keyAlgorithms },
  { type: 'CheckLevel', from: '../vocabulary/checkKinds.ts', words: checkLevels },
  { type: 'CheckResult', from: '../vocabulary/checkKinds.ts', words: checkResults },
  { type: 'ReviewStage', from: '../vocabulary/claims.ts', words: reviewStages },
  { type: 'Judgement', from: '../vocabulary/judgedItems.ts', words: judgements },
  { type: 'DecisionOutcome', from: '../vocabulary/decisionReasons.ts', words: decisionOutcomes },
  { type: 'DocumentCondition', from: '../vocabulary/documentKinds.ts', words: documentConditions },
  { type: 'JobState', from: '../vocabulary/jobStates.ts', words: jobStates },
  { type: 'MaterialCondition', from: '../vocabulary/materialKinds.ts', words: materialConditions },
  { type: 'MaterialStatus', from: '../vocabulary/materialKinds.ts', words: materialStatuses },
  { type: 'MessageChannel', from: '../vocabulary/messageStates.ts', words: messageChannels },
  { type: 'MessageState', from: '../vocabulary/messageStates.ts', words: messageStates },
  { type: 'PaymentState', from: '../vocabulary/paymentStates.ts', words: paymentStates },
  { type: 'ProductKind', from: '../vocabulary/productKinds.ts', words: productKinds },
  { type: 'SubjectKind', from: '../vocabulary/productKinds.ts', words: subjectKinds },
  { type: 'Role', from: '../vocabulary/roles.ts', words: roles },
  { type: 'DeliveryMethod', from: '../vocabulary/shipmentStates.ts', words: deliveryMethods },
  { type: 'ShipmentState', from: '../vocabulary/shipmentStates.ts', words: shipmentStates },
  { type: 'CodeDelivery', from: '../vocabulary/stages.ts', words: codeDeliveries },
  { type: 'ProductionMode', from: '../vocabulary/stages.ts', words: productionModes },
  { type: 'Stage', from: '../vocabulary/stages.ts', words: stages },
  { type: 'StageState', from: '../vocabulary/stages.ts', words: stageStates },
  { type: 'TokenState', from: '../vocabulary/tokenStates.ts', words: tokenStates },
];

const asSet = (words: readonly string[]): string => [...words].sort().join();

/**
 * The type of a column with a listed CHECK: the vocabulary's where the words are the same, else the words themselves.
 */
export function closedListType(allowed: readonly string[]): TypeSource {
  const found = closedLists.find(({ words }) => asSet(words) === asSet(allowed));
  if (found) return { type: found.type, from: found.from };
  return { type: allowed.map((word) => `'${word}'`).join(' | '), from: null };
}
