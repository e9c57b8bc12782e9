import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SideProps } from './side.ts';
import styles from './DecisionBar.module.css';

/** Three outcomes. Return and reject open a panel in place; the same key again or Ctrl+Enter sends it. */
export function DecisionBar({ draft, change, mayDecide, decide, steps }: SideProps) {
  const t = useTranslate();
  if (draft.panel !== 'check') {
    return (
      <div className={styles.decision}>
        <Button onClick={() => change({ do: 'panel', panel: 'check' })}>
          {t('desk.review.backToCheck')} <kbd>Esc</kbd>
        </Button>
        <span className={styles.decisionGap} />
        <Button
          variant="contained"
          color={draft.panel === 'reject' ? 'error' : 'primary'}
          disabled={!mayDecide}
          onClick={() => decide(draft.panel as 'return' | 'reject')}
        >
          {t(`desk.review.send.${draft.panel}`)} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    );
  }
  const openReturn = (): void => {
    const some = Object.values(draft.marks).some(({ mark }) => mark === 'problem');
    if (!some && steps.item) change({ do: 'mark', item: steps.item, mark: 'problem' });
    change({ do: 'panel', panel: 'return' });
  };
  return (
    <div className={styles.decision}>
      <Button variant="contained" disabled={!mayDecide} onClick={() => decide('approve')}>
        <kbd>A</kbd> {t('desk.review.approve')}
      </Button>
      <Button variant="outlined" disabled={!mayDecide} onClick={openReturn}>
        <kbd>S</kbd> {t('desk.review.return')}
      </Button>
      <Button
        variant="outlined"
        color="error"
        disabled={!mayDecide}
        onClick={() => change({ do: 'panel', panel: 'reject' })}
      >
        <kbd>X</kbd> {t('desk.review.reject')}
      </Button>
    </div>
  );
}
