import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { ReasonRow } from '@presenters/decision.ts';
import { FormValue } from '../applications/FormValue.tsx';
import { labelKey } from '../applications/formSections.ts';
import { reasonLabel } from '../applications/reasonWords.ts';
import { RevealField } from '../applications/RevealField.tsx';
import { may } from '../fields/abilities.ts';
import type { CheckItem } from './checklist.ts';
import type { ItemMark } from './draft.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './ChecklistItem.module.css';

interface Props {
  item: CheckItem;
  judged: ApplicationDetail['judged'][number] | null;
  record: ApplicationDetail;
  mark: ItemMark | null;
  current: boolean;
  before: readonly ReasonRow[];
  onLook: () => void;
  onMark: (mark: ItemMark) => void;
}

/** One comparison: the form's value in large type; marked right or wrong with one key or one click. */
export function ChecklistItem({ item, judged, record, mark, current, before, onLook, onMark }: Props) {
  const t = useTranslate();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { field } = item;
  const kind = record.materials.find(({ id }) => id === item.materialId)?.kind ?? '';
  const revealable = field?.personal === true && !record.inClear && may(record, 'reveal');
  const oldValue = field ? record.oldValues[field.path] : undefined;
  const label = field ? t(labelKey(field.path)) : t('desk.review.pictureItself');
  return (
    <li
      ref={row}
      className={join(styles.checkItem, current && styles.checkItemCurrent, mark && styles[`check-item-${mark}`])}
      aria-current={current ? 'true' : undefined}
    >
      <div className={styles.checkMain}>
        <button type="button" className={styles.checkWords} data-page-keys onFocus={onLook} onClick={onLook}>
          <span className={styles.checkLabel}>{label}</span>
          {!field && <span className={styles.checkValue}>{t(`desk.review.look.${kind}`)}</span>}
          {oldValue && <span className={styles.checkOld}>{t('desk.review.oldValue', { value: oldValue })}</span>}
          {field && !revealable && (
            <span className={styles.checkValue}>
              <FormValue field={field} />
            </span>
          )}
        </button>
        {field && revealable && (
          <span className={styles.checkValue}>
            <RevealField applicationId={record.id} field={field} />
          </span>
        )}
        {judged?.changed && <span className={styles.checkBefore}>{t('desk.review.changed')}</span>}
        {judged?.kept && mark && <span className={styles.checkSaid}>{t('desk.review.kept')}</span>}
        {judged && judged.others.length > 0 && (
          <span className={styles.checkSaid}>
            {t('desk.review.othersSaid', { names: judged.others.join(t('desk.comma')) })}
          </span>
        )}
        {before.map((one) => (
          <span key={one.code} className={styles.checkBefore}>
            {t('desk.review.before', {
              reason: one.text
                ? t('desk.pair', { name: reasonLabel(one.code, t), value: one.text })
                : reasonLabel(one.code, t),
            })}
          </span>
        ))}
      </div>
      <span className={styles.checkMarks}>
        <button
          type="button"
          className={join(styles.checkMark, styles.checkMarkOk)}
          aria-pressed={mark === 'ok'}
          aria-label={t('desk.review.ok', { name: label })}
          title={t('desk.review.okKey')}
          onClick={() => onMark('ok')}
        >
          ✓
        </button>
        <button
          type="button"
          className={join(styles.checkMark, styles.checkMarkProblem)}
          aria-pressed={mark === 'problem'}
          aria-label={t('desk.review.problem', { name: label })}
          title={t('desk.review.problemKey')}
          onClick={() => onMark('problem')}
        >
          ✕
        </button>
      </span>
    </li>
  );
}
