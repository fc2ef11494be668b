// npm run complete-lock: names in package-lock.json every optional package of every platform. npm forgets the ones it
// could not see when the lock was made, and then `npm ci` refuses the lock on another machine.
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

const file = new URL('../package-lock.json', import.meta.url);
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    const words = name.split(/[/-]/);
    const system = systems.find(one => words.includes(one));
    const processor = processors.find(one => words.includes(one));
    if (!system || !processor || !/^\d/.test(version))
      throw new Error(`For which machine is ${name} ${version}?`);
    const library = words.some(word => word.startsWith('musl')) ? 'musl' : 'glibc';
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [processor],
      ...(dev && { dev }),
      ...(system === 'linux' && { libc: [library] }),
      optional: true,
      os: [system === 'windows' ? 'win32' : system],
    };
    added++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} added`);
