import type { FillSection } from '@vocabulary/form/fillSections.ts';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useNavigate, useParams } from 'react-router';
import { sectionsOf } from './sections.ts';

export type FillGoal = FillSection | 'materials' | 'choose';

export interface FillPlace {
  /** Null if the URL names no section of this application. */
  section: FillSection | null;
  index: number;
  count: number;
  following: FillGoal;
  back: FillGoal | null;
  /** The first section. */
  first: string;
  go(to: FillGoal): void;
}

/** The section of the form that the URL names, with the one before and the one after it. */
export function useFillPlace(application: IntakeApplication): FillPlace {
  const navigate = useNavigate();
  const asked = useParams().section;
  const sections = sectionsOf(application);
  const index = sections.findIndex((one) => one === asked);
  const beginning = application.unlocked === null ? 'choose' : null;
  return {
    section: sections[index] ?? null,
    index,
    count: sections.length,
    following: sections[index + 1] ?? 'materials',
    back: sections[index - 1] ?? beginning,
    first: pathOf(application.id, sections[0] ?? 'materials'),
    go: (to) => void navigate(pathOf(application.id, to)),
  };
}

function pathOf(id: number, to: FillGoal): string {
  return to === 'materials' || to === 'choose' ? `/applications/${id}/${to}` : `/applications/${id}/fill/${to}`;
}
