import { useEffect, useState } from 'react';
import { api, type LiveAnswer, type LiveQuestion } from '../api/calls.ts';

const PAUSE_MS = 450;
export type LiveCheck = LiveAnswer & { question: LiveQuestion };

/** Asks the server about single entries shortly after the last key; the answer belongs to exactly what was asked. */
export function useLiveCheck(question: LiveQuestion | null): LiveCheck | null {
  const [answer, setAnswer] = useState<{ key: string; value: LiveCheck } | null>(null);
  const key = JSON.stringify(question);
  useEffect(() => {
    if (question === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      // A check that cannot be made now says nothing; the server checks again when the form is handed in.
      api.check(question, abort.signal).then((value) => setAnswer({ key, value: { ...value, question } }), () => undefined);
    }, PAUSE_MS);
    return () => { clearTimeout(timer); abort.abort(); };
  }, [key]);
  return answer && answer.key === key ? answer.value : null;
}
