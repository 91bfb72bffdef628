import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { motoPython } from './venv.ts';

export interface Moto {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const STARTED = /Running on http:\/\/127\.0\.0\.1:(\d+)/;

/** Starts moto's server on a free port of the loopback interface; it ends by itself when this process does. */
export async function startMoto(): Promise<Moto> {
  const server = spawn(
    await motoPython(),
    [fileURLToPath(new URL('server.py', import.meta.url)), '-H', '127.0.0.1', '-p', '0'],
    { stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' } },
  );
  const end = () => server.stdin?.end();
  // A test worker whose runner was killed goes on otherwise, and moto with it.
  process.once('disconnect', end);
  const port = await portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      process.off('disconnect', end);
      const ended = once(server, 'exit');
      end();
      await ended;
    },
  };
}

/** Reads the server's log, which says the port first and must be read to its end lest the server stall. */
function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    if (!server.stderr) throw new Error('moto’s log is not connected');
    createInterface(server.stderr).on('line', (line) => {
      const port = STARTED.exec(line)?.[1];
      if (port) resolve(Number(port));
      if (said.length < 30) said.push(line);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`moto ended with code ${code}:\n${said.join('\n')}`)));
  });
}
