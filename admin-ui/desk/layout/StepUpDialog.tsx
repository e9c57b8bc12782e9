import { Suspense, useEffect, useState } from 'react';
import { stepUp } from '../api/stepUp.ts';
import { lazyPage } from '../../shared/load/lazyPage.ts';

const StepUpForm = lazyPage(() => import('./StepUpForm.tsx').then((page) => page.StepUpForm));

/** Asks for the six digits again when the desk wants them; then the refused request is sent again automatically. */
export function StepUpDialog() {
  const [answer, setAnswer] = useState<((passed: boolean) => void) | null>(null);
  useEffect(() => stepUp.offer(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;

  const finish = (passed: boolean): void => {
    answer(passed);
    setAnswer(null);
  };
  return (
    <Suspense>
      <StepUpForm onDone={finish} />
    </Suspense>
  );
}
