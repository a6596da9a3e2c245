import { vi } from "vitest";

type Listener = (...values: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listen: Listener) => listeners.add(listen),
    fire: (...values: unknown[]) => {
      for (const listen of listeners) listen(...(values as never[]));
    },
  };
}

interface Registered {
  readonly id: string;
  readonly js?: readonly string[];
  readonly matches?: readonly string[];
}

/** As much of the browser as the wrappers around scripts, commands and the side panel touch. */
export function createFakeBrowser() {
  const scripts = new Map<string, Registered>();
  const calls: string[] = [];
  const onCommand = fakeEvent();
  const tabs = new Map<number, string>();
  const browser = {
    commands: { onCommand },
    sidePanel: {
      open: vi.fn(async ({ tabId }: { tabId: number }) => void calls.push(`open panel ${tabId}`)),
    },
    tabs: {
      sendMessage: vi.fn(async (id: number, message: unknown) => {
        calls.push(`tell ${id} ${JSON.stringify(message)}`);
        if (!tabs.has(id)) throw new Error("Could not establish connection.");
      }),
      query: async ({ url }: { url: readonly string[] }) =>
        [...tabs]
          .filter(([, at]) => url.some((pattern) => at.startsWith(pattern.replace("*", ""))))
          .map(([id]) => ({ id })),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (added: readonly Registered[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          scripts.set(script.id, script);
          calls.push(`register ${script.id}`);
        }
      },
      updateContentScripts: async (changed: readonly Registered[]) => {
        for (const script of changed) {
          if (!scripts.has(script.id)) throw new Error(`No script '${script.id}'`);
          scripts.set(script.id, script);
          calls.push(`update ${script.id}`);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
        for (const id of ids) {
          if (!scripts.delete(id)) throw new Error(`No script '${id}'`);
          calls.push(`unregister ${id}`);
        }
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (tabs.get(target.tabId)?.endsWith("#error") === true) throw new Error("Error page");
        calls.push(`run in ${target.tabId}`);
      },
    },
  };
  return { browser, scripts, calls, tabs, onCommand };
}
