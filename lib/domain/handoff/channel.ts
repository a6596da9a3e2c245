/** How people touch each other, in the log and in notes. */
export type Channel = "email" | "call" | "chat" | "meeting" | "introduction";

const LABELS: Readonly<Record<Channel, string>> = {
  email: "E-mail",
  call: "Call",
  chat: "Chat",
  meeting: "Meeting",
  introduction: "Introduction",
};

export function channelToLabel(channel: Channel): string {
  return LABELS[channel];
}

/** Log events keep the channel as the first word of their text ("Call: left a message"). */
export function textToChannel(text: string | undefined): Channel | null {
  const label = text?.split(":", 1)[0];
  const found = CHANNELS.find((channel) => LABELS[channel] === label);
  return found ?? null;
}

const CHANNELS: readonly Channel[] = ["email", "call", "chat", "meeting", "introduction"];
