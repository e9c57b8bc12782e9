import type { CallAnswer } from '@presenters/calls/intakeCalls.ts';
import Button from '@mui/material/Button';
import { useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { formatClock } from '../../shared/format/dateTime.ts';
import { callAddress, call } from '../api/call.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Page } from '../layout/Page.tsx';
import { UploadRow } from '../materials/UploadRow.tsx';
import { useUploads, type Uploads } from '../materials/useUploads.ts';
import { PhoneQuality } from './PhoneQuality.tsx';
import { useSentQualities } from './useSentQualities.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

type PhonePlace = CallAnswer<'GET /api/intake/phone-upload'>['places'][number];

/**
 * The page of the phone that scanned the QR code: the materials, a camera for each,
 * and no picture that was sent before.
 */
export function PhonePage() {
  const { t } = useI18n();
  const { hash, pathname } = useLocation();
  const ticket = hash.slice(1) || pathname.replace(/^\/u\/?/, '');
  const headers = useMemo(() => ({ 'X-Upload-Ticket': ticket }), [ticket]);
  const { value, error, reload } = useLoaded(`phone:${ticket}`, () =>
    call('GET /api/intake/phone-upload', { headers }),
  );
  const { qualities, remember } = useSentQualities();
  const uploads = useUploads<'POST /api/intake/phone-upload'>({
    limitBytes: value?.limitBytes ?? 3_145_728,
    headers: () => headers,
    path: ({ kind, itemId }) =>
      callAddress('POST /api/intake/phone-upload', { query: { kind, itemId: itemId ?? undefined } }),
    onDone: async (answer) => {
      remember(answer);
      await reload();
    },
  });
  return (
    <Page
      title={t('phone.title')}
      lead={
        value
          ? t('phone.lead', { name: value.organizationName || value.number, time: formatClock(value.expiresAt) })
          : undefined
      }
    >
      <ErrorNote error={error} retry={error?.code === 'ticket_invalid' ? undefined : () => void reload()} />
      {!value && !error && <Bones lines={6} />}
      {value?.places.map((place) => (
        <PhonePlaceCard
          key={`${place.kind}${place.itemId ?? ''}`}
          place={place}
          uploads={uploads}
          quality={qualities[`${place.kind}${place.itemId ?? ''}`] ?? null}
        />
      ))}
      {value && <p className={join(common.quiet, common.center)}>{t('phone.done')}</p>}
    </Page>
  );
}

function PhonePlaceCard({ place, uploads, quality }: { place: PhonePlace; uploads: Uploads; quality: string | null }) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const running = uploads.list.filter((one) => one.place.kind === place.kind && one.place.itemId === place.itemId);
  const name = t(`materialKind.${place.kind}`);
  return (
    <section data-slot={place.kind} className={join(common.card, common.slot)} aria-label={name}>
      <div className={join(common.row, common.between)}>
        <h2>{name}</h2>
        {place.given > 0 ? (
          <StateChip tone="done" label={t('phone.given', { smart_count: place.given, count: place.given })} />
        ) : (
          <StateChip tone="waiting" label={t(place.required ? 'materials.required' : 'materials.optional')} />
        )}
      </div>
      {quality && <PhoneQuality word={quality} />}
      {running.map((upload) => (
        <UploadRow key={upload.key} upload={upload} uploads={uploads} />
      ))}
      <Button variant={place.given > 0 ? 'outlined' : 'contained'} fullWidth onClick={() => input.current?.click()}>
        {t(place.given > 0 ? 'materials.more' : 'phone.take')}
      </Button>
      <input
        ref={input}
        className={common.unseen}
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          uploads.add(place, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </section>
  );
}
