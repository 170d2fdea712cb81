// The web servers that docs/deploy.md speaks of, each with our settings, on a port of its own and in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { apacheConfig, caddyConfig, nginxConfig } from '../../src/hosts/servers.ts';
import { temporary } from './archive.ts';

export type ServerName = 'nginx' | 'apache' | 'caddy';

const PROGRAMS: Readonly<Record<ServerName, string>> = { nginx: 'nginx', apache: 'apache2', caddy: 'caddy' };

/** The server's program, from the search path or the folders of the system; undefined when it is not installed. */
export function findServer(name: ServerName): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, PROGRAMS[name])).find(isProgram);
}

/** Serves a folder with the settings that we tell people to use; gives the address, without a closing slash. */
export async function serveWith(name: ServerName, site: string): Promise<string> {
  const program = findServer(name);
  if (program === undefined) throw new Error(`${PROGRAMS[name]} is not installed`);
  const port = await freePort();
  const home = temporary();
  mkdirSync(join(home, 'tmp'));
  const words = STARTS[name](home, site, port);
  const child = spawn(program, words, {
    cwd: home,
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home },
    stdio: 'pipe',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  onTestFinished(() => stop(child));
  const address = `http://localhost:${port}`;
  await answers(address, child, () => said + logOf(home));
  return address;
}

type Start = (home: string, site: string, port: number) => readonly string[];

const place = (site: string, port: number) => ({ root: site, name: `localhost:${port}` });

const STARTS: Readonly<Record<ServerName, Start>> = {
  nginx(home, site, port) {
    const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path tmp;`)
      .join('\n');
    const types =
      'types { text/html html; text/css css; text/xml xml; text/plain txt; image/svg+xml svg; image/png png; }';
    const root = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(home, 'nginx.conf'),
      `${root} daemon off; pid nginx.pid; error_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temps}\n${types}\n${nginxConfig(place(site, port)).replace('listen ', 'listen 127.0.0.1:')}\n}\n`,
    );
    return ['-p', home, '-c', 'nginx.conf'];
  },
  apache(home, site, port) {
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers', 'deflate', 'filter'];
    const loads = modules.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`).join('\n');
    const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
    writeFileSync(
      join(home, 'apache.conf'),
      `ServerRoot ${home}\nServerName localhost\nPidFile apache.pid\nErrorLog error.log\nMutex file:${home}/tmp\nListen 127.0.0.1:${port}\n${loads}\n${user}\nTypesConfig /etc/mime.types\n${apacheConfig(place(site, port))}`,
    );
    return ['-f', join(home, 'apache.conf'), '-DFOREGROUND'];
  },
  caddy(home, site, port) {
    const config = caddyConfig({ ...place(site, port), name: `http://localhost:${port}` });
    writeFileSync(
      join(home, 'Caddyfile'),
      `{\n  admin off\n  auto_https off\n}\n${config.replace('  root *', '  bind 127.0.0.1\n  root *')}`,
    );
    return ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'];
  },
};

async function answers(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${said()}`);
    const up = await fetch(address).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`The server does not answer:\n${said()}`);
}

function logOf(home: string): string {
  const file = join(home, 'error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.on('close', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
