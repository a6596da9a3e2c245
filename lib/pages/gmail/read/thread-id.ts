import { attribute, own } from "./dom.ts";
import { loggedId, toHex } from "./ids.ts";
import type { Message, Thread } from "./thread.ts";

/**
 * The conversation's id, from whatever tells it: the heading, Gmail's log, or the row that is chosen in the
 * list beside it. Null where nothing does; it may still come.
 */
export function threadIdOf({ heading, messages }: Thread, main: Element): string | null {
  const inLog = (id: string | null, { element }: Message) => id ?? loggedId("thread", element);
  return (
    toHex("thread", heading === null ? [] : threadNames(heading)) ??
    messages.reduce(inLog, null) ??
    toHex("thread", own(main, "tr.aps span").flatMap(threadNames))
  );
}

function threadNames(element: Element): readonly string[] {
  return ["data-legacy-thread-id", "data-thread-perm-id", "data-thread-id"].map((name) =>
    attribute(element, name),
  );
}

/** A message's id; a collapsed message keeps it in a part that is not visible. */
export function messageIdOf({ element }: Message): string | null {
  const bearers = [element, ...own(element, "[data-message-id]")];
  const names = ["data-legacy-message-id", "data-message-id"];
  const ids = bearers.flatMap((bearer) => names.map((name) => attribute(bearer, name)));
  return toHex("msg", ids) ?? loggedId("msg", element);
}
