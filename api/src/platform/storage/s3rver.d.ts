// The few words of s3rver, an S3 server for tests, that we use.
declare module 's3rver' {
  export default class S3rver {
    constructor(options: { address: string; port: number; silent: boolean; directory: string; configureBuckets: { name: string; configs: string[] }[] });
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
}
