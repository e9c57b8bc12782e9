import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FormContext } from './FormContext.tsx';
import { stepsDone, stepsFor } from './progress.ts';
import { ReturnedNote } from './ReturnedNote.tsx';
import { SaveMark } from './SaveMark.tsx';
import { sectionOfFault, sectionsOf, type FillSection } from './sections.ts';
import { AgentSection } from './sections/AgentSection.tsx';
import { DeliverySection } from './sections/DeliverySection.tsx';
import { InvoiceSection } from './sections/InvoiceSection.tsx';
import { LegalSection } from './sections/LegalSection.tsx';
import { OrganizationSection } from './sections/OrganizationSection.tsx';
import { SubjectsSection } from './sections/SubjectsSection.tsx';
import { Steps } from './Steps.tsx';
import { useDraft } from './useDraft.ts';

const bodies: Readonly<Record<FillSection, () => React.ReactNode>> = {
  organization: OrganizationSection,
  legalRepresentative: LegalSection,
  agent: AgentSection,
  subjects: SubjectsSection,
  invoice: InvoiceSection,
  delivery: DeliverySection,
};

/** One piece of the form at a time; "next" saves, says what is wrong here, and goes on when nothing is. */
export function FillForm({
  application,
  put,
}: {
  application: IntakeApplication;
  put: (value: IntakeApplication) => void;
}) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const sections = sectionsOf(application);
  const asked = useParams().section;
  const section = sections.find((one) => one === asked);
  const draft = useDraft(application.id, { form: application.form, version: application.formVersion });
  const [shown, setShown] = useState<Record<string, FormFault>>({});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<FillSection | null>(null);
  const [turn, setTurn] = useState(0);
  const [error, setError] = useState<ApiError | null>(null);
  const body = useRef<HTMLDivElement>(null);

  const forget = (path: string): void => setShown(({ [path]: _gone, ...rest }) => rest);
  const value = useMemo(() => ({ application, draft, faults: shown, forget }), [application, draft, shown]);
  useEffect(() => {
    if (turn > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [turn]);

  if (!section)
    return (
      <Navigate
        to={
          sections[0]
            ? `/applications/${application.id}/fill/${sections[0]}`
            : `/applications/${application.id}/materials`
        }
        replace
      />
    );
  const index = sections.indexOf(section);
  const following = sections[index + 1];
  const go = (to: FillSection | 'materials' | 'choose'): void => {
    setRefused(null);
    void navigate(
      to === 'materials' || to === 'choose'
        ? `/applications/${application.id}/${to}`
        : `/applications/${application.id}/fill/${to}`,
    );
  };

  const next = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      if (!(await draft.flush())) return;
      const fresh = await api.application(application.id);
      put(fresh);
      const here = fresh.faults.filter((fault) => sectionOfFault(fault.path) === section);
      setShown(Object.fromEntries(here.map((fault) => [fault.path, fault])));
      if (here.length > 0) {
        setRefused(section);
        setTurn((old) => old + 1);
      } else go(following ?? 'materials');
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void next();
  };
  const Body = bodies[section];
  const back = index > 0 ? sections[index - 1] : application.unlocked === null ? ('choose' as const) : undefined;

  return (
    <FormContext value={value}>
      <form onSubmit={submit} noValidate>
        <Page
          key={section}
          title={t(`fill.title.${section}`)}
          lead={t(`fill.lead.${section}`)}
          actions={
            <>
              {back && (
                <Button variant="outlined" size="large" onClick={() => go(back)}>
                  {t('common.back')}
                </Button>
              )}
              <Button type="submit" variant="contained" size="large" loading={busy}>
                {following ? t('common.next') : t('fill.toMaterials')}
              </Button>
            </>
          }
        >
          <Steps current="fill" id={application.id} done={stepsDone(application)} steps={stepsFor(application)} />
          <p className="row between section-line">
            <span className="quiet">{t('fill.part', { part: index + 1, of: sections.length })}</span>
            <SaveMark state={draft.saveState} />
          </p>
          <ReturnedNote application={application} section={section} />
          <div className="stack" ref={body}>
            <Body />
          </div>
          <ErrorNote error={error ?? (draft.error?.code === 'offline' ? null : draft.error)} />
          {refused === section && Object.keys(shown).length > 0 && (
            <Note tone="due" role="status">
              <p>{t('fill.refused', { smart_count: Object.keys(shown).length, count: Object.keys(shown).length })}</p>
              <Button variant="outlined" onClick={() => go(following ?? 'materials')}>
                {t('fill.later')}
              </Button>
            </Note>
          )}
        </Page>
      </form>
      {draft.conflicts.length > 0 && <ConflictDialog conflicts={draft.conflicts} onSettle={draft.settle} />}
    </FormContext>
  );
}
