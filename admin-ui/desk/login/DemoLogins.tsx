import { useTranslate } from 'react-admin';
import type { DemoLogin } from './demo.ts';
import { useDemoLogins } from './useDemoLogins.ts';

/** Only a demo desk answers with logins; anywhere else this shows nothing. */
export function DemoLogins({ onChoose, disabled }: { onChoose: (login: DemoLogin) => void; disabled: boolean }) {
  const t = useTranslate();
  const data = useDemoLogins();
  if (data.length === 0) return null;
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title" className="demo-title">
        {t('desk.login.demo')}
      </h2>
      <p className="demo-words">{t('desk.login.demoWords')}</p>
      <ul className="demo-list">
        {data.map((one) => (
          <li key={one.login}>
            <button type="button" className="demo-login" disabled={disabled} onClick={() => onChoose(one)}>
              <span className="demo-name">{one.name}</span>
              <span className="demo-roles">{one.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
              <code>{one.login}</code>
              <code aria-label={t('desk.login.totp')}>{one.totp}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
