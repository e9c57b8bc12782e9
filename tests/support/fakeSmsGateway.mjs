// A stand-in for an SMS provider, as a process of its own: keeps a ledger by idempotency key and can be told to fail.
import { createServer } from 'node:http';

const ledger = new Map();
let mode = 'ok';
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null;
    if (request.url === '/mode') {
      mode = body.mode;
      return response.end('{}');
    }
    if (request.url === '/ledger')
      return response.end(JSON.stringify([...ledger].map(([key, message]) => ({ key, ...message }))));
    if (mode === 'refuse') {
      response.statusCode = 429;
      return response.end('{}');
    }
    const key = request.headers['idempotency-key'];
    if (!ledger.has(key)) ledger.set(key, { ...body, reference: `sms-${ledger.size + 1}` });
    if (mode === 'accept_then_silent') return undefined;
    return response.end(JSON.stringify({ reference: ledger.get(key).reference }));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
