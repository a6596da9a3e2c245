import { browser } from "wxt/browser";

const PING_MS = 20_000;

/** Keeps the worker from going idle while `work` runs, by an extension API call now and then. */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  const ping = setInterval(() => void browser.runtime.getPlatformInfo(), PING_MS);
  try {
    return await work();
  } finally {
    clearInterval(ping);
  }
}
