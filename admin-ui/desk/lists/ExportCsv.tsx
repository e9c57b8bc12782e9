import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { CanAccess, useListContext, useLocaleState, useNotify, useResourceContext, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import { API, request } from '../api/httpClient.ts';
import { fileNameOf, saveFile } from './saveFile.ts';

/** The server writes the file (audited, safe for spreadsheets) with exactly the rows that the filter selects. */
export function ExportCsv() {
  const t = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const resource = useResourceContext() ?? '';
  const { filterValues, sort } = useListContext();
  const [busy, setBusy] = useState(false);

  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const query = new URLSearchParams({
        filter: JSON.stringify(filterValues),
        sort: JSON.stringify([sort.field, sort.order]),
      });
      const { body, headers } = await request(`${API}/${resource}/export.csv?${query}`);
      saveFile(fileNameOf(headers) ?? `${resource}.csv`, body);
    } catch (error) {
      notify(messageOf(error, locale, t('desk.offline')), { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <CanAccess resource={resource} action="export">
      <Button startIcon={<FileDownloadIcon />} disabled={busy} onClick={() => void run()}>
        {t(busy ? 'desk.working' : 'desk.exportCsv')}
      </Button>
    </CanAccess>
  );
}
