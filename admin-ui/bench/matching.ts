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

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
}
