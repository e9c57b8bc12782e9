import IconButton from '@mui/material/IconButton';
import type { IntakeProduct } from '@presenters/intakeCatalogue.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import type { ChosenItem } from '../api/calls.ts';
import { ChoiceCard } from '../fields/ChoiceCard.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './ProductChoice.module.css';

const MOST = 50;

/** The certificates of a platform, with their quantity. Products that must be taken together are ticked together. */
export function ProductChoice({
  products,
  chosen,
  onChange,
}: {
  products: readonly IntakeProduct[];
  chosen: readonly ChosenItem[];
  onChange: (chosen: ChosenItem[]) => void;
}) {
  const { t } = useI18n();
  const count = (id: number): number => chosen.find((one) => one.productId === id)?.quantity ?? 0;
  const set = (wished: ReadonlyMap<number, number>): void =>
    onChange(
      products.flatMap((product) => {
        const quantity = wished.get(product.id) ?? count(product.id);
        return quantity > 0 ? [{ productId: product.id, quantity }] : [];
      }),
    );
  const toggle = (product: IntakeProduct): void => {
    if (count(product.id) > 0) return set(new Map([[product.id, 0]]));
    const together =
      product.mandatoryGroup === null
        ? [product]
        : products.filter((one) => one.mandatoryGroup === product.mandatoryGroup && one.kind !== 'bidder_seal');
    set(new Map([...together, product].map((one) => [one.id, Math.max(1, count(one.id))])));
  };
  return (
    <fieldset className={common.choices}>
      <legend>{t('choose.products')}</legend>
      {products.map((product) => (
        <ChoiceCard
          key={product.id}
          type="checkbox"
          name="product"
          checked={count(product.id) > 0}
          onChange={() => toggle(product)}
          title={product.name}
          note={t('choose.productNote', {
            years: product.years,
            medium: formatMoney(product.mediumFeeFen),
            subject: t(`choose.subject.${product.subjectKind}`),
            seal: t(product.withSeal ? 'choose.withSeal' : 'choose.withoutSeal'),
          })}
          aside={formatMoney(product.priceFen)}
        >
          <div className={join(common.row, common.between, styles.quantity)}>
            <span>{t('choose.quantity')}</span>
            <span className={common.row}>
              <IconButton
                aria-label={t('choose.fewer', { name: product.name })}
                disabled={count(product.id) <= 1}
                onClick={() => set(new Map([[product.id, count(product.id) - 1]]))}
              >
                <span aria-hidden="true">−</span>
              </IconButton>
              <output className={styles.quantityNumber} aria-label={t('choose.quantityOf', { name: product.name })}>
                {count(product.id)}
              </output>
              <IconButton
                aria-label={t('choose.more', { name: product.name })}
                disabled={count(product.id) >= MOST}
                onClick={() => set(new Map([[product.id, count(product.id) + 1]]))}
              >
                <span aria-hidden="true">+</span>
              </IconButton>
            </span>
          </div>
        </ChoiceCard>
      ))}
    </fieldset>
  );
}
