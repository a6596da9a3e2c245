import type { Touch } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { cleanText, toWords } from "../values/clean-text.ts";
import { htmlToText } from "../values/html-to-text.ts";
import { readMoment } from "./moments.ts";
import { receiptLabel } from "./receipts.ts";
import { noteSchema } from "./schema.ts";

/** A note as a touch. One with our reference is the trace of a handoff, not something that was said. */
export function noteToTouches(data: unknown, pageUrl: string | null): readonly Touch[] {
  const parsed = noteSchema.safeParse(data);
  if (!parsed.success || parsed.data.active_flag === false) return [];
  const { id, content, add_time, user_id } = parsed.data;
  const words = cleanText(htmlToText(content ?? ""));
  const isOurs = endsWithMarker(words);
  const at = readMoment(add_time);
  return [
    {
      id: `pipedrive:notes:${id}`,
      at,
      actor: "us",
      kind: isOurs ? "handoff-event" : "note",
      asset: null,
      campaign: null,
      count: 1,
      words: toWords(words),
      ownerId: user_id ?? null,
      receipt: {
        label: receiptLabel(isOurs ? "handoff note" : "note", at),
        url: pageUrl,
        evidence: `notes/${id}`,
      },
    },
  ];
}
