import type { SheetReply, SheetRequest } from './sheetMessages.ts';
import { SheetFile } from './SheetFile.ts';

// The process in which one XLSX file is written. It has no environment, no database, no key; SpreadsheetWriter may kill
// it at any time.
const send = (reply: SheetReply) => process.send?.(reply);
let file: SheetFile | null = null;

async function take(request: SheetRequest): Promise<void> {
  switch (request.kind) {
    case 'begin':
      file = new SheetFile(request.name, request.columns);
      return;
    case 'rows':
      file?.add(request.rows);
      return;
    case 'end':
      if (file) send({ kind: 'done', bytes: await file.end() });
  }
}

process.on('message', (request: SheetRequest) => {
  take(request).catch((error: unknown) =>
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
send({ kind: 'ready' });
