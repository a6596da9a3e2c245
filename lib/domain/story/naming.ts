import type { TouchKind } from "../touch.ts";

/**
 * How a sentence names what an act was about: as a form that does not call itself one, as the way of a
 * request, as an ad, as the messenger of a chat or its topic, as a title, or by its own name.
 */
export type Naming = "form" | "way" | "ad" | "messenger" | "topic" | "title" | "name";

export function namingOf(kind: TouchKind, asset: string): Naming {
  if (kind === "form-submission") return /form$/iu.test(asset) ? "name" : "form";
  if (kind === "demo-request" || kind === "pricing-request") return "way";
  if (kind === "ad-click") return "ad";
  if (kind === "chat") return MESSENGER.test(asset) ? "messenger" : "topic";
  return TITLED.has(kind) ? "title" : "name";
}

const MESSENGER = /^(?:whatsapp|linkedin|sms|telegram|signal|messenger|teams|slack)$/iu;

const TITLED: ReadonlySet<TouchKind> = new Set([
  "email-received",
  "email-sent",
  "email-opened",
  "email-clicked",
  "call",
  "meeting",
  "introduction",
  "task",
  "note",
]);
