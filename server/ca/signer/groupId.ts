import { readFileSync } from 'node:fs';

/** The number of a group, by its name or the number itself. @throws Error when the machine has no such group */
export function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${group}:`));
  const id = Number(line?.split(':')[2]);
  if (!Number.isInteger(id)) throw new Error(`this machine has no group ${group}`);
  return id;
}
