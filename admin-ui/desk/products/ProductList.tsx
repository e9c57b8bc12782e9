import { productKinds } from '@vocabulary/productKinds.ts';
import { DataTable, useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { ProductRow } from '@presenters/product.ts';
import { algorithmName } from '../certificates/algorithmName.ts';
import { DeskList } from '../lists/DeskList.tsx';
import { NumberCol } from '../lists/NumberCol.tsx';
import { useFacet } from '../lists/useFacet.ts';
import common from '../layout/common.module.css';

export function ProductList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList facets={[facet('kind', 'desk.product.kind', 'productKind', productKinds)]} rowClick={false}>
      <DataTable.Col
        label="desk.product.name"
        disableSort
        render={(row: ProductRow) => <span className={common.cellMain}>{row.name}</span>}
      />
      <DataTable.Col label="desk.field.project" disableSort render={(row: ProductRow) => row.projectName ?? '—'} />
      <DataTable.Col label="desk.product.kind" disableSort render={(row: ProductRow) => t(`productKind.${row.kind}`)} />
      <DataTable.Col
        label="desk.product.subject"
        disableSort
        render={(row: ProductRow) => t(`subjectKind.${row.subjectKind}`)}
      />
      <NumberCol label="desk.product.years" render={(row: ProductRow) => row.years} />
      <NumberCol label="desk.product.price" render={(row: ProductRow) => formatMoney(row.priceFen)} />
      <NumberCol label="desk.product.mediumFee" render={(row: ProductRow) => formatMoney(row.mediumFeeFen)} />
      <DataTable.Col
        label="desk.certificate.algorithm"
        disableSort
        render={(row: ProductRow) => algorithmName(row.algorithm)}
      />
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: ProductRow) => (
          <StateChip
            tone={row.active ? 'done' : 'waiting'}
            label={t(row.active ? 'desk.active' : 'desk.inactive')}
            quiet
          />
        )}
      />
    </DeskList>
  );
}
