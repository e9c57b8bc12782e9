import type { FillSection } from '@vocabulary/form/fillSections.ts';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { useReducer } from 'react';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { sectionOfFault } from './sections.ts';
import type { Draft } from './useDraft.ts';

type Faults = Readonly<Record<string, FormFault>>;

export interface NextState {
  busy: boolean;
  /** Faults to show now, by path. */
  faults: Faults;
  /** The section that was refused last, until the person opens another one. */
  refused: FillSection | null;
  /** Increases with every refusal, so that the first wrong field gets the focus again. */
  turn: number;
  error: ApiError | null;
}
type NextAction =
  | { do: 'ask' }
  | { do: 'stop' }
  | { do: 'refuse'; section: FillSection; faults: Faults }
  | { do: 'pass' }
  | { do: 'fail'; error: ApiError }
  | { do: 'leave' }
  | { do: 'forget'; path: string };

const nothing: NextState = { busy: false, faults: {}, refused: null, turn: 0, error: null };

/** What "next" does: saves, asks the server for the faults of this section, and continues if there are none. */
export function useNextStep(
  application: IntakeApplication,
  draft: Draft,
  put: (value: IntakeApplication) => void,
): {
  state: NextState;
  next(section: FillSection, goOn: () => void): Promise<void>;
  leave(): void;
  forget(path: string): void;
} {
  const [state, dispatch] = useReducer(reduceNext, nothing);

  const next = async (section: FillSection, goOn: () => void): Promise<void> => {
    dispatch({ do: 'ask' });
    try {
      if (!(await draft.flush())) return dispatch({ do: 'stop' });
      const fresh = await api.application(application.id);
      put(fresh);
      const here = fresh.faults.filter((fault) => sectionOfFault(fault.path) === section);
      if (here.length > 0)
        return dispatch({ do: 'refuse', section, faults: Object.fromEntries(here.map((one) => [one.path, one])) });
      dispatch({ do: 'pass' });
      goOn();
    } catch (thrown) {
      dispatch({ do: 'fail', error: thrown instanceof ApiError ? thrown : new ApiError('internal', '') });
    }
  };
  return {
    state,
    next,
    leave: () => dispatch({ do: 'leave' }),
    forget: (path) => dispatch({ do: 'forget', path }),
  };
}

function reduceNext(state: NextState, action: NextAction): NextState {
  switch (action.do) {
    case 'ask':
      return { ...state, busy: true, error: null };
    case 'stop':
      return { ...state, busy: false };
    case 'refuse':
      return { ...state, busy: false, faults: action.faults, refused: action.section, turn: state.turn + 1 };
    case 'pass':
      return { ...state, busy: false, faults: {}, refused: null };
    case 'fail':
      return { ...state, busy: false, error: action.error };
    case 'leave':
      return { ...state, refused: null };
    case 'forget': {
      const { [action.path]: _gone, ...faults } = state.faults;
      return { ...state, faults };
    }
  }
}
