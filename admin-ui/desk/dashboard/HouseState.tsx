import { usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Role } from '@vocabulary/roles.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { mayOpen } from '../api/access.ts';
import { houseLines } from './houseLines.ts';
import type { HouseNow } from '@presenters/houseStats.ts';
import common from '../layout/common.module.css';

/** Stations, logins, signer, tasks and what else keeps the house at work: one line each, what needs somebody first. */
export function HouseState({ house, at }: { house: HouseNow; at: string }) {
  const t = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  return (
    <table className={common.plainTable}>
      <tbody>
        {houseLines(house, at, (key, values) => t(`desk.house.${key}`, values)).map(
          ({ what, resource, tone, words, more }) => (
            <tr key={what}>
              <th scope="row">
                {resource && mayOpen(permissions ?? [], resource, 'list') ? (
                  <Link to={`/${resource}`}>{t(`desk.house.${what}.name`)}</Link>
                ) : (
                  t(`desk.house.${what}.name`)
                )}
              </th>
              <td>
                <StateChip tone={tone} label={words} quiet />
              </td>
              <td className={common.quiet}>{more}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
