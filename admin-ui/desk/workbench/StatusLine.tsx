import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Status } from './status.ts';

/** One quiet line at the foot, read out politely; it never covers anything and never has to be closed. */
export function StatusLine({ status }: { status: Status | null }) {
  const t = useTranslate();
  return (
    <div className={`status-line tone-${status?.tone ?? 'waiting'}`}>
      <div role="status" aria-live="polite" className="status-words">
        {status && (
          <>
            <ToneMark tone={status.tone} />
            <span>{status.text}</span>
          </>
        )}
      </div>
      <div className="status-keys" aria-hidden="true">
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
