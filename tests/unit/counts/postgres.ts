import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs as Debian installs it, or null. */
export function findPostgres(): string | null {
  try {
    const [newest] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
    return newest ? join(VERSIONS, newest, 'bin') : null;
  } catch {
    return null;
  }
}

export interface Postgres {
  /** Runs statements from the text; throws with what the server said at the first that fails. */
  run(sql: string): Promise<string>;
  stop(): void;
}

/** A server of its own in a folder that is removed afterwards, reached by a socket in it. */
export function startPostgres(programs: string): Postgres {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-postgres-'));
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  // The server will not run as root.
  const owner = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const call = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...owner, cwd: folder, stdio: 'ignore' });
  call('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-N');
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  call('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return {
    run: (sql) =>
      new Promise((done, fail) => {
        const psql = spawn(
          join(programs, 'psql'),
          ['-X', '-q', '-h', folder, '-U', 'postgres', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '--csv'],
          { stdio: 'pipe' },
        );
        const said: Buffer[] = [];
        const complained: Buffer[] = [];
        psql.stdout.on('data', (chunk) => said.push(chunk));
        psql.stderr.on('data', (chunk) => complained.push(chunk));
        psql.on('error', fail);
        psql.on('close', (code) =>
          code === 0
            ? done(Buffer.concat(said).toString())
            : fail(new Error(Buffer.concat(complained).toString())),
        );
        psql.stdin.end(sql);
      }),
    stop() {
      call('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
