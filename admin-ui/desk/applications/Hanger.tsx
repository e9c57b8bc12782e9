import type { Role } from '@vocabulary/roles.ts';
import type { ReactNode } from 'react';
import { usePermissions } from 'react-admin';
import { Link } from 'react-router';
import { mayOpen } from '../api/access.ts';
import styles from './Hanger.module.css';

interface Props {
  what: string;
  detail: ReactNode;
  state?: ReactNode;
  /** The record that the line opens, for those who may open it. */
  to?: { resource: string; id: number };
}

/** One line of the records that belong to an application. */
export function Hanger({ what, detail, state, to }: Props) {
  const { permissions } = usePermissions<Role[]>();
  const inside = (
    <>
      <span className={styles.hangerWhat}>{what}</span>
      <span className={styles.hangerDetail}>{detail}</span>
      {state}
    </>
  );
  if (!to || !mayOpen(permissions ?? [], to.resource, 'list'))
    return (
      <li>
        <span className={styles.hanger}>{inside}</span>
      </li>
    );
  return (
    <li>
      <Link to={`/${to.resource}/${to.id}/show`} className={styles.hanger}>
        {inside}
      </Link>
    </li>
  );
}
