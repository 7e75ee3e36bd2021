import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Why two networks cannot be had here; false where they can. */
export function networksSkip(): string | false {
  if (process.getuid?.() !== 0) return 'network namespaces ask for root';
  const name = `pobratim-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' });
    execFileSync('ip', ['netns', 'del', name], { stdio: 'ignore' });
    return false;
  } catch {
    return 'there is no ip netns';
  }
}

/** Two networks that see each other through a relay alone. */
export interface Networks {
  /** Starts a node in one of them; `data` is its folder. */
  node(which: 0 | 1, data: string): Promise<Remote>;
  /** Takes one of the networks off the relay, or puts it back. */
  link(which: 0 | 1, isUp: boolean): Promise<void>;
  /** Whether the relay delays and breaks off. */
  steady(isSteady: boolean): void;
  close(): Promise<void>;
}

/** A node that is told what to do. */
export interface Remote {
  /** Gives what it came to, or what went wrong. */
  does(deed: string, n?: number): Promise<{ readonly result?: unknown; readonly failed?: string }>;
  /** At once, as when the power goes. */
  kill(): Promise<void>;
}

const SIDES = ['KZ', 'RU'] as const;

export async function openNetworks(seed: number): Promise<Networks> {
  const tag = `${process.pid}`;
  const [middle, ...ends] = ['m', 'a', 'b'].map((end) => `pob${tag}${end}`) as [string, string, string];
  for (const name of [middle, ...ends]) await run('ip', ['netns', 'add', name]);
  const ip = (name: string, ...args: readonly string[]) => run('ip', ['-n', name, ...args]);
  for (const name of [middle, ...ends]) await ip(name, 'link', 'set', 'lo', 'up');
  for (const [index, end] of ends.entries()) {
    const [near, far] = [`v${index}`, `w${index}`];
    await run('ip', [
      'link',
      'add',
      near,
      'netns',
      middle,
      'type',
      'veth',
      'peer',
      'name',
      far,
      'netns',
      end,
    ]);
    await ip(middle, 'addr', 'add', `10.87.${index}.1/24`, 'dev', near);
    await ip(end, 'addr', 'add', `10.87.${index}.2/24`, 'dev', far);
    await ip(middle, 'link', 'set', near, 'up');
    await ip(end, 'link', 'set', far, 'up');
  }
  const within = (name: string, file: string, ...args: readonly string[]): ChildProcess =>
    spawn('ip', ['netns', 'exec', name, process.execPath, at(file), ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  const relay = within(middle, 'relay.ts', String(seed), '10.87.0.1', '10.87.1.2', '10.87.1.1', '10.87.0.2');
  await once(relay, 'message');
  await once(relay, 'message');
  const running = new Set<ChildProcess>([relay]);
  return {
    node: async (which, data) => {
      const args = [
        data,
        SIDES[which],
        `10.87.${which}.2`,
        `http://10.87.${which}.1:8080`,
        String(which * 7),
      ];
      const child = within(ends[which]!, 'node.ts', ...args);
      running.add(child);
      await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error('the node ended'))),
      ]);
      return {
        does: async (deed, n = 0) => {
          child.send({ deed, n });
          const [answer] = await once(child, 'message');
          return answer as { readonly result?: unknown; readonly failed?: string };
        },
        kill: async () => {
          child.kill('SIGKILL');
          await once(child, 'exit');
          running.delete(child);
        },
      };
    },
    link: async (which, isUp) => {
      await ip(middle, 'link', 'set', `v${which}`, isUp ? 'up' : 'down');
    },
    steady: (steady) => void relay.send({ steady }),
    close: async () => {
      for (const child of running) child.kill('SIGKILL');
      for (const name of [middle, ...ends]) await run('ip', ['netns', 'del', name]);
    },
  };
}
