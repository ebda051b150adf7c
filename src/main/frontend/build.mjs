// Builds what the browser gets: one style sheet, one script, the fonts and the icon.
//
// Every file carries a hash of its content in its name, so that it may be cached for ever; the
// manifest says which name is the current one. Beside each text file lie the `.br` and `.gz` that
// the server sends as they are. Nothing refers to another site.
//
//   target/classes/static/assets/…             the files, served under /assets/
//   target/classes/dk/tonsvis/web/assets.json {"tonsvis.css": "/assets/tonsvis-ABCD1234.css", …}
//
// The build is skipped when the sources are the ones it was run on last time.

import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const classes = join(root, 'target/classes');
const assets = join(classes, 'static/assets');
const manifestFile = join(classes, 'dk/tonsvis/web/assets.json');
const stamp = join(root, 'target/frontend.sha256');

const sources = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
for (const file of readdirSync(here).sort()) {
  sources.update(file).update(readFileSync(join(here, file)));
}
const wanted = sources.digest('hex');
if (upToDate()) {
  process.exit(0);
}

const {build} = await import('esbuild');
const sass = await import('sass');

rmSync(assets, {recursive: true, force: true});
const result = await build({
  absWorkingDir: root,
  entryPoints: ['tonsvis.scss', 'tonsvis.js', 'desk.scss', 'desk.js', 'favicon.svg'].map(name => join(here, name)),
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
  loader: {'.woff2': 'file', '.svg': 'copy'},
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [{name: 'scss', setup: compileScss}],
});

const manifest = {};
for (const [file, output] of Object.entries(result.metafile.outputs)) {
  const path = join(root, file);
  // An entry names its own source; a font is known by the one file that went into it.
  const source = output.entryPoint ?? Object.keys(output.inputs)[0];
  const name = basename(source).replace(/\.scss$/, '.css');
  manifest[name] = `/assets/${relative(assets, path).replaceAll('\\', '/')}`;
  if (/\.(css|js|svg)$/.test(path)) {
    compress(path);
  }
}

mkdirSync(dirname(manifestFile), {recursive: true});
writeFileSync(manifestFile, `${JSON.stringify(sorted(manifest), null, 2)}\n`);
writeFileSync(stamp, wanted);

/** Lets esbuild read scss: Sass compiles, esbuild then follows the `url()`s and minifies. */
function compileScss(esbuild) {
  esbuild.onLoad({filter: /\.scss$/}, ({path}) => {
    const {css} = sass.compile(path, {
      loadPaths: [join(root, 'node_modules')],
      quietDeps: true,
      logger: {
        // A warning in our own scss fails the build, as a compiler's warning does in Java.
        warn(message) {
          throw new Error(message);
        },
      },
    });
    return {contents: css, loader: 'css', resolveDir: root};
  });
}

function compress(path) {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, {level: 9}));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function upToDate() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted || !existsSync(manifestFile)) {
    return false;
  }
  const files = Object.values(JSON.parse(readFileSync(manifestFile, 'utf8')));
  return files.every(address => existsSync(join(classes, 'static', address)));
}
