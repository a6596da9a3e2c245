import type { Draft } from "#lib/domain/first-touch/angle.ts";

export type DraftLanguage = "en" | "ar";

export const CHANNELS = [
  { value: "email", label: "E-mail" },
  { value: "call", label: "Call" },
  { value: "chat", label: "Chat" },
  { value: "meeting", label: "Meeting" },
] as const;

export type Channel = (typeof CHANNELS)[number]["value"];

/** What is typed in First touch, all as text. */
export type FirstTouchText = {
  readonly subject: string;
  readonly body: string;
  /** The angle that the draft was written for, "" for none. */
  readonly angle: string;
  readonly language: string;
  readonly channel: string;
  /** What was said in a call, chat or meeting. */
  readonly said: string;
};

/** An untouched form; `buyerLanguage` is BCP 47 or null. */
export function startingText(buyerLanguage: string | null): FirstTouchText {
  const language: DraftLanguage = /^ar\b/i.test(buyerLanguage ?? "") ? "ar" : "en";
  return { subject: "", body: "", angle: "", language, channel: "email", said: "" };
}

export function toLanguage(text: string): DraftLanguage {
  return text === "ar" ? "ar" : "en";
}

export function toChannel(text: string): Channel {
  return CHANNELS.find(({ value }) => value === text)?.value ?? "email";
}

/** Subject and message as they are copied and logged. */
export function draftToText({ subject, body }: Draft): string {
  return [subject.trim(), body.trim()].filter((part) => part !== "").join("\n\n");
}
