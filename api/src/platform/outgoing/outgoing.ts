// The one way out: requests to addresses that people enter. https only, public addresses only, looked up once and connected to just that, no redirects, little time.
import { lookup as ask } from 'node:dns/promises';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { isPublicAddress } from './addresses';

/** Not sent at all, or refused by the other side; in words for whoever entered the address. */
export class OutgoingError extends Error {
  /** @param status of the other side's answer, when it gave one */
  constructor(words: string, readonly status?: number) {
    super(words);
  }
}
interface Found { readonly address: string; readonly family: number }
interface Sending { readonly url: URL; readonly to: Found; readonly text: string }

const WITHIN_MS = 10_000;
const LARGEST_ANSWER = 65_536;

@Injectable()
export class Outgoing {
  /** How names become addresses: of the system, unless a test says otherwise. */
  resolve: (host: string) => Promise<readonly Found[]> = (host) => ask(host, { all: true });
  within = WITHIN_MS;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'CHANNEL_HOSTS'>) {}

  /** @throws OutgoingError for an address that would not be sent to, whatever it leads to */
  check(address: string): URL {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !['https:', 'http:'].includes(url.protocol) || !url.hostname) throw new OutgoingError('This is not an address. It starts with https://');
    if (url.username || url.password) throw new OutgoingError('An address with a name and password in it is not accepted');
    if (this.isInside(url)) return url;
    if (url.protocol !== 'https:') throw new OutgoingError('Only addresses that start with https:// are accepted');
    if (url.port && url.port !== '443') throw new OutgoingError('Only the usual port of https is accepted');
    const host = bare(url.hostname);
    if (isIP(host) && !isPublicAddress(host)) throw new OutgoingError('This address is inside a private network');
    return url;
  }

  /** Resolves when the other side took it. @throws OutgoingError */
  async post(address: string, body: unknown): Promise<void> {
    const url = this.check(address);
    const to = await this.find(url);
    await send({ url, to, text: JSON.stringify(body) }, AbortSignal.timeout(this.within));
  }

  /** Every address a name has must be public: one that is not would be reached sooner or later. */
  private async find(url: URL): Promise<Found> {
    const host = bare(url.hostname);
    const family = isIP(host);
    const found = family ? [{ address: host, family }] : await this.resolve(host).catch(() => []);
    if (!found[0]) throw new OutgoingError('There is no such address');
    if (!this.isInside(url) && found.some(({ address }) => !isPublicAddress(address))) throw new OutgoingError('This address is inside a private network');
    return found[0];
  }

  private isInside({ hostname, host }: URL): boolean {
    return this.config.CHANNEL_HOSTS.includes(hostname) || this.config.CHANNEL_HOSTS.includes(host);
  }
}

/** IPv6 addresses stand in brackets in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** The connection goes to the address that was checked: a name that leads elsewhere a moment later leads nobody there. */
function send({ url, to, text }: Sending, signal: AbortSignal): Promise<void> {
  const lookup: LookupFunction = (_host, options, done) => (options.all ? done(null, [to]) : done(null, to.address, to.family));
  return new Promise<void>((sent, failed) => {
    const fail = (error: Error): void => failed(error instanceof OutgoingError ? error : new OutgoingError(signal.aborted ? 'It did not answer in time' : 'It could not be reached'));
    const request = (url.protocol === 'https:' ? https : http)(url, {
      method: 'POST', lookup, agent: false, signal, maxHeaderSize: 16_384, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'user-agent': 'Trellis', connection: 'close' },
    }, (answer) => {
      const status = answer.statusCode ?? 0;
      let read = 0;
      answer.on('data', (piece: Buffer) => { if ((read += piece.length) > LARGEST_ANSWER) answer.destroy(); });
      answer.on('error', fail);
      // An answer too long to be read to its end has said by its status what it had to say.
      answer.on('close', () => (status >= 200 && status < 300 ? sent() : fail(new OutgoingError(status >= 300 && status < 400 ? 'It sends us on to another address, which is not followed' : `It answered with an error (${status})`, status))));
    });
    request.on('error', fail);
    request.end(text);
  });
}
