import { useTranslate } from 'react-admin';
import type { DeskDemoLogin } from './demo.ts';
import { useDemoLogins } from './useDemoLogins.ts';
import styles from './DemoLogins.module.css';

/** Only a demo desk answers with logins; anywhere else this shows nothing. */
export function DemoLogins({ onChoose, disabled }: { onChoose: (login: DeskDemoLogin) => void; disabled: boolean }) {
  const t = useTranslate();
  const data = useDemoLogins();
  if (data.length === 0) return null;
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.demoTitle}>
        {t('desk.login.demo')}
      </h2>
      <p className={styles.demoWords}>{t('desk.login.demoWords')}</p>
      <ul className={styles.demoList}>
        {data.map((one) => (
          <li key={one.login}>
            <button type="button" className={styles.demoLogin} disabled={disabled} onClick={() => onChoose(one)}>
              <span className={styles.demoName}>{one.name}</span>
              <span className={styles.demoRoles}>{one.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
              <code>{one.login}</code>
              <code aria-label={t('desk.login.totp')}>{one.totp}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
