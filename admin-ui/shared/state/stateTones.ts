import type { AlarmState } from '@vocabulary/alarms.ts';
import type { ApplicationState } from '@vocabulary/applicationStates.ts';
import type { CertificateState } from '@vocabulary/certificateStates.ts';
import type { CheckResult } from '@vocabulary/checkKinds.ts';
import type { JobState } from '@vocabulary/jobStates.ts';
import type { MaterialStatus } from '@vocabulary/materialKinds.ts';
import type { MessageState } from '@vocabulary/messageStates.ts';
import type { PaymentState } from '@vocabulary/paymentStates.ts';
import type { ShipmentState } from '@vocabulary/shipmentStates.ts';
import type { StageState } from '@vocabulary/stages.ts';
import type { TokenState } from '@vocabulary/tokenStates.ts';
import type { Tone } from '../theme/tokens.ts';

interface StatesOf {
  applicationState: ApplicationState;
  stageState: StageState;
  paymentState: PaymentState;
  shipmentState: ShipmentState;
  tokenState: TokenState;
  jobState: JobState;
  certificateState: CertificateState;
  messageState: MessageState;
  alarmState: AlarmState;
  materialStatus: MaterialStatus;
  checkResult: CheckResult;
}
export type StateKind = keyof StatesOf;

/**
 * grey: at rest, or ended without a result · amber: somebody has to act · blue: work in progress · green: ended
 * well · red: ended badly, or a fault
 */
const tones: { [K in StateKind]: Record<StatesOf[K], Tone> } = {
  applicationState: {
    draft: 'waiting',
    open: 'mine',
    returned: 'due',
    completed: 'done',
    rejected: 'late',
    withdrawn: 'waiting',
    closed: 'late',
  },
  stageState: { waiting: 'waiting', open: 'mine', done: 'done', failed: 'late' },
  paymentState: { due: 'waiting', reported: 'due', confirmed: 'done', refunded: 'waiting', cancelled: 'waiting' },
  shipmentState: {
    planned: 'due',
    packed: 'mine',
    handed_over: 'mine',
    delivered: 'done',
    returned: 'late',
    cancelled: 'waiting',
  },
  tokenState: {
    inbound: 'waiting',
    stock: 'waiting',
    reserved: 'mine',
    shipped: 'mine',
    delivered: 'mine',
    writing: 'mine',
    written: 'mine',
    active: 'done',
    suspended: 'due',
    lost: 'late',
    damaged: 'late',
    returned: 'waiting',
    destroyed: 'waiting',
  },
  jobState: {
    planned: 'waiting',
    claimed: 'mine',
    writing: 'mine',
    done: 'done',
    needs_attention: 'late',
    abandoned: 'waiting',
  },
  certificateState: {
    requested: 'waiting',
    on_hold: 'waiting',
    active: 'done',
    suspended: 'due',
    revoked: 'late',
    superseded: 'waiting',
    expired: 'waiting',
  },
  alarmState: { open: 'due', closed: 'done' },
  messageState: { queued: 'waiting', accepted: 'done', failed: 'late' },
  materialStatus: { uploaded: 'waiting', accepted: 'done', returned: 'due', replaced: 'waiting' },
  checkResult: { pass: 'done', fail: 'late', unsure: 'due' },
};

/** The tone of a state; a state this build does not know yet is shown grey, not refused. */
export function toneOf(kind: StateKind, state: string): Tone {
  return (tones[kind] as Record<string, Tone>)[state] ?? 'waiting';
}
