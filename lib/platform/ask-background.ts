import { browser } from "wxt/browser";
import type { Ask } from "../commands/deps.ts";
import {
  MESSAGES,
  type MessageAnswer,
  type MessageType,
  refusalSchema,
} from "../messages/messages.ts";

/** The extension under this page was updated or switched off; only a reload of the page helps. */
export class ExtensionGoneError extends Error {
  override readonly name = "ExtensionGoneError";
}

/** Asks the background and parses its answer. A refusal or a malformed answer is a bug and throws. */
export const askBackground: Ask = async <Type extends MessageType>(
  type: Type,
  body: object,
): Promise<MessageAnswer<Type>> => {
  const reply = await deliver({ ...body, type });
  const refused = refusalSchema.safeParse(reply);
  if (refused.success) {
    throw new Error(`The background refused "${type}": ${refused.data.detail}`);
  }
  // The table pairs each type with its own answer, which the compiler cannot follow through a key.
  return MESSAGES[type].answer.parse(reply) as MessageAnswer<Type>;
};

async function deliver(message: object): Promise<unknown> {
  if (browser.runtime?.id === undefined) throw new ExtensionGoneError("The extension was updated.");
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (browser.runtime?.id === undefined)
      throw new ExtensionGoneError("The extension was updated.");
    throw error;
  }
}
