import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Select } from "#components/ui/Select.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { windowInWords } from "#lib/domain/note/window-in-words.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { dueOf, exampleOffer, isReadable } from "./due-of.ts";

/** What the calendar comes to: an offer at a moment that one can choose, and when it is due. */
export function DuePreview({ calendar }: { readonly calendar: WorkCalendar }) {
  const { draft } = useEditorForm();
  const { deps, locale } = useHandrail();
  const [offer, setOffer] = useState<string | null>(null);
  const [chosen, setChosen] = useState("");
  const { slaTiers } = draft;
  const tier =
    slaTiers.find(({ id }) => id === chosen) ??
    // Hours show most of what weekends and breaks do.
    slaTiers.find(({ responseWindow }) => responseWindow.kind === "working-hours") ??
    slaTiers[0];
  if (tier === undefined || !isReadable(calendar)) return null;
  const at = offer ?? exampleOffer(calendar, deps.now());
  const due = dueOf({ calendar, window: tier.responseWindow, offer: at, locale });
  return (
    <div className="grid gap-2 rounded-md border border-line px-3 py-2">
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          label="To try it out: an offer at"
          value={at}
          onChange={setOffer}
        />
        <Select
          label="Answer time"
          value={tier.id}
          options={slaTiers.map(({ id, label, responseWindow }) => ({
            value: id,
            label: `${label}: ${windowInWords(responseWindow)}`,
          }))}
          onChange={setChosen}
        />
      </div>
      <p role="status">{due}</p>
    </div>
  );
}
