import type { BriefAngle } from "../schema.ts";

/** Conditions that ask for nothing; an angle names those that it has. */
export const ALWAYS: BriefAngle["when"] = {
  triggers: [],
  personas: [],
  markets: [],
  problems: [],
  assets: [],
  readiness: [],
};
