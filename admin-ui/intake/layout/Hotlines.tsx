import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import common from './common.module.css';

/** Whom to call, by platform, on pages that belong to none yet. Nothing is shown while it is not known. */
export function Hotlines() {
  const { t } = useI18n();
  const { value } = useLoaded('catalogue', api.catalogue);
  const projects = value?.regions.flatMap((region) => region.categories.flatMap((category) => category.projects)) ?? [];
  if (projects.length === 0) return null;
  return (
    <details className={common.small}>
      <summary>{t('help.ask')}</summary>
      <dl className={common.facts}>
        {projects.map(({ id, name, hotline }) => (
          <div key={id} className={common.fact}>
            <dt>{name}</dt>
            <dd>
              <a href={`tel:${hotline.replace(/-/g, '')}`}>{hotline}</a>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
