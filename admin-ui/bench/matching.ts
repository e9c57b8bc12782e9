import type { BenchState } from '@vocabulary/benchProtocol.ts';
import type { StationJob } from '@vocabulary/stationProtocol.ts';

/** Jobs whose application number, organisation, subject or token contains what was typed or scanned. */
export function matching(jobs: readonly StationJob[], text: string): readonly StationJob[] {
  const wanted = plain(text);
  if (wanted === '') return jobs;
  return jobs.filter((job) =>
    [job.applicationNumber, job.organizationName, job.subjectName, job.tokenSerial ?? ''].some((field) =>
      plain(field).includes(wanted),
    ),
  );
}

/** Jobs of exactly the application or token that was scanned: only these may be begun by the scanner's Enter. */
export function scanned(jobs: readonly StationJob[], text: string): readonly StationJob[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  return jobs.filter((job) => [job.applicationNumber, job.tokenSerial ?? ''].some((field) => plain(field) === wanted));
}

/**
 * A scanner types wherever the cursor is. What it reads from our papers and tokens is nobody's PIN or code, and would
 * cost one of the few tries.
 */
export function isFromScanner(text: string, { jobs, lanes }: Pick<BenchState, 'jobs' | 'lanes'>): boolean {
  const word = plain(text);
  const known = [
    ...jobs.flatMap(({ applicationNumber, tokenSerial, tokensSent }) => [
      applicationNumber,
      tokenSerial ?? '',
      ...(tokensSent ?? []),
    ]),
    ...lanes.map(({ token }) => token?.serial ?? ''),
  ];
  return /^(yx\d{12,}|https?:)/.test(word) || known.some((one) => one !== '' && plain(one) === word);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
}
