import type { Translate } from '../../shared/i18n/translate.ts';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { TimelineRow } from '@presenters/auditEvent.ts';
import type { AuditEventType } from '@vocabulary/auditEventTypes.ts';
import { reasonWords } from './reasonWords.ts';

const good: readonly AuditEventType[] = [
  'stage.done',
  'application.completed',
  'payment.confirmed',
  'job.done',
  'shipment.delivered',
  'shipment.accepted',
  'certificate.activated',
];
const bad: readonly AuditEventType[] = [
  'application.rejected',
  'application.closed',
  'stage.failed',
  'job.needs_attention',
  'code.locked',
  'shipment.proof_failed',
  'shipment.returned',
  'message.failed',
  'certificate.revoked',
  'token.spoiled',
];
const turning: readonly AuditEventType[] = [
  'application.returned',
  'review.held',
  'certificate.on_hold',
  'certificate.suspended',
  'stage.reopened',
];

function toneOf(type: AuditEventType): Tone {
  if (good.includes(type)) return 'done';
  if (bad.includes(type)) return 'late';
  return turning.includes(type) ? 'due' : 'waiting';
}

/** The colour of an event and the lines that say why: a stage's name, a decision's reasons and comment. */
export function timelineWords(
  row: TimelineRow,
  application: Pick<ApplicationDetail, 'decisions' | 'materials'>,
  t: Translate,
): { tone: Tone; why: string[] } {
  const { details } = row;
  const why: string[] = [];
  if (row.type.startsWith('stage.') && typeof details.stage === 'string') why.push(t(`stage.${details.stage}`));
  if (row.type.startsWith('material.') && typeof details.kind === 'string')
    why.push(t(`materialKind.${details.kind}`, { _: details.kind }));
  if (row.type === 'check.recorded' && typeof details.kind === 'string')
    why.push(t(`checkKind.${details.kind}`, { _: details.kind }));
  if (row.type === 'job.step' && typeof details.step === 'string')
    why.push(t(`productionStep.${details.step}`, { _: details.step }));
  if (row.type.startsWith('message.') && typeof details.template === 'string')
    why.push(t(`messageTemplate.${details.template}`));
  const decision =
    row.type === 'review.decided' ? application.decisions.find(({ id }) => id === details.decisionId) : undefined;
  if (decision) {
    why.push(
      t(`outcome.${decision.outcome}`),
      ...decision.reasons.map((reason) => reasonWords(reason, application.materials, t)),
    );
    if (decision.comment) why.push(decision.comment);
  }
  const tone = decision
    ? ({ approve: 'done', return: 'due', reject: 'late' } as const)[decision.outcome]
    : toneOf(row.type);
  return { tone, why };
}
