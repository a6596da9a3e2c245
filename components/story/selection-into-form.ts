import { channelOfHost } from "#lib/domain/touch-facts/guess-channel.ts";
import type { WaitingSelection } from "#lib/store/selection-inbox.ts";
import { EMPTY_TOUCH, type TouchValues } from "./touch-form.ts";
import { readIntoForm, type TalkSides } from "./touch-form-reading.ts";

/**
 * What the form "Add a touch" holds with a selection in its box: behind the text that stands there already,
 * and read. The page says how it was said, where its host is known.
 */
export function selectionIntoForm(
  typed: Readonly<Record<string, string>>,
  { text, host }: WaitingSelection,
  sides: TalkSides,
  now: number,
): Partial<TouchValues> {
  const values: TouchValues = { ...EMPTY_TOUCH, ...typed };
  const pasted = [values.pasted.trim(), text].filter(Boolean).join("\n\n");
  const read = readIntoForm(values, pasted, sides, now);
  if (values.channel !== EMPTY_TOUCH.channel) return read;
  return { ...read, channel: channelOfHost(host) ?? read.channel ?? values.channel };
}
