import type { BenchFault } from '@vocabulary/benchProtocol.ts';
import { errorCodes } from '@vocabulary/errorCodes.ts';
import { stationFaults } from '@vocabulary/stationFaults.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import type { Locale } from '../shared/i18n/locale.ts';
import { ToneMark } from '../shared/state/ToneMark.tsx';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';
import styles from './Fault.module.css';

/** The text of a fault, in the page's language. */
export function faultText(code: BenchFault['code'], locale: Locale): string {
  const words =
    code in stationFaults
      ? stationFaults[code as keyof typeof stationFaults]
      : errorCodes[code as keyof typeof errorCodes];
  return words?.[locale === 'zh' ? 1 : 2] ?? code;
}

/**
 * A fault as one sentence with its next action; below, in small type, what the hotline asks for: the driver's own name
 * of the error, and the number of the request.
 * `calm`: the work continues by itself.
 */
export function Fault({ fault, calm = false }: { fault: BenchFault; calm?: boolean }) {
  const { t, locale } = useI18n();
  const { triesLeft: left, expected, found, ckr, requestId } = fault.details;
  const more = [
    typeof left === 'number' ? t('code.left', { count: left, smart_count: left }) : null,
    typeof expected === 'string' ? t('work.expected', { serial: expected }) : null,
    typeof found === 'string' && found !== '' ? t('work.found', { serial: found }) : null,
  ].filter((line) => line !== null);
  const codes = [ckr, requestId].filter((one) => typeof one === 'string');
  return (
    <div className={join(common.fault, calm ? 'tone-due' : 'tone-late')} role="alert">
      <ToneMark tone={calm ? 'due' : 'late'} />
      <div>
        <p className={styles.faultWords}>{faultText(fault.code, locale)}</p>
        {more.length > 0 && <p className={styles.faultMore}>{more.join(locale === 'zh' ? '，' : ', ')}</p>}
        {codes.length > 0 && (
          <p className={styles.faultCode}>
            {t('work.code')} {codes.join(' · ')}
          </p>
        )}
      </div>
    </div>
  );
}
