import type { ApplicantState, ApplicantTask } from '@vocabulary/applicantStates.ts';
import type { SketchFault } from '@vocabulary/materialFacts.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import type { SubjectKind } from '@vocabulary/productKinds.ts';
import type { DeliveryMethod, ShipmentState } from '@vocabulary/shipmentStates.ts';
import type { Stage } from '@vocabulary/stages.ts';
import type { QualityWord } from '../materials/quality.ts';

/** Words these pages look up by a member of a closed list: a new member without its words does not compile. */
export interface IntakeLookups {
  now: Record<ApplicantState, string>;
  nowHelp: Record<ApplicantState, string>;
  task: Record<ApplicantTask, string>;
  line: Record<Stage, string>;
  parcel: { state: Record<ShipmentState | 'ready', string> };
  materialHelp: Record<MaterialKind, string>;
  sample: Record<SketchFault, string>;
  quality: Record<QualityWord, string>;
  choose: { subject: Record<SubjectKind, string> };
  delivery: { methods: Record<DeliveryMethod, string>; methodNote: Record<DeliveryMethod, string> };
}
