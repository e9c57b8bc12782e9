import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { Sketch, sketchFault } from './Sketch.tsx';
import common from '../../layout/common.module.css';

/** A good and a bad example side by side, with words that explain the difference. */
export function Samples({ kind }: { kind: MaterialKind }) {
  const { t } = useI18n();
  return (
    <div className={common.samples}>
      <figure>
        <Sketch kind={kind} />
        <figcaption>{t('sample.good')}</figcaption>
      </figure>
      <figure>
        <Sketch kind={kind} bad />
        <figcaption>{t(`sample.${sketchFault(kind)}`)}</figcaption>
      </figure>
    </div>
  );
}
