import type { Ask, CommandDeps } from "#lib/commands/deps.ts";
import { succeed } from "#lib/domain/failure.ts";
import { createStore, type Store } from "#lib/store/databases.ts";

export const NOW = Date.parse("2026-11-20T09:00:00Z");

/** Commands over a real store in memory, with a background that agrees to everything. */
export interface CommandWorld {
  readonly store: Store;
  readonly deps: CommandDeps;
  /** The types of the messages that the background was asked. */
  readonly asked: string[];
}

let worlds = 0;

export async function createCommandWorld(): Promise<CommandWorld> {
  worlds += 1;
  const store = createStore(`-commands-${worlds}`);
  await store.ops.open();
  const asked: string[] = [];
  let ids = 0;
  const ask = (async (type: string) => {
    asked.push(type);
    return succeed(null);
  }) as unknown as Ask;
  const newId = () => {
    ids += 1;
    return `ID${ids}`;
  };
  return { store, asked, deps: { store, ask, now: () => NOW, newId } };
}
