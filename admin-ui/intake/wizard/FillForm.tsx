import type { FillSection } from '@vocabulary/form/fillSections.ts';
import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { formFaults, type FormFault } from '@vocabulary/formFaults.ts';
import { useEffect, useMemo, useRef, type FormEvent } from 'react';
import { Navigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FormContext } from './FormContext.tsx';
import { stepsDone, stepsFor } from './progress.ts';
import { ReturnedNote } from './ReturnedNote.tsx';
import { SaveMark } from './SaveMark.tsx';
import { AgentSection } from './sections/AgentSection.tsx';
import { DeliverySection } from './sections/DeliverySection.tsx';
import { InvoiceSection } from './sections/InvoiceSection.tsx';
import { LegalSection } from './sections/LegalSection.tsx';
import { OrganizationSection } from './sections/OrganizationSection.tsx';
import { SubjectsSection } from './sections/SubjectsSection.tsx';
import { Steps } from './Steps.tsx';
import { useDraft, type Draft } from './useDraft.ts';
import { useFillPlace, type FillGoal, type FillPlace } from './useFillPlace.ts';
import { useNextStep } from './useNextStep.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './FillForm.module.css';

const bodies: Readonly<Record<FillSection, () => React.ReactNode>> = {
  organization: OrganizationSection,
  legalRepresentative: LegalSection,
  agent: AgentSection,
  subjects: SubjectsSection,
  invoice: InvoiceSection,
  delivery: DeliverySection,
};

interface Props {
  application: IntakeApplication;
  put: (value: IntakeApplication) => void;
}

/**
 * One section of the form at a time. "Next" saves, shows the faults of this section, and continues if there are none.
 */
export function FillForm({ application, put }: Props) {
  const { t } = useI18n();
  const place = useFillPlace(application);
  const draft = useDraft(application.id, { form: application.form, version: application.formVersion });
  const { state, next, leave, forget } = useNextStep(application, draft, put);
  const body = useFocusOnFault(state.turn);
  const value = useMemo(
    () => ({ application, draft, faults: { ...faultsOfSaving(draft), ...state.faults }, forget }),
    [application, draft, state.faults, forget],
  );

  const { section } = place;
  if (!section) return <Navigate to={place.first} replace />;
  const Body = bodies[section];
  const faults = Object.keys(state.faults).length;
  const go = (to: FillGoal): void => {
    leave();
    place.go(to);
  };
  const goOn = (): void => go(place.following);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void next(section, goOn);
  };

  return (
    <FormContext value={value}>
      <form onSubmit={submit} noValidate>
        <Page
          key={section}
          title={t(`fill.title.${section}`)}
          lead={t(`fill.lead.${section}`)}
          actions={<FillActions place={place} go={go} busy={state.busy} />}
        >
          <Steps current="fill" id={application.id} done={stepsDone(application)} steps={stepsFor(application)} />
          <p className={join(common.row, common.between, styles.sectionLine)}>
            <span className={common.quiet}>{t('fill.part', { part: place.index + 1, of: place.count })}</span>
            <SaveMark state={draft.saveState} />
          </p>
          <ReturnedNote application={application} section={section} />
          <div className={common.stack} ref={body}>
            <Body />
          </div>
          <ErrorNote error={state.error ?? (draft.error?.code === 'offline' ? null : draft.error)} />
          {state.refused === section && faults > 0 && <RefusedNote faults={faults} onLater={goOn} />}
        </Page>
      </form>
      {draft.conflicts.length > 0 && <ConflictDialog conflicts={draft.conflicts} onSettle={draft.settle} />}
    </FormContext>
  );
}

/** What cannot even be kept in a draft: told at its field at once. */
function faultsOfSaving({ error }: Draft): Readonly<Record<string, FormFault>> {
  const told = (error?.faults ?? []).filter(({ code }) => code in formFaults);
  return Object.fromEntries(told.map((one) => [one.path, one]));
}

function FillActions({ place, go, busy }: { place: FillPlace; go: (to: FillGoal) => void; busy: boolean }) {
  const { t } = useI18n();
  const { back, following } = place;
  return (
    <>
      {back && (
        <Button variant="outlined" size="large" onClick={() => go(back)}>
          {t('common.back')}
        </Button>
      )}
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {t(following === 'materials' ? 'fill.toMaterials' : 'common.next')}
      </Button>
    </>
  );
}

/** This section has faults; they may also be corrected later. */
function RefusedNote({ faults, onLater }: { faults: number; onLater: () => void }) {
  const { t } = useI18n();
  return (
    <Note tone="due" role="status">
      <p>{t('fill.refused', { smart_count: faults, count: faults })}</p>
      <Button variant="outlined" onClick={onLater}>
        {t('fill.later')}
      </Button>
    </Note>
  );
}

/** After each refusal the first wrong field of the section gets the focus. */
function useFocusOnFault(turn: number): React.RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turn > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [turn]);
  return body;
}
