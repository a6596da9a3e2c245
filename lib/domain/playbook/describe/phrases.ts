import { windowInWords } from "../../note/window-in-words.ts";
import { upperFirst } from "../../text/upper-first.ts";
import type { Playbook } from "../schema.ts";

/** "a, b and c"; the words for nothing when there are none. */
export function together(things: readonly string[], nothing: string): string {
  const last = things.at(-1);
  if (last === undefined) return nothing;
  return things.length === 1 ? last : `${things.slice(0, -1).join(", ")} and ${last}`;
}

/** "3 days", "1 day" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What something that is referred to is called; its id when the playbook does not have it. */
export function nameOf(
  items: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return items.find((item) => item.id === id)?.label ?? `“${id}”`;
}

/** "Within 24 working hours (Standard)" */
export function tierInWords(playbook: Playbook, id: string): string {
  const tier = playbook.slaTiers.find((each) => each.id === id);
  if (tier === undefined) return `“${id}”, which is not one of the answer times`;
  return `${upperFirst(windowInWords(tier.responseWindow))} (${tier.label})`;
}
