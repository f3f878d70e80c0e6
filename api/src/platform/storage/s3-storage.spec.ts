// The S3 store keeps files as the contract says (against a server that speaks S3, or the one S3_TEST_URL names), and signs as Amazon's own example does.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { S3Storage } from './s3-storage';
import { signRequest } from './sign-request';
import { storageContract } from './storage.contract';

describe('S3Storage', () => {
  let server: S3rver | undefined;
  let folder: string;

  storageContract(async () => {
    const named = process.env['S3_TEST_URL'];
    if (named) return new S3Storage({ url: named, bucket: process.env['S3_TEST_BUCKET'] ?? 'trellis', region: process.env['S3_TEST_REGION'] ?? 'us-east-1', key: process.env['S3_TEST_KEY'] ?? '', secret: process.env['S3_TEST_SECRET'] ?? '' });
    folder = await mkdtemp(join(tmpdir(), 'trellis-s3-'));
    server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder, configureBuckets: [{ name: 'trellis', configs: [] }] });
    const { port } = await server.run() as AddressInfo;
    return new S3Storage({ url: `http://127.0.0.1:${port}`, bucket: 'trellis', region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' });
  }, { whole: Boolean(process.env['S3_TEST_URL']) });

  it('says when the store cannot be reached, after trying again', async () => {
    const away = new S3Storage({ url: 'http://127.0.0.1:9', bucket: 'x', region: 'us-east-1', key: 'k', secret: 's' });
    await expect(away.read('a/b')).rejects.toThrow(/could not be reached/);
  });

  afterAll(async () => {
    await server?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
});

it('signs a request as Amazon’s documentation signs its example', () => {
  const credentials = { key: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' };
  const headers = signRequest('GET', new URL('https://examplebucket.s3.amazonaws.com/test.txt'), Buffer.alloc(0), credentials, new Date('2013-05-24T00:00:00Z'), { range: 'bytes=0-9' });
  expect(headers['authorization']).toBe('AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});
