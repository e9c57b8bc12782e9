import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SlotHandle } from '../../server/station/slot/SlotHandle.ts';
import { benchFault } from '../../server/station/StationFault.ts';
import { SlotError } from '../../server/station/slot/slotMessages.ts';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import type { SoftSlot } from '../support/tokenDirectory.ts';

function handle(slot: SoftSlot, change: { env?: Record<string, string>; directory?: string } = {}): SlotHandle {
  const { driver, directory, env } = { ...slot, ...change };
  const opened = new SlotHandle('槽', { driver, library: undefined, directory, wish: undefined, env }, () => undefined);
  onTestFinished(() => {
    opened.stop();
    slot.discard();
  });
  return opened;
}
function faultOf({ sight }: SlotHandle): unknown {
  return sight.state === 'faulty' ? benchFault(new SlotError(sight.fault)) : sight.state;
}

it.each([
  ['softhsm2', newSoftHsmSlot],
  ['nss', newNssSlot],
] as const)('a slot whose token is out is empty, not faulty (%s)', async (_driver, newSlot) => {
  const soft = newSlot();
  const slot = handle(soft);
  soft.pull();
  await slot.look();
  expect(slot.sight).toEqual({ state: 'empty' });
  soft.insert();
  await slot.look();
  expect(slot.sight.state).toBe('present');
});

it('a module that does not start makes its slot faulty, with the name of its error', async () => {
  const soft = newSoftHsmSlot();
  const slot = handle(soft, { env: { SOFTHSM2_CONF: path.join(soft.root, 'no.conf') } });
  await slot.look();
  expect(faultOf(slot)).toMatchObject({
    code: 'driver_not_started',
    details: { ckr: expect.stringMatching(/^CKR_/), method: 'C_Initialize' },
  });
});

it('a token directory in a folder that is not there is a wrong configuration too', async () => {
  const soft = newNssSlot();
  const slot = handle(soft, { directory: path.join(soft.root, 'mistyped', 'tokens') });
  await slot.look();
  expect(faultOf(slot)).toMatchObject({ code: 'driver_not_started' });
});

it('after a quick swap, number and state belong to the same token', async () => {
  const soft = newNssSlot();
  const slot = handle(soft);
  expect((await slot.look())?.serial).toBe(soft.serial);
  // Another database under the same path, between two looks.
  renameSync(soft.directory, path.join(soft.root, 'first'));
  mkdirSync(soft.directory);
  writeFileSync(path.join(soft.directory, 'chip-serial'), 'feedfacefeedface\n');
  const seen = await slot.look();
  expect(seen).toMatchObject({ serial: 'feedfacefeedface', initialized: false });
  const { process } = slot;
  await process.ask('prepareBlank', {
    label: 'x',
    soPin: new Uint8Array(),
    transportPin: new Uint8Array(Buffer.from('24681357')),
  });
  expect(await slot.look()).toMatchObject({ serial: 'feedfacefeedface', userPinSet: true });
  rmSync(soft.directory, { recursive: true });
  renameSync(path.join(soft.root, 'first'), soft.directory);
  expect(await slot.look()).toMatchObject({ serial: soft.serial, userPinSet: false });
});
