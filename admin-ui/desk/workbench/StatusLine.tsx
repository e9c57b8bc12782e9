import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Status } from './status.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './StatusLine.module.css';

/** One status line at the foot, announced politely to screen readers. It covers nothing and never has to be closed. */
export function StatusLine({ status }: { status: Status | null }) {
  const t = useTranslate();
  return (
    <div className={join(styles.statusLine, `tone-${status?.tone ?? 'waiting'}`)}>
      <div data-part="status" role="status" aria-live="polite" className={styles.statusWords}>
        {status && (
          <>
            <ToneMark tone={status.tone} />
            <span>{status.text}</span>
          </>
        )}
      </div>
      <div className={styles.statusKeys} aria-hidden="true">
        {(['approve', 'return', 'reject', 'nextCase', 'picture', 'turn'] as const).map((name) => (
          <span key={name}>
            <kbd>{t(`desk.review.key.${name}`)}</kbd>
            {t(`desk.review.hint.${name}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
