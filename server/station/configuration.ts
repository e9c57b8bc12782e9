import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';

const slotSchema = z.strictObject({
  /** Shown on the lane and kept in the desk's journal. */
  name: z.string().min(1),
  /** A driver profile of server/token/drivers. */
  driver: z.string(),
  /** Path of the PKCS#11 module; without it the profile's own candidates are tried. */
  module: z.string().optional(),
  /** Directory of a soft token, which is pulled by moving it away; some modules take it as a parameter (NSS). */
  directory: z.string().optional(),
  /** Which reader or token of the module is meant, when it shows several: two lanes of one brand name a reader each. */
  select: z
    .strictObject({ reader: z.string().optional(), serial: z.string().optional(), label: z.string().optional() })
    .optional(),
  /** Environment of the slot's process, e.g. SOFTHSM2_CONF: one configuration per slot. */
  env: z.record(z.string(), z.string()).default({}),
});

/** The station's one configuration file. Relative paths are taken from the file's folder. */
export const stationConfigurationSchema = z.strictObject({
  name: z.string().min(1),
  deskUrl: z.url(),
  /** Port on 127.0.0.1 for the bench page; 0 takes a free one. */
  port: z.number().int().min(0).max(65535).default(17820),
  signIn: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('staff'), stationKeyFile: z.string() }),
    z.strictObject({ kind: z.literal('applicant') }),
  ]),
  /** The built bench page. */
  pages: z.string(),
  slots: z.array(slotSchema).min(1).max(32),
});
export type StationConfiguration = z.infer<typeof stationConfigurationSchema> & { stationKey: string | null };

/** @throws Error naming every fault of the file at once */
export function readConfiguration(path: string): StationConfiguration {
  const parsed = stationConfigurationSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  const folder = dirname(resolve(path));
  const names = parsed.data.slots.map(({ name }) => name);
  if (new Set(names).size !== names.length) throw new Error(`${path}: two slots have the same name`);
  return {
    ...parsed.data,
    pages: resolve(folder, parsed.data.pages),
    slots: parsed.data.slots.map((slot) => ({
      ...slot,
      ...(slot.directory === undefined ? {} : { directory: resolve(folder, slot.directory) }),
    })),
    stationKey:
      parsed.data.signIn.kind === 'staff'
        ? readFileSync(resolve(folder, parsed.data.signIn.stationKeyFile), 'utf8').trim()
        : null,
  };
}
