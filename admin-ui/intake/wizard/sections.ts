import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { fillSections, type FillSection } from '@vocabulary/form/fillSections.ts';
import { formFields, formPaths } from '@vocabulary/form/formFields.ts';
import { leavesUnder } from '@vocabulary/form/formLeaves.ts';
import { openedBy } from '@vocabulary/form/formTargets.ts';

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
  return fillSections.filter((section) => asked[section] && hasWork(application, section));
}

/** In a draft all sections have; in a returned application those with a field that the return names. */
function hasWork({ unlocked }: Pick<IntakeApplication, 'unlocked'>, section: FillSection): boolean {
  if (unlocked === null) return true;
  return formPaths.some(
    (path) => formFields[path].askedIn === section && unlocked.fields.includes(openedBy(path) ?? path),
  );
}

/** The section in which a field is asked for, and in which its faults are corrected. */
export function sectionOfFault(path: string): FillSection | null {
  const sections = leavesUnder(path).map((leaf) => formFields[leaf].askedIn);
  return sections.find((section) => section !== null) ?? null;
}
