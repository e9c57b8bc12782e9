import TextField from '@mui/material/TextField';
import type { IntakeCatalogue } from '@presenters/intakeCatalogue.ts';
import { useState } from 'react';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './ProjectChoice.module.css';

const MANY = 6;

/** Regions → categories → platforms; a search field if there are many. */
export function ProjectChoice({ catalogue, onChoose }: { catalogue: IntakeCatalogue; onChoose: (id: number) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [region, setRegion] = useState<string | null>(null);
  const count = catalogue.regions.reduce(
    (sum, one) => sum + one.categories.reduce((inner, category) => inner + category.projects.length, 0),
    0,
  );
  const shown = catalogue.regions
    .filter((one) => region === null || one.name === region)
    .map((one) => ({
      ...one,
      categories: one.categories
        .map((category) => ({
          ...category,
          projects: category.projects.filter((project) =>
            [one.name, category.name, project.name, project.subProject, project.marketRole]
              .join(' ')
              .toLowerCase()
              .includes(text.trim().toLowerCase()),
          ),
        }))
        .filter((category) => category.projects.length > 0),
    }))
    .filter((one) => one.categories.length > 0);
  return (
    <>
      {count > MANY && (
        <TextField
          label={t('choose.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ htmlInput: { type: 'search' } }}
        />
      )}
      {catalogue.regions.length > 1 && (
        <div className={styles.chips} role="group" aria-label={t('choose.region')}>
          <button type="button" className={styles.chip} aria-pressed={region === null} onClick={() => setRegion(null)}>
            {t('choose.allRegions')}
          </button>
          {catalogue.regions.map((one) => (
            <button
              key={one.name}
              type="button"
              className={styles.chip}
              aria-pressed={region === one.name}
              onClick={() => setRegion(one.name)}
            >
              {one.name}
            </button>
          ))}
        </div>
      )}
      {count === 0 && <p className={common.empty}>{t('choose.none')}</p>}
      {count > 0 && shown.length === 0 && <p className={common.empty}>{t('choose.noneFound')}</p>}
      {shown.map((one) =>
        one.categories.map((category) => (
          <section key={`${one.name}${category.name}`}>
            <h2 className={common.listTitle}>
              {one.name} · {category.name}
            </h2>
            {category.projects.map((project) => (
              <button
                key={project.id}
                type="button"
                className={join(common.card, common.cardLink)}
                onClick={() => onChoose(project.id)}
              >
                <span className={common.cardTitle}>{project.name}</span>
                <span className={common.quiet}>
                  {[project.subProject, project.marketRole].filter(Boolean).join(' · ')}
                </span>
                <span className={join(common.cardFoot, common.do)}>
                  {t('choose.from', {
                    price: formatMoney(Math.min(...project.products.map((product) => product.priceFen))),
                  })}{' '}
                  <span aria-hidden="true">›</span>
                </span>
              </button>
            ))}
          </section>
        )),
      )}
    </>
  );
}
