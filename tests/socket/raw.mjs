// SPDX-License-Identifier: Apache-2.0
// A client that sends any bytes and reads answers by RFC 9112 §6, sharing nothing with the server.
import { once } from 'node:events';
import net from 'node:net';

/// A connection to "http://127.0.0.1:PORT". `received` is all that came, as latin1 text; `ended` resolves with the time at which the server closed.
export async function connect(address) {
  const { hostname, port } = new URL(address);
  const socket = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const connection = { socket, received: '', waiting: [] };
  const look = () => { connection.waiting = connection.waiting.filter((check) => !check()); };
  socket.on('data', (bytes) => { connection.received += bytes.toString('latin1'); look(); });
  connection.ended = new Promise((accept) => {
    const end = () => { connection.over = true; look(); accept(performance.now()); };
    socket.on('end', end);
    socket.on('error', end);
    socket.on('close', end);
  });
  await once(socket, 'connect');
  return connection;
}

/// Resolves when `enough(received)` or the connection has ended.
export const until = (connection, enough) => new Promise((accept) => {
  const check = () => (enough(connection.received) || connection.over) && (accept(connection.received), true);
  if (!check()) connection.waiting.push(check);
});

/// Cuts text into answers: {status, headers, body, whole}. `methods` of the requests in order (HEAD has no body); 'GET' when there are more answers.
export function answers(text, methods = []) {
  const found = [];
  while (text) {
    const end = text.indexOf('\r\n\r\n');
    const [statusLine, ...lines] = text.slice(0, end < 0 ? undefined : end).split('\r\n');
    const parts = statusLine.match(/^HTTP\/1\.1 (\d{3}) ([\w' -]+)$/);
    if (end < 0 || !parts) return [...found, { status: 'unreadable', text: text.slice(0, 80) }];
    const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    const status = Number(parts[1]);
    const hasBody = (methods[found.length] ?? 'GET') !== 'HEAD' && status !== 204 && status !== 304;
    const length = hasBody ? Number(headers['content-length']) : 0;
    const body = text.slice(end + 4, end + 4 + length);
    found.push({ status, headers, body, whole: body.length === length, names: lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()) });
    text = text.slice(end + 4 + length);
  }
  return found;
}

/// Sends all the pieces, ends the sending side and reads until the server closes.
export async function exchange(address, pieces, methods) {
  const connection = await connect(address);
  for (const piece of [pieces].flat()) connection.socket.write(piece, 'latin1');
  connection.socket.end();
  await connection.ended;
  connection.socket.destroy();
  return answers(connection.received, methods);
}

/// Waits for `done()` to be true, asking again every few milliseconds, at most `seconds`.
export async function poll(done, seconds, what) {
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    if (await done()) return;
    await new Promise((accept) => { setTimeout(accept, 20); });
  }
  throw new Error(`after ${seconds} s still not: ${what}`);
}
