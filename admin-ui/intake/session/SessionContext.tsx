import type { IntakeSession } from '@presenters/intakeSession.ts';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api } from '../api/calls.ts';
import { onSessionLost, onSessionStale, setSession } from '../api/http.ts';

interface SessionValue {
  /** Undefined until the server has answered. */
  account: IntakeSession['account'] | null | undefined;
  demo: boolean;
  enter(session: IntakeSession): void;
  leave(): Promise<void>;
}

const SessionContext = createContext<SessionValue | null>(null);

/** Who is signed in, for the whole page. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [account, setAccount] = useState<SessionValue['account']>(undefined);
  const [demo, setDemo] = useState(false);

  const enter = useCallback((session: IntakeSession) => {
    setSession(session.csrfToken);
    setDemo(session.demo);
    setAccount(session.account);
  }, []);
  const leave = useCallback(async () => {
    await api.signOut().catch(() => undefined);
    setSession(null);
    setAccount(null);
  }, []);

  useEffect(() => {
    const ask = async (): Promise<void> => {
      const found = await api.session();
      setSession(found.csrfToken);
      setDemo(found.demo);
      setAccount(found.account);
    };
    onSessionLost(() => {
      setSession(null);
      setAccount(null);
    });
    onSessionStale(ask);
    ask().catch(() => setAccount(null));
  }, []);

  const value = useMemo(() => ({ account, demo, enter, leave }), [account, demo, enter, leave]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession outside <SessionProvider>');
  return value;
}
