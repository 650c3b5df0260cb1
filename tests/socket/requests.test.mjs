// SPDX-License-Identifier: Apache-2.0
// Requests byte by byte: what is answered, what is refused, and that nothing behind a refused request is ever answered.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { serveHub } from '../e2e/hub_server.mjs';
import { answers, connect, exchange, until } from './raw.mjs';

let hub;
before(async () => { hub = await serveHub('example-town'); });
after(() => hub.stop());

const host = 'Host: hub.example\r\n';
const get = (target = '/healthz', more = '') => `GET ${target} HTTP/1.1\r\n${host}${more}\r\n`;
const smuggled = get('/robots.txt');

const accepted = {
  'a plain request': get(),
  'HTTP/1.0 without a host': 'GET /healthz HTTP/1.0\r\n\r\n',
  'an empty line before it': `\r\n${get()}`,
  'an empty host': 'GET /healthz HTTP/1.1\r\nHost:\r\n\r\n',
  'a host with a port, as IPv6': 'GET /healthz HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n',
  'an absolute target': `GET http://hub.example:80/healthz HTTP/1.1\r\n${host}\r\n`,
  'an absolute target with a long scheme': `GET HTTPS://hub.example/healthz HTTP/1.1\r\n${host}\r\n`,
  'a length of nothing': get('/healthz', 'Content-Length: 0\r\n'),
  'spaces and tabs around a value': get('/healthz', 'Accept: \t */* \t \r\n'),
  'a hundred headers': get('/healthz', 'X-Any: thing\r\n'.repeat(99)),
};
for (const [name, bytes] of Object.entries(accepted)) {
  test(`answered: ${name}`, async () => {
    const found = await exchange(hub.address, bytes);
    assert.deepEqual(found.map((each) => each.status), [200]);
    assert.match(found[0].body, /^ok \d{8}-[0-9a-f]{8}\n$/);
  });
}

