import path from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { readHouseSettings } from './settings.ts';
import { type DemoSlot, demoSlots, SoftTokens } from './softTokens.ts';
import { line, say, warn } from './speak.ts';

/**
 * `npm run ukey [-- pull SLOT | plug SLOT new|SERIAL]`: the demo's UKeys, moved by hand. The end of a serial number is
 * enough.
 */
const tokens = new SoftTokens(path.join(readHouseSettings(inheritedEnvironment()).dataDir, 'tokens'));
const words = { 'bench-1': '工位一号槽', 'bench-2': '工位二号槽', own: '申请人自己的电脑' } as const;
const contents = { empty: ['空', 'empty'], new: ['全新 UKey', 'a new UKey'] } as const;

function show(): void {
  for (const slot of demoSlots) {
    const inside = tokens.look(slot);
    const [zh, en] = typeof inside === 'string' ? contents[inside] : [inside.serial, 'a UKey'];
    say(`${words[slot]}(${slot}):${zh}`, en);
  }
  say(`抽屉:${tokens.drawer().join(' ') || '空'}`, 'the drawer');
  line();
  say(
    '拔出 npm run ukey -- pull 槽位;插入 npm run ukey -- plug 槽位 new|序列号',
    `pull or plug; slots: ${demoSlots.join(' ')}`,
  );
}

const [verb, slot, which] = process.argv.slice(2);
try {
  if (verb !== undefined) {
    if (!demoSlots.includes(slot as DemoSlot)) throw new Error(`slots: ${demoSlots.join(' ')}`);
    if (verb === 'pull') tokens.pull(slot as DemoSlot);
    else if (verb === 'plug' && which) tokens.plug(slot as DemoSlot, which);
    else throw new Error('pull SLOT, or plug SLOT new|SERIAL');
  }
  show();
} catch (error) {
  warn('没有做到', error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
