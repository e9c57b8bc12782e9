import { useI18n } from '../shared/i18n/I18n.tsx';
import { Header } from './Header.tsx';
import { Lane } from './Lane.tsx';
import { SignIn } from './SignIn.tsx';
import { Bench, useLiveState } from './useBench.ts';
import { useLaneKeys } from './useLaneKeys.ts';

export function App() {
  const { t } = useI18n();
  const { bench, connected } = useLiveState();
  useLaneKeys();
  if (bench === null)
    return (
      <p className="bench-wait" role="status">
        {t(connected ? 'bench.loading' : 'bench.lost')}
      </p>
    );
  const { state } = bench;
  return (
    <Bench value={bench}>
      <Header />
      {!connected && (
        <p className="bench-notice tone-late" role="status">
          {t('bench.lost')}
        </p>
      )}
      {connected && !state.deskReachable && (
        <p className="bench-notice tone-due" role="status">
          {t('bench.deskAway')}
        </p>
      )}
      {connected && state.tray && state.session !== null && (
        <p className="bench-notice tone-mine" role="status">
          {t('bench.trayOn')}
        </p>
      )}
      <main className={`bench-main lanes-${Math.min(state.lanes.length, 3)}`}>
        {state.session === null ? (
          <SignIn />
        ) : (
          state.lanes.map((lane, index) => (
            <Lane key={lane.slot} lane={lane} number={index + 1} alone={state.lanes.length === 1} />
          ))
        )}
      </main>
    </Bench>
  );
}
