import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";

export type DraftLanguage = "en" | "ar";

/** How a written message travels. */
export type Medium = "email" | "chat";

export const CHANNELS = [
  { value: "email", label: "E-mail" },
  { value: "call", label: "Call" },
  { value: "chat", label: "Chat" },
  { value: "meeting", label: "Meeting" },
] as const;

export type Channel = (typeof CHANNELS)[number]["value"];

/** What is typed and chosen in First touch, all as text. */
export type FirstTouchText = {
  readonly subject: string;
  readonly body: string;
  /** The angle in use, "" for none. */
  readonly angle: string;
  /** Its heading: the angle may not be among the suggested ones any more when the touch is logged. */
  readonly angleHeading: string;
  readonly language: string;
  readonly medium: string;
  readonly channel: string;
  /** What was said in a call, chat or meeting. */
  readonly said: string;
  /** Why the message is relevant although the guard calls it generic; "" for no reason. */
  readonly because: string;
};

/** An untouched form; `buyerLanguage` is BCP 47 or null. */
export function startingText(buyerLanguage: string | null): FirstTouchText {
  return {
    subject: "",
    body: "",
    angle: "",
    angleHeading: "",
    language: /^ar\b/i.test(buyerLanguage ?? "") ? "ar" : "en",
    medium: "email",
    channel: "email",
    said: "",
    because: "",
  };
}

export function toLanguage(text: string): DraftLanguage {
  return text === "ar" ? "ar" : "en";
}

/** The language of a text that was written elsewhere. */
export function languageOf(text: string): DraftLanguage {
  return /\p{Script=Arabic}/u.test(text) ? "ar" : "en";
}

export function toMedium(text: string): Medium {
  return text === "chat" ? "chat" : "email";
}

export function toChannel(text: string): Channel {
  return CHANNELS.find(({ value }) => value === text)?.value ?? "email";
}

/** The angle in use as the log names it. */
export function angleInUse({
  angle,
  angleHeading,
}: FirstTouchText): Pick<Angle, "id" | "heading"> | null {
  return angle === "" ? null : { id: angle, heading: angleHeading };
}

/** The written message; a chat has no subject. */
export function messageOf({ subject, body, medium }: FirstTouchText): Draft {
  return { subject: toMedium(medium) === "chat" ? "" : subject, body };
}

/** Whether the log takes the words of the written message rather than what somebody says was said. */
export function logsMessage({ channel, medium, body }: FirstTouchText): boolean {
  if (channel === "email") return medium === "email";
  return channel === "chat" && medium === "chat" && body.trim() !== "";
}

/** What the log keeps of the contact. */
export function wordsForLog(values: FirstTouchText): string {
  if (!logsMessage(values)) return values.said;
  const { subject, body } = messageOf(values);
  return [subject.trim(), body.trim()].filter((part) => part !== "").join("\n\n");
}
