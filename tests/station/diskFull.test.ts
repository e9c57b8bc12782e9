import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SlotHandle } from '../../server/station/slot/SlotHandle.ts';
import { SlotError } from '../../server/station/slot/slotMessages.ts';
import { benchFault, nextAfter } from '../../server/station/StationFault.ts';
import { stationFaults } from '../../server/vocabulary/stationFaults.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** A file system of its own under this folder, 1 MB large; a computer whose user may not mount has none. */
function mountSmall(folder: string): void {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'small', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) throw new Error(`this test mounts a small file system and needs root: ${mounted.stderr}`);
  onTestFinished(() => void spawnSync('umount', [folder]));
}

/** Writes until the kernel says ENOSPC. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096, 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}

it('a full disk under a soft token is called so, and work goes on when there is room', async () => {
  const soft = newSoftHsmSlot();
  onTestFinished(() => soft.discard());
  const directory = soft.directory!;
  mountSmall(directory);
  const { driver, env } = soft;
  const slot = new SlotHandle('槽', { driver, library: undefined, directory, wish: undefined, env }, () => undefined);
  onTestFinished(() => slot.stop());
  await slot.look();
  const { process } = slot;
  const { serial } = await process.ask('prepareBlank', {
    label: 'x',
    soPin: bytes('87654321'),
    transportPin: bytes('24681357'),
  });
  await process.ask('logIn', { serial, pin: bytes('24681357'), lastTryConfirmed: false });

  const filler = path.join(directory, 'filler');
  fill(filler);
  const key = { id: 'a1b2', label: 'key', algorithm: 'ec-p256' as const, requested: false };
  const refused: unknown = await process.ask('ensureSigningKey', key).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SlotError);
  expect(benchFault(refused)).toEqual({ code: 'disk_full', details: { detail: directory } });
  expect(nextAfter('disk_full')).toBe('retry');
  expect(stationFaults.disk_full.slice(1)).toEqual([
    '这台电脑的磁盘已满，请腾出空间后再试',
    'The disk of this computer is full; make room and try again',
  ]);

  rmSync(filler);
  await process.ask('logIn', { serial, pin: bytes('24681357'), lastTryConfirmed: false });
  expect(await process.ask('ensureSigningKey', key)).toMatchObject({ made: true });
});
