import { pki } from './pki/pki.ts';
import { SignerClient } from './ca/SignerClient.ts';
import type { Config } from './config.ts';
import { connect, type Database } from './db/connect.ts';
import type { Context } from './domain/context.ts';
import { deriveKeys } from './domain/keys.ts';
import type { Ports } from './domain/ports.ts';
import { ImageDecoder } from './images/ImageDecoder.ts';
import { AuditHeadFile } from './lib/AuditHeadFile.ts';
import { systemClock } from './lib/clock.ts';
import { newLogger } from './lib/logger.ts';
import { composeMessage } from './messaging/compose.ts';
import { NoMailServer } from './messaging/NoMailServer.ts';
import { OutboxOnlySender } from './messaging/OutboxOnlySender.ts';
import { SmsGatewaySender } from './messaging/SmsGatewaySender.ts';
import { SmtpSender } from './messaging/SmtpSender.ts';
import { renderDocument, unprintableIn } from './pdf/render.ts';
import { SpreadsheetWriter } from './spreadsheets/SpreadsheetWriter.ts';
import { DiskStorage } from './storage/DiskStorage.ts';

export interface Dependencies {
  database: Database;
  context: Context;
  close(): Promise<void>;
}

/** The only place that chooses which adapter answers each port. */
export async function buildDependencies(config: Config): Promise<Dependencies> {
  const logger = newLogger(config.LOG_LEVEL);
  const database = connect({ url: config.DATABASE_URL, max: config.DATABASE_POOL, logger });
  const storage = await new DiskStorage(config.STORAGE_DIR).open();
  const pictures = new ImageDecoder({ logger });
  const spreadsheets = new SpreadsheetWriter({ logger });
  const authority = new SignerClient(config.SIGNER_SOCKET);
  const heads = new AuditHeadFile(config.AUDIT_HEADS);
  const sender = config.SMS_GATEWAY_URL ? new SmsGatewaySender(config.SMS_GATEWAY_URL) : new OutboxOnlySender();
  const mails = config.SMTP_URL ? new SmtpSender({ url: config.SMTP_URL, from: config.MAIL_FROM }) : new NoMailServer();
  const ports: Ports = {
    storage,
    pictures,
    authority,
    pki,
    spreadsheets,
    documents: { render: renderDocument, unprintable: unprintableIn },
    heads: {
      sign: (seal) => authority.signHead(seal),
      signer: () => authority.headKey(),
      append: (head) => heads.append(head),
      read: (from) => heads.read(from),
      last: () => heads.last(),
    },
    messages: {
      compose: composeMessage,
      send: (message) => (message.channel === 'mail' ? mails : sender).send(message),
    },
  };
  const context: Context = {
    db: database.knex,
    actor: { kind: 'system', name: 'server' },
    clock: systemClock,
    ports,
    keys: deriveKeys(Buffer.from(config.MASTER_KEY, 'base64')),
    logger,
    requestId: null,
    demo: config.DEMO,
    publicUrl: config.PUBLIC_URL,
    sendsMail: config.SMTP_URL !== '',
    codesPerHour: config.SMS_CODES_PER_HOUR,
    challengeKeys: config.CHALLENGE_KEYS,
    budgets: {
      reveals: config.REVEALS_PER_DAY,
      clearCases: config.CLEAR_CASES_PER_DAY,
      exportedRows: config.EXPORTED_ROWS_PER_DAY,
    },
  };
  return {
    database,
    context,
    async close() {
      authority.close();
      pictures.close();
      spreadsheets.close();
      await database.close();
    },
  };
}
