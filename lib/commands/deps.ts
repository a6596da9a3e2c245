import type { MessageAnswer, MessageRequest, MessageType } from "../messages/messages.ts";
import type { Store } from "../store/databases.ts";

/** What commands need from outside. */
export interface CommandDeps {
  readonly store: Store;
  /** Asks the background. Rejects only when the extension itself is gone (updated or switched off). */
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new ULID. */
  readonly newId: () => string;
}

export type Ask = <Type extends MessageType>(
  type: Type,
  body: Omit<MessageRequest<Type>, "type">,
) => Promise<MessageAnswer<Type>>;

/**
 * Tells the worker that something waits. The entry is already on disk, so a worker that cannot be
 * reached (the extension was updated a moment ago) loses nothing: the next start finds it.
 */
export function wakeWorker(deps: CommandDeps): void {
  deps.ask("drain", {}).catch(() => undefined);
}

/** Tells the worker that the network is back, so that nobody waits for the end of a pause (P12.1). */
export function wakeWorkerOnline(deps: CommandDeps): void {
  deps.ask("go-online", {}).catch(() => undefined);
}
