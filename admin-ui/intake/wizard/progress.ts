import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { wizardSteps, type WizardStep } from './Steps.tsx';

/** Which steps have no faults left, by the server's list of faults. */
export function stepsDone({
  faults,
  submittedAt,
  status,
}: Pick<IntakeApplication, 'faults' | 'submittedAt' | 'status'>): Record<WizardStep, boolean> {
  const of = (step: WizardStep): boolean => !faults.some((fault) => stepOfFault(fault.path) === step);
  return {
    choose: of('choose'),
    fill: of('fill'),
    materials: of('materials'),
    submit: submittedAt !== null && status === 'open',
  };
}

const stepsOfParts: Readonly<Record<string, WizardStep>> = {
  items: 'choose',
  materials: 'materials',
  agreements: 'submit',
};

/** The step on which a fault can be corrected. */
export function stepOfFault(path: string): WizardStep {
  return stepsOfParts[path.split('.')[0] ?? ''] ?? 'fill';
}

/** A returned application has its products already, and may have nothing to fill in. */
export function stepsFor(application: Pick<IntakeApplication, 'status' | 'unlocked'>): readonly WizardStep[] {
  if (application.status !== 'returned') return wizardSteps;
  return wizardSteps.filter(
    (step) =>
      step !== 'choose' &&
      (step !== 'fill' || (application.unlocked?.fields.length ?? 0) > 0) &&
      (step !== 'materials' || (application.unlocked?.materials.length ?? 0) > 0),
  );
}

/**
 * The step to continue with: for a draft the first step that has something left to do, for a returned application the
 * first one with something that may be changed.
 */
export function firstOpenStep(
  application: Pick<IntakeApplication, 'faults' | 'status' | 'unlocked' | 'submittedAt'>,
): WizardStep {
  const steps = stepsFor(application);
  if (application.status === 'returned') return steps[0] ?? 'submit';
  const done = stepsDone(application);
  return steps.find((step) => !done[step]) ?? 'submit';
}
