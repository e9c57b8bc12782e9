import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { helpTopics } from './helpTopics.ts';
import styles from './HelpSheet.module.css';

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="help-title">
      <DialogTitle id="help-title">{t('desk.help.title')}</DialogTitle>
      <DialogContent className={styles.help}>
        {helpTopics.map(({ topic, keys }) => (
          <section key={topic}>
            <h2 className={styles.helpTopic}>{t(`desk.help.topics.${topic}`)}</h2>
            <dl className={styles.helpKeys}>
              {keys.map(([combination, name]) => (
                <div key={name}>
                  <dt>
                    {combination.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`desk.help.keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
