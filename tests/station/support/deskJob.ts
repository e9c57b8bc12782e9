import type { KeyAlgorithm } from '../../../server/vocabulary/certificateStates.ts';
import type { ProductionMode } from '../../../server/vocabulary/stages.ts';
import type {
  JournalEntry,
  StationJob,
  SubjectAttribute,
  CodeState,
} from '../../../server/vocabulary/stationProtocol.ts';
import type { Escrowed } from './DeskIssuer.ts';

export interface JobWish {
  algorithm: KeyAlgorithm;
  mode: ProductionMode;
  tokenSerial?: string;
  needsCode?: boolean;
  subject?: SubjectAttribute[];
}
/** A job as the fake desk keeps it. */
export interface DeskJob {
  id: number;
  wish: JobWish;
  state: StationJob['state'];
  epoch: number;
  leaseEnds: number;
  serial: string | null;
  code: CodeState;
  steps: JournalEntry[];
  signing: { spki: Buffer; certificate: Buffer } | null;
  encryption: Escrowed | null;
  proof: { challenge: Buffer; plain: Buffer } | null;
}

export const plainSubject: SubjectAttribute[] = [
  { type: 'C', value: 'CN' },
  { type: 'O', value: '云汉建设有限公司' },
  { type: 'CN', value: '云汉建设有限公司' },
];

export const newDeskJob = (id: number, wish: JobWish): DeskJob => ({
  id,
  wish,
  state: 'planned',
  epoch: 0,
  leaseEnds: 0,
  serial: wish.tokenSerial ?? null,
  code: { state: 'none', sentAt: null, onDemand: true },
  steps: [],
  signing: null,
  encryption: null,
  proof: null,
});

/** As a station is told of it; `remaining` jobs of the application are not done yet. */
export function presentJob(job: DeskJob, remaining: number): StationJob {
  const { algorithm, mode } = job.wish;
  return {
    id: job.id,
    applicationNumber: `YX2026${job.id}`,
    businessType: 'new',
    procedure: 'new_pair',
    token: 'blank',
    organizationName: '云汉建设有限公司',
    productName: '单位证书（带签章）',
    subjectName: '云汉建设有限公司',
    mode,
    state: job.state,
    algorithm,
    tokenSerial: job.serial,
    claimedHere: job.leaseEnds > Date.now(),
    needsCode: job.wish.needsCode ?? mode !== 'factory',
    codeState: job.code,
    remaining,
    dueAt: null,
    tokensSent: null,
  };
}
