import type { TouchActor, TouchKind } from "../../domain/touch.ts";

/**
 * What it means for a buyer that a lead or deal began in a certain way. One that a colleague made says
 * nothing about when the buyer did anything, and was not seen by us doing it either: the CRM tells it.
 */
export interface Origin {
  readonly kind: TouchKind;
  readonly actor: TouchActor;
  readonly words: string;
}

/**
 * Pipedrive's own origins, by the letters of their names: it writes them as `WebForms`, `LeadBooster`,
 * `ManuallyCreated` and so on, and has written them otherwise before.
 */
const ORIGINS: readonly (readonly [RegExp, Origin])[] = [
  [/form/, { kind: "form-submission", actor: "buyer", words: "Web form" }],
  [/chatbot/, { kind: "chat", actor: "buyer", words: "Chatbot" }],
  [/chat|messag|inbox/, { kind: "chat", actor: "buyer", words: "Chat" }],
  [/booster/, { kind: "form-submission", actor: "buyer", words: "LeadBooster" }],
  [/visitor/, { kind: "page-view", actor: "buyer", words: "Web visitors" }],
  [/scheduler/, { kind: "demo-request", actor: "buyer", words: "Scheduler" }],
  [/prospector/, { kind: "first-seen", actor: "system", words: "Prospector" }],
  [/manual/, { kind: "first-seen", actor: "system", words: "Added by hand" }],
  [/import/, { kind: "first-seen", actor: "system", words: "Import" }],
  [/automation/, { kind: "first-seen", actor: "system", words: "Automation" }],
  [/^deal$|^lead$/, { kind: "first-seen", actor: "system", words: "Converted in Pipedrive" }],
  [/api/, { kind: "first-seen", actor: "system", words: "Another program" }],
];

/** How a lead or deal began; what we do not know is told in Pipedrive's word. Null without an origin. */
export function readOrigin(origin: string | null | undefined): Origin | null {
  const name = (origin ?? "").trim();
  if (name === "") return null;
  const known = ORIGINS.find(([pattern]) => pattern.test(name.toLowerCase()));
  return known?.[1] ?? { kind: "first-seen", actor: "system", words: name.slice(0, 100) };
}

export function originWords(origin: string | null | undefined): string | null {
  return readOrigin(origin)?.words ?? null;
}
