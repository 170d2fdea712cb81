// Compiles src/ to dist/ when something that matters to it has changed: the sources, tsconfig.json, the lock file, this script.
// The TypeScript compiler judges, and writes declarations; rolldown puts our 250 modules together in few, because loading them one by one
// takes each process and each thread a fifteenth of a second. What is loaded late stays apart.
// A digest of those stands in dist/.stamp; when it agrees there is nothing to do, which takes a few milliseconds.
// The new dist/ is made beside the old one and put in its place whole, so that no stale or half-written file remains.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');

/** Paths of all files below a folder, in a fixed order. */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digestOfSources() {
  const digest = createHash('sha256');
  const files = [
    ...filesBelow(join(root, 'src')),
    ...['tsconfig.json', 'package-lock.json', 'scripts/compile.mjs'].map((file) => join(root, file)),
  ];
  for (const file of files) {
    if (!existsSync(file)) continue;
    digest
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return digest.digest('base64url');
}

/** Compiles when needed. Gives the compiler's complaints, or an empty string when all is well. */
export async function compile() {
  const digest = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return '';
  const fresh = join(root, 'node_modules', `.compile-${process.pid}`);
  const stale = join(root, 'node_modules', `.compiled-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', root, '--outDir', fresh, '--emitDeclarationOnly', '--noEmitOnError', '--pretty', 'false'];
  const run = spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    return run.stdout + run.stderr || `The compiler ended with ${run.signal ?? run.status}.\n`;
  }
  await bundle(fresh);
  chmodSync(join(fresh, 'main.js'), 0o755);
  writeFileSync(join(fresh, '.stamp'), digest);
  if (existsSync(dist)) renameSync(dist, stale);
  renameSync(fresh, dist);
  rmSync(stale, { recursive: true, force: true });
  return '';
}

/** What is started by itself: the program, the library, and two kinds of thread. */
const ENTRIES = { main: 'main.ts', index: 'index.ts', thread: 'crew/thread.ts' };
/** Has little to load, and nothing in common with the others that it should wait for. */
const ALONE = { scouting: 'crew/scouting.ts' };

/** Files that hold what many need: all that a module leads to goes into one, but for what an earlier file has. */
const TOGETHER = { cli: ['main.ts'], build: ['cli/build.ts', 'crew/thread.ts'] };

async function bundle(dir) {
  for (const entries of [ENTRIES, ALONE]) {
    const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, source(file)]));
    const places = new Map();
    const bundled = await rolldown({
      input,
      platform: 'node',
      external: /^[^./]/,
      checks: { ineffectiveDynamicImport: false },
      preserveEntrySignatures: 'allow-extension',
      plugins: [placing(places)],
    });
    const groups = Object.keys(TOGETHER).map((name) => ({ name, test: (id) => places.get(id) === name }));
    const codeSplitting = entries === ALONE ? false : { groups, includeDependenciesRecursively: false };
    await bundled.write({ dir, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', codeSplitting });
    await bundled.close();
  }
}

const source = (file) => join(root, 'src', file);

/** Notes for each module which of the files in `TOGETHER` it goes to; none for those that do something when they are loaded. */
const placing = (places) => ({
  name: 'placing',
  buildEnd() {
    const place = (id, name) => {
      const { importedIds } = this.getModuleInfo(id) ?? {};
      if (places.has(id) || importedIds === undefined) return;
      places.set(id, name);
      for (const imported of importedIds) place(imported, name);
    };
    for (const [name, files] of Object.entries(TOGETHER)) for (const file of files) place(source(file), name);
    for (const file of Object.values(ENTRIES)) places.delete(source(file));
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = await compile();
  if (complaints) {
    process.stderr.write(complaints);
    process.exitCode = 1;
  }
}
