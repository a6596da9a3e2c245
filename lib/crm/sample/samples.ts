import { CLOCKS } from "./leads-clocks.ts";
import { LATER } from "./leads-later.ts";
import { RAW } from "./leads-raw.ts";
import { WAITING } from "./leads-waiting.ts";
import { WORKED } from "./leads-worked.ts";
import type { SampleData } from "./schema.ts";
import { tellLead } from "./tell-lead.ts";

/** The samples as they are at first, told so that their clocks run from this moment (epoch ms). */
export function tellSamples(now: number): SampleData {
  const stories = [...WAITING, ...WORKED, ...RAW, ...CLOCKS, ...LATER];
  return {
    format: 1,
    records: stories.map((story, index) => tellLead(story, now, index)),
    notes: [],
    tasks: [],
  };
}