const refused = {
  'a folded header': [400, get('/healthz', 'X-A: one\r\n two\r\n')],
  'a folded header with a tab': [400, get('/healthz', 'X-A: one\r\n\ttwo\r\n')],
  'a folded request line': [400, `GET /healthz HTTP/1.1\r\n ${host}\r\n`],
  'lines that end with LF alone': [400, 'GET /healthz HTTP/1.1\nHost: hub.example\n\n'],
  'one line that ends with LF alone': [400, 'GET /healthz HTTP/1.1\r\nHost: hub.example\nX-A: b\r\n\r\n'],
  'CR alone': [400, 'GET /healthz HTTP/1.1\r\nHost: hub.example\rX-A: b\r\n\r\n'],
  'two hosts': [400, `GET /healthz HTTP/1.1\r\n${host}Host: other.example\r\n\r\n`],
  'the same host twice': [400, `GET /healthz HTTP/1.1\r\n${host}${host}\r\n`],
  'no host': [400, 'GET /healthz HTTP/1.1\r\n\r\n'],
  'a host with a path': [400, 'GET /healthz HTTP/1.1\r\nHost: hub.example/x\r\n\r\n'],
  'a host with an open bracket': [400, 'GET /healthz HTTP/1.1\r\nHost: [::1\r\n\r\n'],
  'a host with a port that is none': [400, 'GET /healthz HTTP/1.1\r\nHost: hub.example:http\r\n\r\n'],
  'a host with a user': [400, 'GET /healthz HTTP/1.1\r\nHost: me@hub.example\r\n\r\n'],
  'a host with a space': [400, 'GET /healthz HTTP/1.1\r\nHost: hub example\r\n\r\n'],
  'a length beside a coding': [400, get('/healthz', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n')],
  'a coding beside a length': [400, get('/healthz', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n')],
  'two lengths': [400, get('/healthz', 'Content-Length: 0\r\nContent-Length: 44\r\n')],
  'the same length twice': [400, get('/healthz', 'Content-Length: 0\r\nContent-Length: 0\r\n')],
  'a list of lengths': [400, get('/healthz', 'Content-Length: 0, 44\r\n')],
  'a list of one length twice': [400, get('/healthz', 'Content-Length: 0,0\r\n')],
  'an absolute target without a host': [400, `GET http:///healthz HTTP/1.1\r\n${host}\r\n`],
  'an absolute target with a host that is none': [400, `GET http://[/@@/healthz HTTP/1.1\r\n${host}\r\n`],
  'a negative length': [400, get('/healthz', 'Content-Length: -1\r\n')],
  'a length with a sign': [400, get('/healthz', 'Content-Length: +4\r\n')],
  'a hexadecimal length': [400, get('/healthz', 'Content-Length: 0x4\r\n')],
  'a length beyond 64 bits': [400, get('/healthz', 'Content-Length: 18446744073709551616\r\n')],
  'a coding in HTTP/1.0': [400, 'GET /healthz HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n'],
  'a space before the colon': [400, 'GET /healthz HTTP/1.1\r\nHost : hub.example\r\n\r\n'],
  'a space in a name': [400, get('/healthz', 'Content Length: 4\r\n')],
  'a header without a name': [400, get('/healthz', ': value\r\n')],
  'a header without a colon': [400, get('/healthz', 'value\r\n')],
  'NUL in a value': [400, get('/healthz', 'X-A: b\0c\r\n')],
  'NUL in the target': [400, get('/health\0z')],
  'an escape sequence': [400, get('/healthz', 'X-A: \x1b[2J\r\n')],
  'DEL': [400, get('/health\x7fz')],
  'two spaces': [400, `GET  /healthz HTTP/1.1\r\n${host}\r\n`],
  'no target': [400, `GET HTTP/1.1\r\n${host}\r\n`],
  'HTTP/0.9': [400, `GET /healthz\r\n${host}\r\n`],
  'HTTP/1.2': [505, `GET /healthz HTTP/1.2\r\n${host}\r\n`],
  'HTTP/2': [505, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  'a version in small letters': [505, `GET /healthz http/1.1\r\n${host}\r\n`],
  'TLS': [400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  'a body': [413, `${get('/healthz', 'Content-Length: 4\r\n')}body`],
  'a body of four gigabytes': [413, get('/healthz', 'Content-Length: 4294967296\r\n')],
  'a body in chunks': [413, `${get('/healthz', 'Transfer-Encoding: chunked\r\n')}4\r\nbody\r\n0\r\n\r\n`],
  'a body that is only promised': [413, get('/healthz', 'Content-Length: 4\r\nExpect: 100-continue\r\n')],
  'a body in an unknown coding': [413, get('/healthz', 'Transfer-Encoding: chunked, identity\r\n')],
  'a body hidden by a blank before the coding': [413, `${get('/healthz', 'Transfer-Encoding:\tchunked\r\n')}0\r\n\r\n`],
  'a header of 20,000 bytes': [431, get('/healthz', `X-A: ${'a'.repeat(20_000)}\r\n`)],
  'headers of 20,000 bytes together': [431, get('/healthz', `X-A: ${'a'.repeat(200)}\r\n`.repeat(95))],
  'over a hundred headers': [431, get('/healthz', 'A: b\r\n'.repeat(101))],
  'an address of 20,000 bytes': [414, get(`/${'a'.repeat(20_000)}`)],
};
for (const [name, [status, bytes]] of Object.entries(refused)) {
  test(`refused with ${status}: ${name}; nothing behind it is answered`, async () => {
    const found = await exchange(hub.address, bytes + smuggled);
    assert.deepEqual(found.map((each) => each.status), [status]);
    assert.equal(found[0].headers.connection, 'close');
    assert.match(found[0].body, new RegExp(`^${status} [A-Z][\\w' -]+: .+\\.\n$`));
    assert.match(found[0].headers['content-security-policy'], /^default-src 'none'/);
    assert.equal(found[0].headers['x-content-type-options'], 'nosniff');
  });
}

test('every refused and accepted request means the same however it is cut into packets', async () => {
  const cases = [...Object.values(accepted).map((bytes) => [200, bytes]), ...Object.values(refused)].filter(([, bytes]) => bytes.length < 400);
  await Promise.all(cases.map(async ([status, bytes]) => {
    const connection = await connect(hub.address);
    connection.socket.setNoDelay(true);
    for (const byte of bytes) {
      await new Promise((accept) => { connection.socket.write(byte, 'latin1', accept); });
    }
    connection.socket.end();
    await connection.ended;
    assert.deepEqual(answers(connection.received).map((each) => each.status), [status], JSON.stringify(bytes));
    connection.socket.destroy();
  }));
});

test('what follows a whole request does not change its answer', async () => {
  for (const next of [' GET / HTTP/1.1\r\n\r\n', '\t', '\n', '\0']) {
    const found = await exchange(hub.address, get() + next);
    assert.equal(found[0].status, 200, JSON.stringify(next));
  }
});

test('a refused HEAD has no body either', async () => {
  for (const [status, bytes] of [[400, 'HEAD / HTTP/1.1\r\n\r\n'], [413, `HEAD / HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\n`], [400, 'HEAD / HTTP/1.1\r\n x\r\n\r\n']]) {
    const found = await exchange(hub.address, bytes, ['HEAD']);
    assert.deepEqual(found.map((each) => each.status), [status], 'a body would be an unreadable second answer');
  }
});

test('an absolute target without a path is the home page, its query included', async () => {
  const [home] = await exchange(hub.address, get('/'));
  for (const target of ['http://hub.example', 'http://hub.example?', 'http://hub.example?x=1']) {
    const [answer] = await exchange(hub.address, get(target));
    assert.deepEqual([answer.status, answer.body], [200, home.body], target);
  }
});

test('an address of 2,049 bytes is refused with its length, and the connection stays', async () => {
  const found = await exchange(hub.address, get(`/${'a'.repeat(2048)}`) + get());
  assert.deepEqual(found.map((each) => each.status), [414, 200]);
  assert.match(found[0].body, /2049 bytes; at most 2048/);
});

test('several lines of one header are one list', async () => {
  for (const lines of [['Accept: image/png', 'Accept: application/json'], ['accept: Application/JSON;q=0.4', 'Accept: text/html;q=0.3']]) {
    const [answer] = await exchange(hub.address, get('/areas/X06000001', `${lines.join('\r\n')}\r\n`));
    assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'application/json'], lines.join(' and '));
  }
  const [coded] = await exchange(hub.address, get('/areas/X06000001', 'Accept-Encoding: deflate\r\nAccept-Encoding: GZIP\r\n'));
  assert.equal(coded.headers['content-encoding'], 'gzip');
  const [unchanged] = await exchange(hub.address, get('/areas/X06000001', `If-None-Match: "other"\r\nIf-None-Match: ${(await exchange(hub.address, get('/areas/X06000001')))[0].headers.etag}\r\n`));
  assert.equal(unchanged.status, 304);
});

test('an Accept of as many ranges as a head holds is read to its last', async () => {
  const ranges = Array.from({ length: 1000 }, (_, i) => `image/x${i}`).join(',');
  assert.equal((await exchange(hub.address, get('/areas/X06000001', `Accept: ${ranges},text/csv\r\n`)))[0].headers['content-type'], 'text/csv; charset=utf-8; header=present');
  assert.equal((await exchange(hub.address, get('/areas/X06000001', `Accept: ${ranges}\r\n`)))[0].status, 406);
});

test('pipelined requests are answered in their order', async () => {
  const targets = ['/', '/areas/X23000001', '/areas/X06000001.json', '/areas/X06000001/burglary.csv', '/nothing', '/healthz'];
  const order = Array.from({ length: 120 }, (_, i) => targets[(i * 7) % targets.length]);
  const alone = Object.fromEntries(await Promise.all(targets.map(async (target) => [target, (await exchange(hub.address, get(target)))[0].body])));
  const found = await exchange(hub.address, order.map((target) => get(target)).join(''));
  assert.equal(found.length, order.length);
  for (const [i, answer] of found.entries()) assert.ok(answer.whole && answer.body === alone[order[i]], `${i}: ${order[i]}`);
});

test('HEAD has the headers of GET and no body', async () => {
  for (const target of ['/', '/areas/X06000001.json', '/nothing', '/healthz']) {
    const [head, next] = await exchange(hub.address, `HEAD ${target} HTTP/1.1\r\n${host}\r\n${get()}`, ['HEAD', 'GET']);
    const [full] = await exchange(hub.address, get(target));
    delete head.headers.date;
    delete full.headers.date;
    assert.deepEqual(head.headers, full.headers);
    assert.ok(Number(full.headers['content-length']) > 0);
    assert.equal(next.status, 200, 'a body after HEAD would stand before the next answer');
  }
});

test('OPTIONS names the methods, also for the whole server', async () => {
  for (const target of ['/', '*', '/areas/X06000001']) {
    const [answer] = await exchange(hub.address, `OPTIONS ${target} HTTP/1.1\r\n${host}\r\n`);
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.allow, 'GET, HEAD, OPTIONS');
    assert.equal(answer.headers['content-length'], undefined);
  }
});

test('methods that would change something are refused with Allow; a body behind them is not read as a request', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'get', 'PROPFIND']) {
    const body = method === 'POST' || method === 'PUT' ? smuggled : '';
    const found = await exchange(hub.address, `${method} / HTTP/1.1\r\n${host}Content-Length: ${body.length}\r\n\r\n${body}`);
    assert.deepEqual(found.map((each) => each.status), [405], method);
    assert.equal(found[0].headers.allow, 'GET, HEAD, OPTIONS');
  }
});

