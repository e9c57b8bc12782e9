import { demoOrganization } from '../../../seeds/demo/people.ts';

export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
export const ofNoProject = (n: number) => ({
  applicationId: n,
  applicationNumber: `YX202611${String(n).padStart(6, '0')}`,
  organizationName: demoOrganization(n).name,
});
/** Which application the n-th record belongs to. */
export const of = (n: number) => ({ ...ofNoProject(n), projectName: '云河市公共资源交易中心' });
export const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
export const serial = (n: number): string => `5580${String(2_026_000_000 + n * 37)}`;
