// Installs the front-end packages, but only when there is something to install: `npm ci` takes
// seconds, and a Maven build should not pay them when the lock file is the one installed last time.
// What was installed is remembered as a hash in a stamp inside node_modules, so that deleting that
// folder is enough to start afresh.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../../../', import.meta.url);
const stamp = new URL('node_modules/.tonsvis-installed', root);

const oldest = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`Node ${process.versions.node} is too old: Tonsvis needs ${oldest.join('.')}.`);
  process.exit(1);
}

// The esbuild package brings one binary per platform: a folder shared between two must reinstall.
const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${major}`);
for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
  hash.update(readFileSync(new URL(file, root)));
}
const wanted = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // Tests need the packages of `devDependencies`, whatever NODE_ENV says.
  try {
    execFileSync('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], {
      cwd: fileURLToPath(root),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch (failure) {
    console.error(
      failure.code === 'ENOENT'
        ? 'npm was not found: it comes with Node, or as a package of its own named npm.'
        : 'npm could not install the front-end packages; its own words stand above.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
