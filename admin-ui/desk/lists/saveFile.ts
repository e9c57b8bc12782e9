/** Shows a file in a new tab, where it can be printed or saved. */
export function openFile(file: Blob): void {
  const url = URL.createObjectURL(file);
  window.open(url, '_blank', 'noopener');
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves text as a file, with the byte-order mark that makes spreadsheets read it as UTF-8. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(
    new Blob([text.startsWith('\uFEFF') ? '' : '\uFEFF', text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The name the server gave the file (RFC 6266, `filename*` before the plain one), or null. */
export function fileNameOf(headers: Headers): string | null {
  const said = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(said)?.[1] ?? null);
}
