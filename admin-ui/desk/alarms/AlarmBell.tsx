import NotificationsIcon from '@mui/icons-material/NotificationsNoneOutlined';
import { Badge, IconButton, Tooltip } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { useGetList, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { hasVerb } from '../api/access.ts';

const open = { state: ['open'] };
const address = `/alarms?filter=${encodeURIComponent(JSON.stringify(open))}`;

/** For those who close alarms: how many are open, and the way to them. */
export function AlarmBell() {
  const { permissions } = usePermissions<Role[]>();
  return hasVerb(permissions ?? [], 'alarm.close') ? <Bell /> : null;
}

function Bell() {
  const t = useTranslate();
  const { total = 0 } = useGetList('alarms', {
    filter: open,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'DESC' },
  });
  const words = total > 0 ? t('desk.alarm.open', { total }) : t('desk.alarm.none');
  return (
    <Tooltip title={words}>
      <IconButton size="small" component={Link} to={address} aria-label={words}>
        <Badge badgeContent={total} color="error" max={99}>
          <NotificationsIcon fontSize="small" />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
