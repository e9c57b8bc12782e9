import { expect, it } from 'vitest';
import { passwordFault } from '../../../server/domain/staff/passwordFault.ts';

const owner = { login: 'wang.xin', name: '王欣然' };

const guessedEarly = `
  password1234 qwertyuiop12 abcdefgh1234 iloveyou1234 zhongguo2026 Aa123456789! woaini1314520 111111111111
  aaaaaaaaaaaaaaaa aaaaaaaaaaab timevale123456 timevale2026! yinxin20261126 Yinxintai2026 p@ssw0rd1234
  Passw0rd!2026 admin@123456 administrator1 qazwsxedcrfv 1qaz2wsx3edc beijing2026!! shanghai1234 woaizhongguo
  wangwei19850101 19850101198501 201820192020 asdfghjkl123 zxcvbnm12345 letmein12345 dragon123456 qwerty!@#$%^
  guanliyuan888 密码密码密码密码密码密码 王欣然王欣然王欣然王欣然 ｐａｓｓｗｏｒｄ１２３４ PASSWORDPASSWORD`;

it.each(guessedEarly.trim().split(/\s+/))('takes no password that is guessed early: %s', (password) => {
  expect(passwordFault(password, owner)).toBe('too_common');
});

it.each(['my wang.xin passes by', 'WANG.XIN-Kx7!mvQ2pLz9', 'wangxin-Kx7!mvQ2pLz9'])(
  'takes no password with the login in it: %s',
  (password) => expect(passwordFault(password, owner)).toBe('holds_login'),
);

it('takes none of eleven characters, however strange, and one of twelve', () => {
  expect(passwordFault('Kx7!mvQ2pLz', owner)).toBe('too_short');
  expect(passwordFault('Kx7!mvQ2pLz9', owner)).toBeNull();
});

it.each([
  'correct horse battery staple',
  '三月的风吹过江面一二三四五',
  '江上清风山间明月耳得之而',
  'velvet-onion-tram-harbour',
  'K7QW9-3NMX4-ABRDE-12845',
  'juzi hongcha xiayu chuanghu',
  '雨后的站台只有一只猫在等车',
])('takes a password of unrelated words: %s', (password) => {
  expect(passwordFault(password, owner)).toBeNull();
});

it('is judged by the beginning of a long password, which costs too much to judge whole', () => {
  expect(passwordFault('1'.repeat(200), owner)).toBe('too_common');
  expect(passwordFault(`${'1'.repeat(64)}Kx7!mvQ2pLz9`, owner)).toBe('too_common');
});
