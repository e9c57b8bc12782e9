import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { isLocked } from './FormContext.tsx';

/** The sections of the form, each of which fits a phone's screen. */
export const fillSections = [
  'organization',
  'legalRepresentative',
  'agent',
  'subjects',
  'invoice',
  'delivery',
] as const;
export type FillSection = (typeof fillSections)[number];

/** The sections of this application; for a returned one, only those with something to change. */
export function sectionsOf(
  application: Pick<IntakeApplication, 'items' | 'fees' | 'accountKind' | 'unlocked'>,
): FillSection[] {
  const asked: Record<FillSection, boolean> = {
    organization: true,
    legalRepresentative: application.accountKind === 'organization',
    agent: true,
    subjects: application.items.some((item) => item.subjectKind === 'person'),
    invoice: application.fees.totalFen > 0,
    delivery: true,
  };
  const paths: Record<FillSection, string[]> = {
    organization: [
      'organization.name',
      'organization.uscc',
      'organization.address',
      'organization.phone',
      'organization.website',
      'socialInsuranceNumber',
    ],
    legalRepresentative: [
      'legalRepresentative.name',
      'legalRepresentative.documentType',
      'legalRepresentative.idNumber',
      'legalRepresentative.phone',
    ],
    agent: ['agent.name', 'agent.documentType', 'agent.idNumber', 'agent.phone', 'agent.email', 'remark'],
    subjects: ['subjects'],
    invoice: ['invoice'],
    delivery: ['delivery'],
  };
  return fillSections.filter(
    (section) =>
      asked[section] &&
      (application.unlocked === null ||
        (section !== 'invoice' && paths[section].some((path) => !isLocked(application, path)))),
  );
}

/** The section that a fault belongs to. */
export function sectionOfFault(path: string): FillSection | null {
  const head = path.split('.')[0];
  if (head === 'socialInsuranceNumber') return 'organization';
  return head === 'remark' ? 'agent' : (fillSections.find((section) => section === head) ?? null);
}
