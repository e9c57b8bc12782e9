import { tokenStates } from '@vocabulary/tokenStates.ts';
import { DataTable, useTranslate } from 'react-admin';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { TokenRow } from '@presenters/token.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { ReceiveTokens } from './ReceiveTokens.tsx';

export function TokenList() {
  const t = useTranslate();
  const facet = useFacet();
  const facets = [
    facet('state', 'desk.field.status', 'tokenState', tokenStates),
    {
      source: 'prepared',
      label: t('desk.token.prepared'),
      single: true,
      options: [
        { value: 'true', label: t('ra.boolean.true') },
        { value: 'false', label: t('ra.boolean.false') },
      ],
    },
  ];
  return (
    <DeskList facets={facets} search={t('desk.filter.searchTokens')} actions={<ReceiveTokens />}>
      <DataTable.Col
        label="desk.field.serial"
        disableSort
        render={(row: TokenRow) => <GroupedCode code={row.serial} />}
      />
      <DataTable.Col label="desk.token.label" disableSort render={(row: TokenRow) => row.labelNumber ?? '—'} />
      <DataTable.Col label="desk.token.model" disableSort render={(row: TokenRow) => row.modelName} />
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: TokenRow) => <StateField kind="tokenState" state={row.state} />}
      />
      <DataTable.Col
        label="desk.token.prepared"
        disableSort
        render={(row: TokenRow) => (row.prepared ? t('ra.boolean.true') : '—')}
      />
      <DataTable.Col
        label="desk.field.organization"
        disableSort
        render={(row: TokenRow) => row.organizationName ?? '—'}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: TokenRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
      <DataTable.Col label="desk.field.updatedAt" disableSort render={(row: TokenRow) => <When at={row.updatedAt} />} />
    </DeskList>
  );
}
