import assert from 'node:assert/strict';
import { CallCancelled, joinedPorts, Moved, Peer, type Handlers } from '../../../src/wire/peer.js';

interface Service {
  double(value: number): number;
  fail(message: string): void;
  wait(nothing: undefined): void;
  moved(length: number): { readonly bytes: Uint8Array };
}

interface Caller {
  told(what: string): void;
}

function connect(over: Partial<Handlers<Service>> = {}) {
  const [a, b] = joinedPorts();
  const told: string[] = [];
  const aborted: boolean[] = [];
  const client = new Peer<Caller, Service>(a, { told: what => void told.push(what) });
  const server = new Peer<Service, Caller>(b, {
    double: value => 2 * value,
    fail: message => {
      throw new RangeError(message);
    },
    wait: (_, { signal }) =>
      new Promise(resolve => {
        signal.addEventListener('abort', () => {
          aborted.push(true);
          resolve();
        });
      }),
    moved: length => {
      const bytes = new Uint8Array(length);
      return new Moved({ bytes }, [bytes.buffer]);
    },
    ...over,
  });
  return { client, server, told, aborted };
}

describe('two sides of a connection', () => {
  it('answer each other, each call its own answer', async () => {
    const { client, server, told } = connect();
    assert.deepEqual(await Promise.all([client.call('double', 2), client.call('double', 5)]), [4, 10]);
    await server.call('told', 'news');
    assert.deepEqual(told, ['news']);
  });

  it('carry errors over with name and message', async () => {
    const { client } = connect();
    await assert.rejects(client.call('fail', 'too far'), { name: 'RangeError', message: 'too far' });
    await assert.rejects(client.call('nothing' as 'fail', ''), /no method nothing/);
  });

  it('cancel what nobody waits for', async () => {
    const { client, aborted } = connect();
    const control = new AbortController();
    const waiting = client.call('wait', undefined, { signal: control.signal });
    await Promise.resolve();
    control.abort();
    await assert.rejects(waiting, CallCancelled);
    assert.equal(await client.call('double', 1), 2);
    assert.deepEqual(aborted, [true]);
  });

  it('move large results', async () => {
    const { client } = connect();
    const { bytes } = await client.call('moved', 3);
    assert.equal(bytes.length, 3);
  });

  it('fail all calls when the connection ends', async () => {
    const { client } = connect();
    const waiting = client.call('wait', undefined);
    client.close(new Error('gone'));
    await assert.rejects(waiting, /gone/);
    await assert.rejects(client.call('double', 1), /gone/);
  });
});
