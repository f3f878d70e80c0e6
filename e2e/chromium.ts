// Finds a real Chromium: the one named, the one installed, else the one npm brought.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  // Must be set before the first unpacking: it brings the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  return inOwnFolder(async () => (await import('@sparticuz/chromium')).default.executablePath());
}

/** It is unpacked into the folder for temporary files, where what another account unpacked cannot be run. */
async function inOwnFolder<T>(work: () => Promise<T>): Promise<T> {
  const usual = process.env['TMPDIR'];
  const own = join(tmpdir(), `trellis-chromium-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  process.env['FONTCONFIG_PATH'] ??= nameFonts(own);
  process.env['TMPDIR'] = own;
  try { return await work(); } finally {
    if (usual === undefined) delete process.env['TMPDIR']; else process.env['TMPDIR'] = usual;
  }
}

/** Says where fonts are: those that come with it, and the machine's. Its own file looks only in a folder that others may have filled, and a browser without any font dies. */
function nameFonts(own: string): string {
  const folder = join(own, 'fontconfig');
  mkdirSync(folder, { recursive: true });
  const dirs = [join(own, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${join(own, 'fonts-cache')}</cachedir></fontconfig>\n`);
  return folder;
}