test('"Connection: close" and HTTP/1.0 end the connection, otherwise it stays open', async () => {
  for (const bytes of [get('/healthz', 'Connection: close\r\n'), get('/healthz', 'Connection: foo, Close\r\n'),
    get('/healthz', 'Connection: foo\r\nConnection: close\r\n'), get('/healthz', 'Connection: keep-alive\r\nConnection: close\r\n'), 'GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n']) {
    const found = await exchange(hub.address, bytes + smuggled);
    assert.deepEqual(found.map((each) => [each.status, each.headers.connection]), [[200, 'close']]);
  }
  const connection = await connect(hub.address);
  for (let i = 1; i <= 3; ++i) {
    connection.socket.write(get());
    await until(connection, (text) => answers(text).length === i && answers(text).at(-1).whole);
  }
  assert.deepEqual(answers(connection.received).map((each) => each.status), [200, 200, 200]);
  connection.socket.destroy();
});

test('every answer carries the same security headers once, whatever its status', async () => {
  const requests = [get('/'), get('/areas/X06000001.json'), get('/nothing'), get('/find?q=%ZZ'), get('/find?q=X06000001'), get('/areas/X06000001', 'Accept: image/png\r\n'),
    get(`/${'a'.repeat(3000)}`), `POST / HTTP/1.1\r\n${host}\r\n`, `OPTIONS * HTTP/1.1\r\n${host}\r\n`, get('/assets/none.css'), 'GET / HTTP/1.1\r\n\r\n', get('/', 'Content-Length: 1\r\n')];
  const seen = new Set();
  for (const bytes of requests) {
    const [answer] = await exchange(hub.address, bytes);
    seen.add(answer.status);
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'date', 'server'])
      assert.equal(answer.names.filter((each) => each === name).length, 1, `${name} in ${answer.status} of ${bytes.slice(0, 60)}`);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.match(answer.headers['content-security-policy'], /^default-src 'none'; (?!.*unsafe).*frame-ancestors 'none'$/);
  }
  assert.deepEqual([...seen].sort(), [200, 204, 302, 400, 404, 405, 406, 413, 414]);
});
