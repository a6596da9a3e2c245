import type { TouchKind } from "../touch.ts";

/** The one ask for a trigger that no brief covers, and whether the act alone says enough to write about. */
export const TRIGGER_ASKS: Readonly<
  Partial<Record<TouchKind, { readonly ask: string; readonly standsAlone: boolean }>>
> = {
  "demo-request": {
    ask: "A 20-minute demo of the part that matters most to them",
    standsAlone: true,
  },
  "pricing-request": {
    ask: "A short call on scope and number of users, so that a price can be named",
    standsAlone: true,
  },
  "form-submission": {
    ask: "A short call about what they want to get done",
    standsAlone: false,
  },
  "content-download": {
    ask: "Whether the topic is live for them this quarter",
    standsAlone: false,
  },
  "event-attendance": { ask: "Which part of it matters for their team", standsAlone: false },
  "email-received": { ask: "A short call to answer what they wrote about", standsAlone: false },
  chat: { ask: "A short call to go on from the chat", standsAlone: false },
  call: { ask: "A second call to go on from the first", standsAlone: false },
  meeting: { ask: "A date for the next step that came up", standsAlone: false },
  introduction: { ask: "A first call of 20 minutes", standsAlone: true },
};
