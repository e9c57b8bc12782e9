import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import type { AppError } from '../../server/lib/AppError.ts';
import { hostileFiles, type HostileFile } from './hostileFiles.ts';

const decoder = new ImageDecoder();
let files: HostileFile[] = [];
beforeAll(async () => {
  files = await hostileFiles();
});
afterAll(() => decoder.close());

const refusal = async (bytes: Buffer, by = decoder) =>
  by.ingest(bytes).then(
    () => null,
    (error: unknown) => error as AppError,
  );
/**
 * Highest resident memory a child ever had, in MB (Linux only: elsewhere there is no such file and the test says so).
 */
const peakMemory = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

describe('what strangers send', () => {
  test('every hostile file is refused with its code and words that help', async () => {
    expect(files).toHaveLength(40);
    const answers = [];
    for (const { name, bytes } of files) {
      const error = await refusal(bytes);
      answers.push([name, error?.code, error?.details]);
    }
    expect(answers).toEqual(files.map(({ name, code, details }) => [name, code, details]));
  });

  test('a good picture passes right after, and no child ever held 600 MB', async () => {
    const good = await sharp({ create: { width: 1500, height: 1200, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    const picture = await decoder.ingest(good);
    expect([picture.format, picture.width, picture.height]).toEqual(['jpeg', 1500, 1200]);
    for (const pid of decoder.childIds()) expect(peakMemory(pid)).toBeLessThan(600);
  });
});

describe('the largest pictures within the limit', () => {
  test('64 million pixels pass, or cost their child only', async () => {
    const plain = sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#c8c8c8' } });
    const baseline = await plain.clone().jpeg().toBuffer();
    expect((await decoder.ingest(baseline)).width).toBe(8000);
    // Progressive coding holds every coefficient of the picture at once: 384 MB.
    const progressive = await plain.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer();
    const answer = await decoder.ingest(progressive).then(
      (picture) => picture.width,
      (error: unknown) => (error as AppError).code,
    );
    expect([8000, 'upload_unreadable']).toContain(answer);
    for (const pid of decoder.childIds()) expect(peakMemory(pid)).toBeLessThan(700);
    expect(
      (
        await decoder.ingest(
          await sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
        )
      ).width,
    ).toBe(200);
  });
});

describe('the child can be lost at any time', () => {
  const small = () =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: '#9ab' } })
      .jpeg()
      .toBuffer();

  test('one that hangs is killed at the deadline, and the next picture is served', async () => {
    const hurried = new ImageDecoder({ deadlineMs: 4000, parallel: 1 });
    await hurried.ingest(await small());
    const [pid = 0] = hurried.childIds();
    process.kill(pid, 'SIGSTOP');
    const error = await refusal(await small(), hurried);
    expect([error?.code, error?.details]).toEqual(['upload_unreadable', { reason: 'too_slow' }]);
    expect((await hurried.ingest(await small())).width).toBe(300);
    expect(hurried.childIds()).not.toContain(pid);
    hurried.close();
  });

  test('one that is killed in the middle refuses its picture only', async () => {
    const single = new ImageDecoder({ parallel: 1 });
    await single.ingest(await small());
    const [pid = 0] = single.childIds();
    process.kill(pid, 'SIGSTOP');
    const [first, second] = [refusal(await small(), single), single.ingest(await small())];
    process.kill(pid, 'SIGKILL');
    expect((await first)?.details).toEqual({ reason: 'stopped' });
    expect((await second).width).toBe(300);
    single.close();
  });

  test('a picture that outgrows the memory of its child is refused', async () => {
    const tight = new ImageDecoder({ memoryBytes: 420 * 1024 * 1024, parallel: 1 });
    const wide = await sharp({ create: { width: 7900, height: 7900, channels: 3, background: '#345' } })
      .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect((await refusal(wide, tight))?.code).toBe('upload_unreadable');
    expect((await tight.ingest(await small())).width).toBe(300);
    tight.close();
  });

  test('a closed decoder and a full queue say so at once', async () => {
    const full = new ImageDecoder({ parallel: 1, waiting: 1 });
    const [first, second, third] = [
      full.ingest(await small()),
      full.ingest(await small()),
      refusal(await small(), full),
    ];
    expect((await third)?.code).toBe('unavailable');
    await Promise.all([first, second]);
    full.close();
    expect((await refusal(await small(), full))?.code).toBe('unavailable');
  });
});
