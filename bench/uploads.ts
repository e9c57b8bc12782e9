import { randomBytes } from 'node:crypto';
import { startDraft } from '../tests/domain/applications/support/draft.ts';
import { statementsOf } from '../tests/support/statementsOf.ts';
import { makePicture } from '../seeds/pictures/makePicture.ts';
import { ImageDecoder } from '../server/images/ImageDecoder.ts';
import { benchDatabase } from './support/benchDatabase.ts';
import { askAgainAndAgain } from './support/clients.ts';
import { deskServer } from './support/deskServer.ts';
import { median, quantile, round } from './support/median.ts';

const UPLOADERS = 20;
const READERS = 4;
const ROUND_MS = 5_000;
const ROUNDS = 3;
const QUEUE = '/api/desk/applications?filter={"queue":true}&sort=["dueAt","ASC"]&range=[0,24]';

/** How often an upload asks the database, how long it takes, and what twenty of them do to a reviewer's list. */
export async function run(): Promise<Record<string, unknown>> {
  const bench = await benchDatabase(Number(process.env['BENCH_APPLICATIONS'] ?? '10000'));
  const pictures = new ImageDecoder();
  const context = { ...bench.context, ports: { ...bench.context.ports, pictures } };
  const desk = await deskServer(context);
  try {
    const { jpeg } = await makePicture('business_licence', {
      organization: '云汉建设工程有限公司',
      uscc: '91350100M000100Y43',
      person: { name: '沈采薇', idNumber: '110101188808080010' },
      seed: 'uploads',
    });
    const uploaders = await Promise.all(
      Array.from({ length: UPLOADERS }, async () => {
        const { id, accountId } = await startDraft(context);
        const headers = await desk.signedIn({ kind: 'account', accountId });
        return uploader(`${desk.url}/api/intake/applications/${id}/materials?kind=business_licence`, headers, jpeg);
      }),
    );
    const { actor } = await bench.as(['reviewer']);
    const headers = await desk.signedIn({ kind: 'staff', staffId: actor.kind === 'staff' ? actor.id : 0 });
    const lists = (): Promise<number[]> =>
      askAgainAndAgain({ url: encodeURI(desk.url + QUEUE), headers, connections: READERS, ms: ROUND_MS });
    const [first = async () => 0] = uploaders;
    await first();
    const statements = await statementsOf(bench.database.pool, first);
    const idle: number[] = [];
    const busy: number[] = [];
    const spent: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      idle.push(...(await lists()));
      let stop = false;
      const uploading = uploaders.map(async (send) => {
        while (!stop) spent.push(await send());
      });
      busy.push(...(await lists()));
      stop = true;
      await Promise.all(uploading);
    }
    return {
      uploaders: UPLOADERS,
      statementsPerUpload: statements.length,
      uploadP50Ms: round(median(spent), 0),
      uploadsPerSecond: round((spent.length / (ROUNDS * ROUND_MS)) * 1_000, 1),
      idleListP95Ms: round(quantile(idle, 0.95)),
      listP95MsUnderUploads: round(quantile(busy, 0.95)),
      ratioToIdle: round(quantile(busy, 0.95) / quantile(idle, 0.95)),
    };
  } finally {
    pictures.close();
    await desk.close();
    await bench.stop();
  }
}

/** Sends the picture again and again, each time as other bytes and in place of the one before; milliseconds of one. */
function uploader(url: string, headers: Record<string, string>, jpeg: Buffer): () => Promise<number> {
  let replaces = '';
  return async () => {
    const began = performance.now();
    const answer = await fetch(url + replaces, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(Buffer.concat([jpeg, randomBytes(16)])),
    });
    if (answer.status !== 200) throw new Error(`an upload was answered ${answer.status}: ${await answer.text()}`);
    const { id } = (await answer.json()) as { id: number };
    replaces = `&replaces=${id}`;
    return performance.now() - began;
  };
}
