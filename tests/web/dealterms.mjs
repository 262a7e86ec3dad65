// The program under test, and what it ships: every deal, its versions in order, its files.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = process.env.DEALTERMS ?? path.join(root, 'build/dev/dealterms');
if (!existsSync(program)) throw new Error(`${program} is not built: scripts/test --all builds it`);

export function run(args, input = '') {
  const {status, stdout, stderr, error} =
      spawnSync(program, args, {cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28});
  if (error) throw error;
  return {status, out: stdout, err: stderr};
}

// What a command that must succeed prints.
export function printed(...args) {
  const {status, out, err} = run(args);
  if (status !== 0) throw new Error(`dealterms ${args.join(' ')} ended with ${status}: ${err}`);
  return out;
}

export const json = (...args) => JSON.parse(printed(...args, '--format', 'json'));

// [{deal, place, versions: [{version, file}]}], in the order of a deal's history.
export const deals = ['terms', 'examples'].flatMap((place) => {
  const found = new Map();
  for (const {deal, version, file} of json('list', '--terms', place).versions) {
    if (!found.has(deal)) found.set(deal, {deal, place, versions: []});
    found.get(deal).versions.push({version, file});
  }
  // The list has what bears no day last; a history has it where what amends it says.
  for (const {deal, versions} of found.values()) {
    if (versions.length < 2) continue;
    const order = json('history', '--terms', place, '--deal', deal).versions.map((it) => it.version);
    versions.sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version));
  }
  return [...found.values()];
});

export const neighbours = ({versions}) =>
    versions.slice(1).map((after, i) => [versions[i].file, after.file]);

export const termFiles = deals.flatMap(({versions}) => versions.map(({file}) => file));

// Every YAML file below a folder, but for catalogues: those describe clause types, not a deal. What is
// named .yml, in examples/ci, is for other programs.
export function agreementFilesBelow(folder) {
  return readdirSync(path.join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return agreementFilesBelow(file);
    return /^(?!(catalogue|kinds)\b).*\.yaml$/.test(entry.name) ? [file] : [];
  });
}
