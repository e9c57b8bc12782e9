// A stand-in for a mail server, as a process of its own: SMTP on one port, its ledger and its mode over HTTP on
// another.
import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';

const ledger = [];
let mode = 'ok';

const mail = createServer((socket) => {
  let envelope = { from: '', to: [] };
  let data = null;
  let waiting = '';
  const say = (line) => socket.write(`${line}\r\n`);
  const took = (lines) => {
    ledger.push({ ...envelope, raw: lines.map((line) => line.replace(/^\./, '')).join('\r\n') });
    envelope = { from: '', to: [] };
    if (mode !== 'accept_then_silent') say('250 taken');
  };
  const answer = (line) => {
    const [word = ''] = line.toUpperCase().split(/[ :]/);
    if (word === 'EHLO' || word === 'HELO') return say('250 fake');
    if (word === 'MAIL') envelope.from = line;
    if (word === 'RCPT') {
      // As real servers do, it repeats the address.
      if (mode === 'refuse') return say(`550 no such mailbox: ${line.slice(8)}`);
      envelope.to.push(/<(.*)>/.exec(line)?.[1]);
    }
    if (word === 'DATA') {
      data = [];
      return say('354 go on');
    }
    if (word === 'QUIT') return socket.end('221 bye\r\n');
    return say('250 ok');
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    const lines = (waiting + chunk.toString('latin1')).split('\r\n');
    waiting = lines.pop();
    for (const line of lines) {
      if (data === null) answer(line);
      else if (line === '.') {
        const lines = data;
        data = null;
        took(lines);
      } else data.push(line);
    }
  });
  say('220 fake');
});
const control = createHttp((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (request.url === '/mode') mode = JSON.parse(Buffer.concat(chunks).toString()).mode;
    response.end(JSON.stringify(ledger));
  });
});
mail.listen(0, '127.0.0.1', () =>
  control.listen(0, '127.0.0.1', () =>
    process.send?.({ port: mail.address().port, controlPort: control.address().port }),
  ),
);
process.on('disconnect', () => process.exit(0));
