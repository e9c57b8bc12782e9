import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { useState } from 'react';
import {
  useGetIdentity,
  useLocales,
  useLocaleState,
  useLogout,
  usePermissions,
  useTheme,
  useTranslate,
} from 'react-admin';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import styles from './UserMenu.module.css';

/** Who is signed in and in which roles; language, colour scheme and sign-out. */
export function UserMenu() {
  const t = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<Role[]>();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  const [, setTheme] = useTheme();
  const dark = useMuiTheme().palette.mode === 'dark';
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);

  return (
    <>
      <button
        type="button"
        className={styles.user}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {identity?.fullName}
        <ExpandMoreIcon fontSize="small" />
      </button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{
          list: {
            subheader: (
              <ListSubheader className={styles.userRoles}>
                {(permissions ?? []).map((role) => t(`role.${role}`)).join(' · ')}
              </ListSubheader>
            ),
          },
        }}
      >
        {locales.map((one) => (
          <MenuItem
            key={one.locale}
            selected={one.locale === locale}
            lang={one.locale}
            onClick={() => {
              setLocale(one.locale);
              close();
            }}
          >
            {one.name}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            setTheme(dark ? 'light' : 'dark');
            close();
          }}
        >
          {t(dark ? 'desk.user.light' : 'desk.user.dark')}
        </MenuItem>
        <Divider />
        <MenuItem onClick={() => logout()}>{t('ra.auth.logout')}</MenuItem>
      </Menu>
    </>
  );
}
