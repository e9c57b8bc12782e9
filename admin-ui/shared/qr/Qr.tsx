import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import styles from './Qr.module.css';

/** A QR code, black on white in either scheme so that every camera reads it. */
export function Qr({ text, label, size = 200 }: { text: string; label: string; size?: number }) {
  const src = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`,
    [text],
  );
  return <img className={styles.qr} src={src} alt={label} width={size} height={size} />;
}
