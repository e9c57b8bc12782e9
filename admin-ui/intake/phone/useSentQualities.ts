import { useCallback, useState } from 'react';

interface Sent {
  kind: string;
  itemId: number | null;
  quality: string;
}

/** The quality of the last picture sent for each material. */
export function useSentQualities(): {
  qualities: Readonly<Record<string, string>>;
  remember: (answer: unknown) => void;
} {
  const [qualities, setQualities] = useState<Record<string, string>>({});
  const remember = useCallback((answer: unknown) => {
    const { kind, itemId, quality } = answer as Sent;
    setQualities((old) => ({ ...old, [`${kind}${itemId ?? ''}`]: quality }));
  }, []);
  return { qualities, remember };
}
