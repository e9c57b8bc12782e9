import type { AuthorizationCodeState } from '@vocabulary/authorizationCodes.ts';
import type { FormPath } from '@vocabulary/form/FormPath.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import type { PasswordFault } from '@vocabulary/passwordFaults.ts';
import type { Stage } from '@vocabulary/stages.ts';
import type { FormSectionName } from '../applications/formSections.ts';
import type { NotYet } from '../workbench/decision.ts';

/** Words the desk looks up by a member of a closed list: a new member without its words does not compile. */
export interface DeskLookups {
  desk: {
    codeState: Record<AuthorizationCodeState | 'none', string>;
    form: Record<FormPath, string>;
    formSection: Record<FormSectionName, string>;
    materialShort: Record<MaterialKind, string>;
    ownPassword: { weak: Record<PasswordFault, string> };
    waiting: Record<Stage, string>;
    review: { look: Record<MaterialKind, string>; gap: Record<NotYet['fault'], string> };
  };
}
