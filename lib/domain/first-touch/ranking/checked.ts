import type { Evidence } from "../evidence.ts";

/** What a condition finds: evidence for the angle, nothing that is known, or that the angle is not for this lead. */
export type Checked = Evidence | "nothing" | "against";
