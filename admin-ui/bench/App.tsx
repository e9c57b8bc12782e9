import { useI18n } from '../shared/i18n/I18n.tsx';
import { Header } from './Header.tsx';
import { Lane } from './Lane.tsx';
import { SignIn } from './SignIn.tsx';
import { CurrentBench, useLiveState } from './useBench.ts';
import { Waiting } from './Waiting.tsx';
import { useLaneKeys } from './useLaneKeys.ts';
import { useScans } from './useScans.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';
import styles from './App.module.css';

export function App() {
  const { t } = useI18n();
  const { bench, connected } = useLiveState();
  useLaneKeys();
  useScans();
  if (bench === null)
    return (
      <p className={styles.benchWait} role="status">
        {t(connected ? 'bench.loading' : 'bench.lost')}
      </p>
    );
  const { state } = bench;
  return (
    <CurrentBench value={bench}>
      <Header />
      {!connected && (
        <p className={join(styles.benchNotice, 'tone-late')} role="status">
          {t('bench.lost')}
        </p>
      )}
      {connected && !state.deskReachable && (
        <p className={join(styles.benchNotice, 'tone-due')} role="status">
          {t('bench.deskAway')}
        </p>
      )}
      {connected && state.tray && state.session !== null && (
        <p className={join(styles.benchNotice, 'tone-mine')} role="status">
          {t('bench.trayOn')}
        </p>
      )}
      {state.session !== null && <Waiting />}
      <main className={join(common.benchMain, styles[`lanes-${Math.min(state.lanes.length, 3)}`])}>
        {state.session === null ? (
          <SignIn />
        ) : (
          state.lanes.map((lane, index) => (
            <Lane key={lane.slot} lane={lane} number={index + 1} alone={state.lanes.length === 1} />
          ))
        )}
      </main>
    </CurrentBench>
  );
}
