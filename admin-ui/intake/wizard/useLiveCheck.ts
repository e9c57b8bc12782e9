import { useEffect, useState } from 'react';
import { api, type LiveAnswer, type LiveQuestion } from '../api/calls.ts';

const PAUSE_MS = 450;

/**
 * Asks the server about single values shortly after typing stops. An answer is used
 * only for the value it was asked for.
 */
export function useLiveCheck(question: LiveQuestion | null): LiveAnswer | null {
  const [answer, setAnswer] = useState<{ key: string; value: LiveAnswer } | null>(null);
  const key = JSON.stringify(question);
  useEffect(() => {
    const asked = JSON.parse(key) as LiveQuestion | null;
    if (asked === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      // A check that fails shows nothing; the server checks again at submission.
      api.check(asked, abort.signal).then(
        (value) => setAnswer({ key, value }),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return answer && answer.key === key ? answer.value : null;
}
