import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeCatalogue, IntakeProject } from '@presenters/intakeCatalogue.ts';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api, type ChosenItem } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { faultWords } from '../i18n/words.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { ProductChoice } from './ProductChoice.tsx';
import { ProjectChoice } from './ProjectChoice.tsx';
import { ProjectFacts } from './ProjectFacts.tsx';
import { stepsDone } from './progress.ts';
import { chosenItemsOf, keyFor } from './chosenItems.ts';
import { Steps } from './Steps.tsx';
import { join } from '../../shared/theme/join.ts';
import wizardStyles from './wizard.module.css';
import common from '../layout/common.module.css';

/** First the platform, then its certificates with their price. "Next" creates the draft. */
export function ChooseForm({
  catalogue,
  application,
}: {
  catalogue: IntakeCatalogue;
  application: IntakeApplication | null;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const projects = catalogue.regions.flatMap((region) => region.categories.flatMap((category) => category.projects));
  // In the address, so that "back" leads from the certificates to the choice of the platform.
  const [search, setSearch] = useSearchParams();
  const only = projects.length === 1 ? (projects[0]?.id ?? null) : null;
  const projectId = application?.project.id ?? (Number(search.get('project')) || only);
  const [chosen, setChosen] = useState<ChosenItem[]>(() => chosenItemsOf(application));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const key = useRef<{ wish: string; key: string }>({ wish: '', key: '' });
  const project = projects.find((one) => one.id === projectId) ?? null;

  const next = async (): Promise<void> => {
    if (!project) return;
    if (chosen.length === 0)
      return setError(new ApiError('validation_failed', '', { faults: [{ path: 'items', code: 'no_items' }] }));
    setBusy(true);
    setError(null);
    try {
      const id = application
        ? (await api.changeItems(application.id, chosen)).id
        : (await api.start(project.id, chosen, keyFor(key.current, project.id, chosen))).id;
      // Then "back" leads to the choice of this draft and does not create a second one.
      if (!application) await navigate(`/applications/${id}/choose`, { replace: true });
      await navigate(`/applications/${id}/fill`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  const choose = (id: number | null): void => {
    setSearch(id === null ? {} : { project: String(id) });
    setChosen([]);
    setError(null);
    window.scrollTo(0, 0);
  };
  const total = priceOf(project, chosen);
  return (
    <Page
      key={project ? 'products' : 'project'}
      title={t(project ? 'choose.productsTitle' : 'choose.projectTitle')}
      lead={t(project ? 'choose.productsLead' : 'choose.projectLead')}
      actions={
        project && (
          <>
            <span className={wizardStyles.total}>
              <span className={join(common.quiet, common.small)}>{t('choose.total')}</span>
              <strong>{formatMoney(total)}</strong>
              <span className={join(common.quiet, common.small)}>{t('choose.plusShipping')}</span>
            </span>
            <Button variant="contained" size="large" loading={busy} onClick={() => void next()}>
              {t('common.next')}
            </Button>
          </>
        )
      }
    >
      <Steps current="choose" id={application?.id ?? null} done={application ? stepsDone(application) : {}} />
      {!project && <ProjectChoice catalogue={catalogue} onChoose={choose} />}
      {project && (
        <>
          <ProjectFacts
            project={project}
            onOther={application === null && projects.length > 1 ? () => choose(null) : null}
          />
          <ProductChoice
            products={project.products}
            chosen={chosen}
            onChange={(next) => {
              setChosen(next);
              setError(null);
            }}
          />
          {error?.code === 'validation_failed' ? (
            <Note tone="late" role="alert">
              {error.faults.map((fault) => (
                <p key={fault.code}>{faultWords(fault, i18n)}</p>
              ))}
            </Note>
          ) : (
            <ErrorNote error={error} />
          )}
        </>
      )}
    </Page>
  );
}

/** Products and token models; the price of the delivery is shown where it is chosen. */
function priceOf(project: IntakeProject | null, chosen: readonly ChosenItem[]): number {
  return chosen.reduce((sum, { productId, quantity }) => {
    const product = project?.products.find((one) => one.id === productId);
    return sum + (product ? (product.priceFen + product.mediumFeeFen) * quantity : 0);
  }, 0);
}
