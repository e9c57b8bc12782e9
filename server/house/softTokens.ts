import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The demo's UKeys: each is a SoftHSM token folder. A slot has a folder and a configuration of its own (two processes
 * must not look into one folder); plugging in and pulling out is moving the token folder between slot and drawer.
 */
export const demoSlots = ['bench-1', 'bench-2', 'own'] as const;
/**
 * Where the demo's cases are written in the background: two at a time, a holder's own computer, and one to look at a
 * UKey by hand.
 */
export const seedingSlots = ['seeding-1', 'seeding-2', 'seeding-own', 'seeding-hand'] as const;
export type DemoSlot = (typeof demoSlots)[number];
export type SoftSlot = DemoSlot | (typeof seedingSlots)[number];

/** What lies in a slot: nothing, a UKey fresh from the factory, or one with this serial number. */
export type InSlot = 'empty' | 'new' | { serial: string };

/** SoftHSM names a token's folder by a UUID and makes the serial number of its last two parts. */
const serialOf = (uuid: string): string => uuid.split('-').slice(3).join('');

export class SoftTokens {
  private readonly folder: string;

  constructor(folder: string, slots: readonly SoftSlot[] = demoSlots) {
    this.folder = folder;
    for (const slot of slots) {
      const isFirst = mkdirSync(path.join(folder, slot), { recursive: true, mode: 0o700 }) !== undefined;
      if (isFirst && slot.startsWith('bench')) this.plug(slot, 'new'); // the demo begins with UKeys on the bench
      // never twice: a module may be reading it just now
      if (!existsSync(this.conf(slot)))
        writeFileSync(
          this.conf(slot),
          `directories.tokendir = ${this.tokens(slot)}\n` +
            'objectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n',
        );
    }
    mkdirSync(path.join(folder, 'drawer'), { recursive: true, mode: 0o700 });
  }

  /** SOFTHSM2_CONF of a slot. */
  conf(slot: SoftSlot): string {
    return path.join(this.folder, slot, 'softhsm2.conf');
  }

  /** The directory that comes and goes with the token. */
  tokens(slot: SoftSlot): string {
    return path.join(this.folder, slot, 'tokens');
  }

  look(slot: SoftSlot): InSlot {
    if (!existsSync(this.tokens(slot))) return 'empty';
    const [uuid] = readdirSync(this.tokens(slot));
    return uuid === undefined ? 'new' : { serial: serialOf(uuid) };
  }

  /** Serial numbers in the drawer. */
  drawer(): string[] {
    return readdirSync(path.join(this.folder, 'drawer')).sort();
  }

  /** Takes the UKey out. One that was never used is deleted: a new one can be made at any time. */
  pull(slot: SoftSlot): InSlot {
    const was = this.look(slot);
    if (was === 'empty') return was;
    if (was === 'new') rmdirSync(this.tokens(slot));
    else renameSync(this.tokens(slot), path.join(this.folder, 'drawer', was.serial));
    return was;
  }

  /** Puts in a new UKey, or one from the drawer. @throws Error in plain words */
  plug(slot: SoftSlot, which: string): void {
    if (this.look(slot) !== 'empty') throw new Error(`${slot} is taken: pull it first`);
    if (which === 'new') {
      mkdirSync(this.tokens(slot), { mode: 0o700 });
      return;
    }
    const [found, ...more] = this.drawer().filter((serial) => serial.endsWith(which));
    if (found === undefined) throw new Error(`no UKey ${which} in the drawer`);
    if (more.length > 0) throw new Error(`${which} means several UKeys: give more of the serial number`);
    renameSync(path.join(this.folder, 'drawer', found), this.tokens(slot));
  }

  /** Destroys a UKey of the drawer. */
  destroy(serial: string): void {
    rmSync(path.join(this.folder, 'drawer', serial), { recursive: true });
  }

  /** Takes an empty slot away. */
  remove(slot: SoftSlot): void {
    rmSync(path.join(this.folder, slot), { recursive: true, force: true });
  }
}
