import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Menu, MenuItem } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { Link, NavLink, useLocation } from 'react-router';
import { placesFor } from './navigation.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './NavBar.module.css';

/** The pages this role may open, along the top; those it rarely needs are under "more". */
export function NavBar() {
  const t = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { main, more } = placesFor(permissions ?? []);
  const inMore = more.some(({ to }) => pathname.startsWith(to));

  return (
    <nav className={styles.nav} aria-label={t('desk.nav.label')}>
      {main.map(({ to, label }) => (
        <NavLink key={to} to={to} className={styles.navLink}>
          {t(label)}
        </NavLink>
      ))}
      {more.length > 0 && (
        <>
          <button
            type="button"
            className={join(styles.navLink, inMore && 'active')}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            {t('desk.nav.more')}
            <ExpandMoreIcon fontSize="small" />
          </button>
          <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
            {more.map(({ to, label }) => (
              <MenuItem key={to} component={Link} to={to} onClick={() => setAnchor(null)}>
                {t(label)}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </nav>
  );
}
