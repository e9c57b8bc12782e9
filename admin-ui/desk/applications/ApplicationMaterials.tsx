import { Dialog } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PictureViewer } from '../../shared/viewer/PictureViewer.tsx';
import { documentOf, pictureOf, thumbnailOf } from '../api/pictures.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { may } from '../fields/abilities.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { RevealDocument } from './RevealDocument.tsx';
import styles from './ApplicationMaterials.module.css';

/** The applicant's pictures and the papers we made for them. */
export function ApplicationMaterials({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const [shown, setShown] = useState<number | null>(null);
  const { materials, documents } = application;
  const material = shown === null ? undefined : materials[shown];
  const step = (by: 1 | -1) => () =>
    setShown((now) => (now === null ? null : (now + by + materials.length) % materials.length));
  return (
    <Section title={t('desk.application.materials')}>
      {materials.length === 0 && <EmptyState title={t('desk.application.noMaterials')} />}
      <ul className={styles.thumbs}>
        {materials.map((one, index) => (
          <li key={one.id}>
            <button type="button" className={styles.thumb} onClick={() => setShown(index)}>
              <img src={thumbnailOf(one.id)} alt="" loading="lazy" />
              <span>{t(`materialKind.${one.kind}`)}</span>
              <StateField kind="materialStatus" state={one.status} quiet />
            </button>
          </li>
        ))}
      </ul>
      {documents.length > 0 && (
        <p className={styles.papers}>
          {documents.map(({ kind }) => (
            <span key={kind}>
              <a href={documentOf(application.id, kind)} target="_blank" rel="noreferrer">
                {t(`documentKind.${kind}`)} PDF
              </a>
              {may(application, 'reveal') && <RevealDocument applicationId={application.id} kind={kind} />}
            </span>
          ))}
        </p>
      )}
      {material && (
        <Dialog
          open
          fullWidth
          maxWidth="lg"
          onClose={() => setShown(null)}
          aria-label={t(`materialKind.${material.kind}`)}
          slotProps={{ paper: { className: styles.viewerDialog } }}
        >
          <PictureViewer
            src={pictureOf(material.id)}
            alt={t(`materialKind.${material.kind}`)}
            t={t}
            caption={t(`materialKind.${material.kind}`)}
            onPrevious={step(-1)}
            onNext={step(1)}
          />
        </Dialog>
      )}
    </Section>
  );
}
