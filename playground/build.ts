import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fontLicense = fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans/LICENSE'));
const source = fileURLToPath(new URL('page/', import.meta.url));

/** Bundles the playground's page, with nothing left to fetch from elsewhere, into the folder `target`. */
export async function buildPage(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await Promise.all([
    build({
      entryPoints: { app: join(source, 'src/main.ts') },
      outdir: target,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      legalComments: 'linked',
    }),
    build({
      entryPoints: { app: join(source, 'src/styles/app.css') },
      outdir: target,
      bundle: true,
      minify: true,
      loader: { '.woff2': 'file' },
      assetNames: '[name]',
    }),
    copyFile(fontLicense, join(target, 'noto-sans.LICENSE.txt')),
    ...['index.html', 'icon.svg'].map((name) => copyFile(join(source, name), join(target, name))),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPage(fileURLToPath(new URL('../dist/playground/page/', import.meta.url)));
}
