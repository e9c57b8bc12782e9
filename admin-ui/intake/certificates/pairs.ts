import type { IntakeCertificate } from '@presenters/intakeCertificate.ts';

/** Pairs of certificates: the signing certificate first, then its encryption certificate. */
export function inPairs(certificates: readonly IntakeCertificate[]): [IntakeCertificate, ...IntakeCertificate[]][] {
  const pairs = new Map<number, IntakeCertificate[]>();
  for (const one of certificates) pairs.set(one.jobId, [...(pairs.get(one.jobId) ?? []), one]);
  return [...pairs.values()].flatMap((pair) => {
    const [first, ...rest] = [...pair].sort(signingFirst);
    return first ? [[first, ...rest] as [IntakeCertificate, ...IntakeCertificate[]]] : [];
  });
}

function signingFirst(one: IntakeCertificate, other: IntakeCertificate): number {
  if (one.role === other.role) return other.id - one.id;
  return one.role === 'signing' ? -1 : 1;
}

/** Whole days from `now` until a moment; negative when it is past. */
export function daysUntil(time: string, now: Date): number {
  return Math.floor((new Date(time).getTime() - now.getTime()) / 86_400_000);
}
