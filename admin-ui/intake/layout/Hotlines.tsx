import { useI18n } from '../../shared/i18n/I18n.tsx';
import { usePlatforms } from '../api/usePlatforms.ts';
import { HotlineLink } from './HotlineLink.tsx';
import common from './common.module.css';

/** Whom to call, by platform, on pages that belong to none yet. Nothing is shown while it is not known. */
export function Hotlines() {
  const { t } = useI18n();
  const projects = usePlatforms();
  if (projects.length === 0) return null;
  return (
    <details className={common.small}>
      <summary>{t('help.ask')}</summary>
      <dl className={common.facts}>
        {projects.map(({ id, name, hotline }) => (
          <div key={id} className={common.fact}>
            <dt>{name}</dt>
            <dd>
              <HotlineLink hotline={hotline} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
