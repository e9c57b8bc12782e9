import { afterEach, expect, it } from 'vitest';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { Module } from '../../server/token/Module.ts';
import { run } from '../support/run.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';

const discard: (() => void)[] = [];
afterEach(() => discard.splice(0).forEach((one) => one()));

it('two readers of one module are two slots, each with its own token', () => {
  const soft = newSoftHsmSlot();
  discard.push(() => soft.discard());
  Object.assign(process.env, soft.env);
  for (const label of ['YX-1', 'YX-2'])
    run('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '87654321', '--pin', '24681357'], {
      install: 'softhsm2',
      env: soft.env,
    });
  const whole = new Module(driverNamed('softhsm2'));
  discard.push(() => whole.finalize());
  whole.initialize();
  const seen = whole
    .slots()
    .map((slot) => ({ reader: slot.reader(), ...slot.tokenInfo() }))
    .filter(({ initialized }) => initialized);
  expect(seen.map(({ label }) => label).sort((one, other) => one.localeCompare(other))).toEqual(['YX-1', 'YX-2']);
  expect(new Set(seen.map(({ reader }) => reader)).size).toBe(2);
  whole.finalize();

  for (const { reader, serial } of seen) {
    const one = new Module(driverNamed('softhsm2'), { reader });
    one.initialize();
    expect(one.slots().map((slot) => slot.tokenInfo().serial)).toEqual([serial]);
    expect(one.pickSlot()?.tokenInfo().serial).toBe(serial);
    one.finalize();
  }
  const none = new Module(driverNamed('softhsm2'), { reader: 'not there' });
  none.initialize();
  expect(none.pickSlot()).toBeNull();
  none.finalize();
});
