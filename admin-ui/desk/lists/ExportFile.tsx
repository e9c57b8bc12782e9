import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { CanAccess, useListContext, useLocaleState, useNotify, useResourceContext, useTranslate } from 'react-admin';
import { exportFormats, type ExportFormat } from '@vocabulary/exportFormats.ts';
import { messageOf } from '../api/ApiError.ts';
import { API, download } from '../api/httpClient.ts';
import { saveFile } from './saveFile.ts';

/** The server writes the file (audited, safe for spreadsheets) with exactly the rows that the filter selects. */
export function ExportFile() {
  const t = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const resource = useResourceContext() ?? '';
  const { filterValues, sort } = useListContext();
  const [busy, setBusy] = useState(false);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);

  const run = async (format: ExportFormat): Promise<void> => {
    setMenuAt(null);
    setBusy(true);
    try {
      const query = new URLSearchParams({
        filter: JSON.stringify(filterValues),
        sort: JSON.stringify([sort.field, sort.order]),
      });
      const { name, file } = await download(`${API}/${resource}/export.${format}?${query}`);
      saveFile(name ?? `${resource}.${format}`, file);
    } catch (error) {
      notify(messageOf(error, locale, t('desk.offline')), { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <CanAccess resource={resource} action="export">
      <span role="group" aria-label={t('desk.export.button')}>
        <Button disabled={busy} startIcon={<FileDownloadIcon />} onClick={() => void run(exportFormats[0])}>
          {t(busy ? 'desk.working' : 'desk.export.button')}
        </Button>
        <Button
          size="small"
          disabled={busy}
          aria-label={t('desk.export.choose')}
          aria-haspopup="menu"
          aria-expanded={menuAt !== null}
          onClick={(event) => setMenuAt(event.currentTarget)}
        >
          <ArrowDropDownIcon />
        </Button>
      </span>
      <Menu open={menuAt !== null} anchorEl={menuAt} onClose={() => setMenuAt(null)}>
        {exportFormats.map((format) => (
          <MenuItem key={format} onClick={() => void run(format)}>
            <ListItemText primary={t(`desk.export.${format}.name`)} secondary={t(`desk.export.${format}.words`)} />
          </MenuItem>
        ))}
      </Menu>
    </CanAccess>
  );
}
