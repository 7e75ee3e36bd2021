/** Runs one benchmark: `npm run bench -- NAME [--json]`. */
import { readdirSync } from 'node:fs';

const [name, ...options] = process.argv.slice(2);
const folder = new URL('.', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
if (!name || !names.includes(name)) {
  console.error(`expected one of: ${names.join(', ')}; found: ${name ?? 'none'}`);
  process.exitCode = 2;
} else {
  const { run } = (await import(new URL(`${name}/run.ts`, folder).href)) as {
    run: () => Promise<Readonly<Record<string, unknown>>>;
  };
  const result = await run();
  if (options.includes('--json')) console.log(JSON.stringify(result));
  else console.table(result);
}
