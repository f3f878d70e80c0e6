// Signs a request to an S3 store: AWS Signature Version 4.
import { createHash, createHmac } from 'node:crypto';

export interface Credentials { readonly key: string; readonly secret: string; readonly region: string }

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** The headers that a request needs to be believed, those given among them. `at` is when it is sent. */
export function signRequest(method: string, url: URL, body: Buffer, { key, secret, region }: Credentials, at: Date, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const instant = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  const headers: Record<string, string> = { ...more, host: url.host, 'x-amz-content-sha256': sha256(body), 'x-amz-date': instant };
  const names = Object.keys(headers).map((name) => name.toLowerCase()).sort();
  const canonical = [method, url.pathname, url.searchParams.toString(), ...names.map((name) => `${name}:${headers[name]!.trim()}`), '', names.join(';'), headers['x-amz-content-sha256']].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signing = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  const signature = hmac(signing, ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n')).toString('hex');
  const { host: _, ...sent } = headers;
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}` };
}
