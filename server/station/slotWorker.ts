import { isDiskFull } from './slot/diskFull.ts';
import { lockSlot } from './slot/slotLock.ts';
import { slotCommands } from './slot/slotCommands.ts';
import { monotonicMs, type SlotAnswer, type SlotFault, type SlotRequest } from './slot/slotMessages.ts';
import { SlotState, type SlotSetup } from './slot/SlotState.ts';
import { TokenError } from '../token/TokenError.ts';
import { TokenRefusal } from '../token/TokenRefusal.ts';

/**
 * Child process of one slot: the only one that touches this slot's token. When a call hangs in the vendor's library,
 * the parent kills this process.
 */
let state: SlotState | null = null;

process.on('message', (message: { setup: SlotSetup } | SlotRequest) => {
  if ('setup' in message) {
    void setup(message.setup);
    return;
  }
  const answer = run(message);
  wipePins(message.args);
  answerParent(answer);
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the station decides when a slot may stop.
process.on('SIGINT', () => undefined);

/** A parent that is gone needs no answer: 'disconnect' ends us. */
function answerParent(answer: SlotAnswer): void {
  process.send?.(answer, undefined, undefined, () => undefined);
}

async function setup(wanted: SlotSetup): Promise<void> {
  try {
    if (!(await lockSlot(wanted.lock))) {
      answerParent({ id: 0, ok: false, fault: { kind: 'process', reason: 'busy', detail: '' } });
      return;
    }
    state = new SlotState(wanted);
    answerParent({ id: 0, ok: true, result: null });
  } catch (error) {
    answerParent({ id: 0, ok: false, fault: faultOf(error) });
  }
}

function run({ id, command, args, serial, validUntil }: SlotRequest): SlotAnswer {
  try {
    if (state === null) throw new Error('the slot was not set up');
    if (validUntil !== null && monotonicMs() > validUntil) throw new TokenRefusal('lease_over');
    if (serial !== null) assertSerial(state, serial);
    const work = slotCommands[command] as (state: SlotState, args: unknown) => unknown;
    const result = work(state, args);
    if (serial !== null) assertSerial(state, serial);
    return { id, ok: true, result };
  } catch (error) {
    return { id, ok: false, fault: faultOf(error) };
  }
}

/** Before and after every write: this token and no other. */
function assertSerial(current: SlotState, serial: string): void {
  if (current.session().slot.tokenInfo().serial !== serial) throw new TokenRefusal('token_wrong');
}

function faultOf(error: unknown): SlotFault {
  const directory = state?.module.location.directory;
  if (isDiskFull(error, directory)) return { kind: 'refusal', reason: 'disk_full', detail: directory ?? '' };
  if (error instanceof TokenError)
    return { kind: 'token', class: error.class, ckr: error.ckr, method: error.method, pinState: pinState() };
  if (error instanceof TokenRefusal) return { kind: 'refusal', reason: error.reason, detail: error.detail };
  return { kind: 'process', reason: 'bug', detail: error instanceof Error ? error.message : String(error) };
}

function pinState(): string | null {
  try {
    return state?.slot().tokenInfo().pinState ?? null;
  } catch {
    return null;
  }
}

/** Byte arrays among the arguments are PINs and keys on their way: none of them is needed again. */
function wipePins(args: unknown): void {
  if (typeof args !== 'object' || args === null) return;
  for (const value of Object.values(args)) if (value instanceof Uint8Array) value.fill(0);
}
