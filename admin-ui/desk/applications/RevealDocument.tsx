import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DocumentKind } from '@vocabulary/documentKinds.ts';
import { API, requestFile } from '../api/httpClient.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { openFile } from '../lists/saveFile.ts';

/** A form with every number in full, after a reason and a fresh one-time password, as for one masked number. */
export function RevealDocument({ applicationId, kind }: { applicationId: number; kind: DocumentKind }) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const title = t('desk.reveal.open', { name: t(`documentKind.${kind}`) });
  return (
    <>
      <Tooltip title={title}>
        <IconButton size="small" aria-label={title} onClick={() => setAsking(true)}>
          <VisibilityIcon fontSize="inherit" />
        </IconButton>
      </Tooltip>
      {asking && (
        <VerbDialog
          title={title}
          words={t('desk.reveal.documentWords')}
          confirm={t('desk.reveal.confirm')}
          fields={[{ name: 'reason', label: t('desk.field.reason'), required: true }]}
          run={async ({ reason = '' }) =>
            openFile(await requestFile(`${API}/applications/${applicationId}/revealed.pdf`, { kind, reason }))
          }
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </>
  );
}
