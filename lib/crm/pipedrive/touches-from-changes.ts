import { z } from "zod";
import type { Touch, TouchKind } from "../../domain/touch.ts";
import { cleanText } from "../values/clean-text.ts";
import { readMoment } from "./moments.ts";
import { receiptLabel } from "./receipts.ts";
import { idSchema } from "./schema.ts";

const valueSchema = z.union([z.string(), z.number()]).transform(String).nullish().catch(undefined);

const changeSchema = z.object({
  id: idSchema,
  field_key: z.string(),
  old_value: valueSchema,
  new_value: valueSchema,
  user_id: idSchema.nullish().catch(undefined),
  log_time: z.string().nullish(),
  change_source: z.string().nullish(),
  additional_data: z
    .object({ old_value_formatted: valueSchema, new_value_formatted: valueSchema })
    .partial()
    .nullish()
    .catch(undefined),
});

/** The fields whose change says something about the handoff; the rest is housekeeping. */
const TOLD: Readonly<Record<string, { readonly kind: TouchKind; readonly name: string }>> = {
  stage_id: { kind: "stage-change", name: "Stage" },
  pipeline_id: { kind: "stage-change", name: "Pipeline" },
  status: { kind: "stage-change", name: "Status" },
  label: { kind: "stage-change", name: "Label" },
  label_ids: { kind: "stage-change", name: "Label" },
  lost_reason: { kind: "stage-change", name: "Lost reason" },
  owner_id: { kind: "handoff-event", name: "Owner" },
  user_id: { kind: "handoff-event", name: "Owner" },
};

/** A change of stage, status, label or owner as a touch; any other change as nothing. */
export function changeToTouches(
  data: unknown,
  timestamp: string | null,
  pageUrl: string | null,
): readonly Touch[] {
  const parsed = changeSchema.safeParse(data);
  if (!parsed.success) return [];
  const change = parsed.data;
  const told = Object.hasOwn(TOLD, change.field_key) ? TOLD[change.field_key] : undefined;
  if (told === undefined) return [];
  const at = readMoment(change.log_time) ?? readMoment(timestamp);
  const from = cleanText(change.additional_data?.old_value_formatted ?? change.old_value);
  const to = cleanText(change.additional_data?.new_value_formatted ?? change.new_value) ?? "empty";
  const isOwner = told.kind === "handoff-event";
  return [
    {
      id: `pipedrive:changes:${change.id}`,
      at,
      actor: change.change_source === "app" || change.change_source === "mobile" ? "us" : "system",
      kind: told.kind,
      asset: null,
      campaign: null,
      count: 1,
      words: `${told.name}: ${from === null ? to : `${from} → ${to}`}`,
      ownerId: isOwner ? numberOf(change.new_value) : null,
      receipt: {
        label: receiptLabel(`${told.name.toLowerCase()} history`, at),
        url: pageUrl,
        evidence: `changes/${change.id}`,
      },
    },
  ];
}

function numberOf(text: string | null | undefined): string | null {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? (text ?? null) : null;
}
