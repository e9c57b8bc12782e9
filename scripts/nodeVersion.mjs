// Written in old syntax on purpose: the Node that it refuses must still be able to run it.
const needed = [20, 19];

/** Ends the program with clear words when this Node is too old for the locked packages. */
export function refuseOldNode() {
  const found = process.versions.node.split('.').map(Number);
  if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) return;
  console.error(
    '需要 Node.js ' +
      needed.join('.') +
      ' 或更高版本,当前是 ' +
      process.versions.node +
      '。请从 https://nodejs.org 安装长期支持版后再试。',
  );
  console.error(
    'Node.js ' +
      needed.join('.') +
      ' or newer is needed; this is ' +
      process.versions.node +
      '. Install the current LTS from https://nodejs.org and try again.',
  );
  process.exit(1);
}
