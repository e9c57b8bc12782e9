import type { Production, Step } from '../Production.ts';
import { faultFrom, nextAfter, StationFault } from '../StationFault.ts';

/**
 * Logs in, replacing the transport PIN the first time. In `factory` the new PIN came sealed from the desk; otherwise
 * the holder types it, twice when it is new. After a wrong PIN a person is asked: the program never tries a PIN twice
 * by itself.
 */
export const setPin: Step = {
  name: 'pin',
  async run(production) {
    const { transportPin, newPin } = production.token().secrets;
    const replace = transportPin !== null && production.journal('pin') !== 'done';
    if (newPin !== null) await enterSealed(production, bytesOf(newPin), replace ? transportPin : null);
    else await askAndEnter(production, replace ? transportPin : null);
    await production.onToken('inspect', { knownIds: production.knownIds, blank: production.onBlank });
    return { changed: replace };
  },
};

async function askAndEnter(production: Production, transportPin: string | null): Promise<void> {
  const { pin: rules } = await production.slot.process.ask('driver', {});
  let fault: StationFault | undefined;
  for (;;) {
    const known = production.memory.pin;
    try {
      if (known !== null) return await enter(production, known, transportPin, false);
      const lastTry = fault?.code === 'pin_final_try' || (await finalTry(production));
      const answer = await production.ask(
        {
          kind: 'pin',
          choose: transportPin !== null,
          minimum: Math.max(rules.minimum, 6),
          maximum: Math.min(rules.maximum, 32),
          lastTry,
        },
        fault,
      );
      production.memory.pin = answer.pin;
      return await enter(production, answer.pin, transportPin, answer.lastTryConfirmed);
    } catch (error) {
      fault = faultFrom(error);
      if (nextAfter(fault.code) !== 'pin') throw fault;
      production.memory.pin?.fill(0);
      production.memory.pin = null;
    }
  }
}

/** Nobody is there to type another one: the staff must look at a sealed PIN that does not fit. */
async function enterSealed(production: Production, pin: Uint8Array, transportPin: string | null): Promise<void> {
  try {
    await enter(production, pin, transportPin, false);
  } catch (error) {
    const fault = faultFrom(error);
    throw nextAfter(fault.code) === 'pin' ? new StationFault('transport_pin_wrong', fault.details) : fault;
  }
}

async function enter(
  production: Production,
  pin: Uint8Array,
  transportPin: string | null,
  lastTryConfirmed: boolean,
): Promise<void> {
  const { serial } = production.token();
  if (transportPin === null) {
    await production.beforeLogin('logIn', { serial, pin: new Uint8Array(pin), lastTryConfirmed });
    return;
  }
  const maybeDone = production.journal('pin') === 'begun';
  try {
    await production.beforeLogin('changePin', {
      serial,
      from: bytesOf(transportPin),
      to: new Uint8Array(pin),
      maybeDone,
      lastTryConfirmed,
    });
  } catch (error) {
    const fault = faultFrom(error);
    // Nobody typed the transport PIN: asking the holder again would only cost tries.
    throw fault.code === 'pin_wrong' && !maybeDone ? new StationFault('transport_pin_wrong', fault.details) : fault;
  }
}

async function finalTry(production: Production): Promise<boolean> {
  return (await production.slot.look())?.pinState === 'final_try';
}

function bytesOf(pin: string): Uint8Array {
  return new Uint8Array(Buffer.from(pin, 'utf8'));
}
