import styles from './AgreementText.module.css';

/** An agreement's text, paragraph by paragraph, as text and never as markup. */
export function AgreementText({ body }: { body: string }) {
  return (
    <div className={styles.agreementText}>
      {body.split('\n').map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
