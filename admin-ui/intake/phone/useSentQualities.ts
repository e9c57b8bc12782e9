import type { CallAnswer } from '@presenters/calls/intakeCalls.ts';
import { useCallback, useState } from 'react';

type Sent = CallAnswer<'POST /api/intake/phone-upload'>;

/** The quality of the last picture sent for each material. */
export function useSentQualities(): {
  qualities: Readonly<Record<string, string>>;
  remember: (answer: Sent) => void;
} {
  const [qualities, setQualities] = useState<Record<string, string>>({});
  const remember = useCallback(({ kind, itemId, quality }: Sent) => {
    setQualities((old) => ({ ...old, [`${kind}${itemId ?? ''}`]: quality }));
  }, []);
  return { qualities, remember };
}
