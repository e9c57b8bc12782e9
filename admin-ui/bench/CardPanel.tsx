import { useState } from 'react';
import type { CardReading } from '@vocabulary/benchProtocol.ts';
import { GroupedCode } from '../shared/format/GroupedCode.tsx';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { call, slotPath } from './api.ts';
import { Fault } from './Fault.tsx';
import { useAct } from './useBench.ts';
import common from './common.module.css';
import styles from './CardPanel.module.css';

/** What is on the token, for anybody: its certificates, without the PIN. */
export function CardPanel({ slot }: { slot: string }) {
  const { t } = useI18n();
  const { busy, error, run } = useAct();
  const [card, setCard] = useState<CardReading | null>(null);
  if (card === null) {
    return (
      <>
        <button
          type="button"
          className={common.secondary}
          disabled={busy}
          onClick={() => run(async () => setCard(await call<CardReading>('POST', slotPath(slot, 'card'), {})))}
        >
          {t('lane.readCard')}
        </button>
        {error && <Fault fault={error} />}
      </>
    );
  }
  return (
    <div className={styles.cardReading}>
      <p className={common.hint}>{t('lane.card')}</p>
      {card.certificates.length === 0 && <p>{t('lane.noCertificates')}</p>}
      <ul>
        {card.certificates.map((certificate) => (
          <li key={certificate.serialNumber}>
            <strong>{t(`lane.${certificate.usage}`)}</strong> {commonName(certificate.subject)}
            <span className={common.hint}>
              <GroupedCode code={certificate.serialNumber} /> ·{' '}
              {t('lane.until', { date: certificate.notAfter.slice(0, 10) })}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className={common.plain} onClick={() => setCard(null)}>
        {t('lane.close')}
      </button>
    </div>
  );
}

/** CN of a subject as the station prints it, one attribute per line. */
function commonName(subject: string): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject;
}
