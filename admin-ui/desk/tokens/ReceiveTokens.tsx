import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { readSerialLines } from '@vocabulary/serialLines.ts';
import { modelBySerial } from '@vocabulary/serialPrefixes.ts';
import { useState } from 'react';
import { useDataProvider, useGetList, usePermissions, useTranslate, type RaRecord } from 'react-admin';
import { hasVerb } from '../api/access.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import common from '../layout/common.module.css';

interface TokenModelRow extends RaRecord {
  id: number;
  name: string;
  serialPrefixes: string[];
}

/** The model is what the numbers say; a person chooses only where they say nothing. */
const BY_SERIAL = 'by-serial';

/** The model that every serial's longest prefix names: null where one names none, `mixed` where they differ. */
function modelOfAll(
  models: readonly TokenModelRow[],
  read: readonly { serial: string }[],
): TokenModelRow | 'mixed' | null {
  const found = read.map(({ serial }) => modelBySerial(models, serial) ?? null);
  const [first = null] = found;
  if (first === null || found.includes(null)) return null;
  return found.every((one) => one === first) ? first : 'mixed';
}

/** A delivery of blank tokens: one model, serials by scanner or pasted list. */
export function ReceiveTokens() {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const { permissions } = usePermissions<Role[]>();
  const [open, setOpen] = useState(false);
  const { data: models = [] } = useGetList<TokenModelRow>(
    'token-models',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: open },
  );
  if (!hasVerb(permissions ?? [], 'token.receive')) return null;

  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        {t('desk.token.receive')}
      </Button>
      {open && models.length > 0 && (
        <VerbDialog
          title={t('desk.token.receive')}
          words={t('desk.token.receiveWords')}
          confirm={t('desk.token.receive')}
          fields={[
            {
              name: 'modelId',
              label: t('desk.token.model'),
              kind: 'choice',
              required: true,
              initial: BY_SERIAL,
              choices: [
                { value: BY_SERIAL, label: t('desk.token.bySerial') },
                ...models.map(({ id, name }) => ({ value: String(id), label: name })),
              ],
            },
            {
              name: 'serials',
              label: t('desk.token.serials'),
              kind: 'long',
              required: true,
              help: t('desk.token.serialsHelp'),
            },
          ]}
          check={({ modelId, serials = '' }) => {
            const { serials: read, twice, unclear } = readSerialLines(serials);
            if (unclear.length > 0) return t('desk.token.unclear', { lines: unclear.join('；') });
            if (twice.length > 0) return t('desk.token.twice', { serials: twice.join('、') });
            const proposed = modelOfAll(models, read);
            if (modelId === BY_SERIAL && proposed === 'mixed') return t('desk.token.mixedModels');
            if (modelId === BY_SERIAL && proposed === null) return t('desk.token.noModel');
            if (modelId === BY_SERIAL) return null;
            const other = read
              .map(({ serial }) => ({ serial, model: modelBySerial(models, serial) }))
              .find(({ model }) => model !== undefined && model.id !== Number(modelId));
            return other === undefined
              ? null
              : t('desk.token.otherModel', { serial: other.serial, model: other.model?.name });
          }}
          notice={({ modelId, serials = '' }) => {
            const proposed = modelOfAll(models, readSerialLines(serials).serials);
            return modelId === BY_SERIAL && proposed !== null && proposed !== 'mixed' ? (
              <p className={common.quiet}>{t('desk.token.proposed', { model: proposed.name })}</p>
            ) : null;
          }}
          run={({ modelId = '', serials = '' }) => {
            const read = readSerialLines(serials).serials;
            const proposed = modelOfAll(models, read);
            const chosen = modelId === BY_SERIAL && proposed !== 'mixed' ? proposed?.id : Number(modelId);
            return provider.receiveTokens({ modelId: chosen ?? 0, serials: read });
          }}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.token.received'));
          }}
        />
      )}
    </>
  );
}
