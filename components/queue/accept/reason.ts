import type { LeadToAccept } from "#lib/commands/accept-many.ts";

/** What a line tells the panel when leads are accepted. */
export type Reason = Pick<LeadToAccept, "words" | "typed">;
