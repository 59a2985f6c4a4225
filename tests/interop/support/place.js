// Where a host's book is: in a folder of its own, or, where GAVEL_TEST_POSTGRES names a PostgreSQL (tests/support/postgres.sh),
// in a schema of its own there.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const server = process.env.GAVEL_TEST_POSTGRES ?? '';

/** Whether books are in PostgreSQL in this run. */
export const isShared = server !== '';

const runAsOwner = (statement) => run('psql', ['--quiet', '--no-psqlrc', '--dbname', server, '--command', statement]);

/** `data` is what --data says, `folder` one for files; both go by `remove`. */
export async function makePlace() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-interop-'));
  if (!isShared) return { data: folder, folder, remove: () => rm(folder, { recursive: true, force: true }) };
  const schema = `book_${randomUUID().replaceAll('-', '')}`;
  await runAsOwner(`CREATE SCHEMA ${schema}`);
  return {
    data: `${server}&options=-csearch_path%3D${schema}`,
    folder,
    async remove() {
      await runAsOwner(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
