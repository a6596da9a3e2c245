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
