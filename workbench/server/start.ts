/** `npm start`: builds the workbench if a source has changed, serves it, and prints its address. */
import { ensureBuild } from './build';
import { serve } from './serve';

async function main(): Promise<void> {
  const folder = await ensureBuild((line) => process.stderr.write(`${line}\n`));
  const { address } = await serve(folder);
  console.log(address);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
