import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs once before all tests: the browser and the production tests look at what the build made. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: resolve(import.meta.dirname, '..', '..'),
    stdio: 'inherit',
  });
}
