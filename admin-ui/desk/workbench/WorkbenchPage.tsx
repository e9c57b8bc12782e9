import { CanAccess, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { DeniedPage } from '../layout/DeniedPage.tsx';
import { Workbench } from './Workbench.tsx';
import common from '../layout/common.module.css';

/** /review and /review/:id, for those who may claim. */
export function WorkbenchPage() {
  const t = useTranslate();
  const { id } = useParams();
  return (
    <CanAccess resource="review" action="list" accessDenied={<DeniedPage />}>
      <title>{`${t('desk.nav.review')} · ${t('desk.name')}`}</title>
      <h1 className={common.unseen}>{t('desk.nav.review')}</h1>
      <Workbench id={id ? Number(id) : null} />
    </CanAccess>
  );
}
