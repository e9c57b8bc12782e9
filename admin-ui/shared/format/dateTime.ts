/** Every time is shown in Shanghai time, whatever the browser's time zone is. */
const ZONE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function read(time: string | Date): Record<string, string> | null {
  const date = typeof time === 'string' ? new Date(time) : time;
  if (Number.isNaN(date.getTime())) return null;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** `2026-11-20 14:05`; an em dash without a value. */
export function formatDateTime(time: string | Date | null | undefined): string {
  const got = time ? read(time) : null;
  return got ? `${got.year}-${got.month}-${got.day} ${got.hour}:${got.minute}` : '—';
}

/** `2026-11-20 14:05:09`, where seconds matter (audit). */
export function formatInstant(time: string | Date | null | undefined): string {
  const got = time ? read(time) : null;
  return got ? `${got.year}-${got.month}-${got.day} ${got.hour}:${got.minute}:${got.second}` : '—';
}

/** `2026-11-20` */
export function formatDate(time: string | Date | null | undefined): string {
  return formatDateTime(time).slice(0, 10);
}

/** `14:05` */
export function formatClock(time: string | Date | null | undefined): string {
  return formatDateTime(time).slice(11) || '—';
}

/** True for a time of the present day in the desk's zone. */
export function isToday(time: string | Date): boolean {
  return sameDay(time, new Date());
}

/** Same calendar day in the desk's zone. */
export function sameDay(one: string | Date, other: string | Date): boolean {
  return formatDate(one) === formatDate(other);
}
