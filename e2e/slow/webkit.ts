/** Drives WebKitGTK, where it and its driver are installed: WebDriver over HTTP, as the W3C has it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/dbus-run-session'];

/** Whether there is a WebKit that can be driven here. */
export const hasWebKit = needed.every((path) => existsSync(path));

export interface WebKit {
  /** Opens an address and waits until it is loaded. */
  open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page, and waits for the promise that it may return. */
  run: <Result>(body: string, ...values: unknown[]) => Promise<Result>;
}

/**
 * Opens a browser for as long as `use` takes.
 *
 * @param port of the driver; it must be free
 */
export async function withWebKit<Result>(port: number, use: (webkit: WebKit) => Promise<Result>): Promise<Result> {
  const driver = spawn('xvfb-run', ['-a', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${String(port)}`], {
    stdio: 'ignore',
    detached: true, // a group of its own, which ends as one
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit does not ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await answers(() => ask('GET', '/status'));
    const { sessionId } = (await ask('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    try {
      return await use({
        open: async (url) => {
          await ask('POST', `${session}/url`, { url });
        },
        run: async <Value>(script: string, ...args: unknown[]) =>
          (await ask('POST', `${session}/execute/sync`, { script, args })) as Value,
      });
    } finally {
      await ask('DELETE', session);
    }
  } finally {
    if (driver.pid !== undefined) process.kill(-driver.pid);
  }
}

/** Asks until there is an answer: a driver takes a while to start. */
async function answers(ask: () => Promise<unknown>): Promise<void> {
  const last = Date.now() + 60_000;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > last) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
