// The one way out: private addresses in every spelling, names that lead inside or elsewhere a moment later, redirects, slow and endless answers.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from './addresses';
import { Outgoing } from './outgoing';

let server: Server | undefined;
afterEach(() => { server?.closeAllConnections(); server?.close(); server = undefined; });

async function listen(handle: RequestListener): Promise<number> {
  server = createServer(handle);
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}
const outgoing = (hosts: string[] = [], found: { address: string; family: number }[] = [{ address: '93.184.215.14', family: 4 }]): Outgoing => {
  const made = new Outgoing({ CHANNEL_HOSTS: hosts });
  made.resolve = () => Promise.resolve(found);
  return made;
};

describe('an address', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.255.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'nonsense'])('%s is not reached from here', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s may be', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each(['http://chat.example/', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::ffff:127.0.0.1]/', 'https://user@chat.example/', 'https://chat.example:8443/', 'file:///etc/passwd', 'gopher://x', ''])('“%s” is refused as it stands', (address) => {
    expect(() => outgoing().check(address)).toThrow();
  });
});

describe('a name', () => {
  it.each([[[{ address: '127.0.0.1', family: 4 }]], [[{ address: '93.184.215.14', family: 4 }, { address: '169.254.169.254', family: 4 }]], [[{ address: '::ffff:10.0.0.1', family: 6 }]]])('that leads inside, even in part, is not followed: %j', async (found) => {
    await expect(outgoing([], found).post('https://chat.example/', {})).rejects.toThrow('private network');
  });

  it('is looked up once, and what was found then is what is connected to', async () => {
    let asked = 0;
    const port = await listen((_, response) => response.end());
    const made = outgoing([`chat.example:${port}`]);
    // A name that leads elsewhere the second time.
    made.resolve = () => Promise.resolve([{ address: ++asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    await made.post(`http://chat.example:${port}/`, {});
    expect(asked).toBe(1);
  });

  it('nobody has is said so', async () => {
    await expect(outgoing([], []).post('https://chat.example/', {})).rejects.toThrow('There is no such address');
  });
});

describe('the other side', () => {
  it('may not send us on, be slow, or answer without end', async () => {
    const asked: string[] = [];
    const port = await listen((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/on') response.writeHead(302, { location: '/inside' }).end();
      else if (request.url === '/endless') { const more = (): void => { while (response.write('x'.repeat(65_536))) { /* until it is full */ } response.once('drain', more); }; response.writeHead(200); more(); }
    });
    const made = outgoing(['127.0.0.1']);
    made.within = 400;
    const post = (path: string) => made.post(`http://127.0.0.1:${port}${path}`, {});
    await expect(post('/on')).rejects.toThrow('not followed');
    await expect(post('/slow')).rejects.toThrow('did not answer in time');
    await post('/endless').catch(() => undefined);
    expect(asked).toEqual(['/on', '/slow', '/endless']);
    server?.closeAllConnections();
    server?.close();
    await expect(post('/gone')).rejects.toThrow('could not be reached');
  });
});
