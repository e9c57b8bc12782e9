import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import common from './common.module.css';
import styles from './Page.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string } | undefined;
  wide?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

/**
 * One screen: a heading that gets the focus when the screen changes, a short
 * explanation, and the buttons at the bottom.
 */
export function Page({ title, lead, back, wide = false, children, actions }: Props) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('common.brand')}`;
  }, [title, t]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className={join(common.page, wide && styles.pageWide, Boolean(actions) && styles.pageWithActions)}>
      {back && (
        <Link className={common.back} to={back.to}>
          <span aria-hidden="true">‹</span> {back.label}
        </Link>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <div className={styles.lead}>{lead}</div>}
      {children}
      {actions && (
        <div className={styles.actions}>
          <div className={styles.actionsRow}>{actions}</div>
        </div>
      )}
    </main>
  );
}
