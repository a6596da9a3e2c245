import type { HandoffAction } from "#lib/domain/handoff/action.ts";

type AddTouchAction = Extract<HandoffAction, { type: "add-touch" }>;

/** The form as typed. `at` is the browser's local `YYYY-MM-DDTHH:mm`, empty for now. */
export type TouchValues = Readonly<{ channel: string; at: string; words: string }>;

export const EMPTY_TOUCH: TouchValues = { channel: "call", at: "", words: "" };

export const CHANNELS: readonly {
  readonly value: AddTouchAction["channel"];
  readonly label: string;
}[] = [
  { value: "call", label: "Call" },
  { value: "chat", label: "Chat or WhatsApp" },
  { value: "meeting", label: "Meeting" },
  { value: "introduction", label: "Introduction by somebody" },
  { value: "email", label: "E-mail" },
];

/** The action that the form stands for. `now` is epoch milliseconds, used when no time was typed. */
export function toAddTouch(values: TouchValues, now: number): AddTouchAction {
  const typed = Date.parse(values.at);
  const channel = CHANNELS.find((it) => it.value === values.channel)?.value ?? "call";
  return {
    type: "add-touch",
    channel,
    at: new Date(Number.isNaN(typed) ? now : typed).toISOString(),
    words: values.words.trim(),
    facts: {},
  };
}
