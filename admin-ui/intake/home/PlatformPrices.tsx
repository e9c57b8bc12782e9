import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { usePlatforms } from '../api/usePlatforms.ts';
import { join } from '../../shared/theme/join.ts';
import { HotlineLink } from '../layout/HotlineLink.tsx';
import common from '../layout/common.module.css';

/** For who has not registered yet: which platforms there are, what their certificates cost, whom to call. */
export function PlatformPrices() {
  const { t } = useI18n();
  const projects = usePlatforms();
  if (projects.length === 0) return null;
  return (
    <section className={common.card}>
      <h2>{t('home.platforms')}</h2>
      {projects.map(({ id, name, hotline, products }) => (
        <details key={id}>
          <summary>{name}</summary>
          <dl className={common.facts}>
            {products.map((product) => (
              <div key={product.id} className={common.fact}>
                <dt>{product.name}</dt>
                <dd>{formatMoney(product.priceFen)}</dd>
              </div>
            ))}
            <div className={common.fact}>
              <dt>{t('help.hotline')}</dt>
              <dd>
                <HotlineLink hotline={hotline} />
              </dd>
            </div>
          </dl>
        </details>
      ))}
      <p className={join(common.quiet, common.small)}>{t('home.priceNote')}</p>
    </section>
  );
}
