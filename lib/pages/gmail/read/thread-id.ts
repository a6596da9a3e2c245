import { all } from "./dom.ts";
import { first } from "./first.ts";
import { idIn, loggedId } from "./ids.ts";
import { CHOSEN_ROW } from "./selectors.ts";
import type { Message, Thread } from "./thread.ts";

/**
 * The conversation's id, from whatever tells it: the heading, Gmail's log, or the row that is chosen in the
 * list beside it. Null where nothing does; it may still come.
 */
export function threadIdOf({ heading, messages }: Thread, main: Element): string | null {
  const names = ["data-legacy-thread-id", "data-thread-perm-id", "data-thread-id"];
  const row = () =>
    all(main, `${CHOSEN_ROW} [data-legacy-thread-id],${CHOSEN_ROW} [data-thread-id]`);
  return (
    (heading === null ? null : idIn("thread", [heading], names)) ??
    first(messages, ({ element }) => loggedId("thread", element)) ??
    idIn("thread", row(), names)
  );
}

/** A message's id; a collapsed message keeps it in a part that is not visible. */
export function messageIdOf({ element }: Message): string | null {
  const names = ["data-legacy-message-id", "data-message-id"];
  const bearers = all(element, names.map((name) => `[${name}]`).join(","));
  return idIn("msg", [element, ...bearers], names) ?? loggedId("msg", element);
}
