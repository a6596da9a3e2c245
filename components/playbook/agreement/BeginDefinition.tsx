import { type FormEvent, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { withoutSignOffs } from "#lib/domain/playbook/sign.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { whose } from "./sides.ts";
import { useKeep } from "./use-keep.ts";

/** A named person begins one side's definition, from the version in force. */
export function BeginDefinition(props: {
  readonly side: Side;
  readonly inForce: Playbook;
  readonly onBegun: () => void;
}) {
  const { store, deps } = useHandrail();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const { run, failure } = useKeep();
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const by = name.trim();
    setAsked(by === "");
    if (by === "") return;
    const now = deps.now();
    const kept = await run(() =>
      saveWorkingCopy(store, {
        name: `definition/${props.side}`,
        document: withoutSignOffs(props.inForce),
        by,
        startedAt: new Date(now).toISOString(),
        finishedAt: null,
        savedAt: now,
      }),
    );
    if (kept) props.onBegun();
  };
  return (
    <form
      noValidate
      className="grid justify-items-start gap-2"
      onSubmit={(event) => void begin(event)}
    >
      <div className="w-full">
        <TextField
          label={`Who writes for ${props.side}?`}
          hint="The name stands on the definition; it is kept in this browser."
          value={name}
          onChange={(typed) => {
            setName(typed);
            setAsked(false);
          }}
          autoComplete="off"
          maxLength={120}
          messages={
            asked
              ? [{ id: "name", severity: "blocks", text: "Write the name of who writes it." }]
              : []
          }
        />
      </div>
      <Button type="submit">{`Begin ${whose(props.side)} definition`}</Button>
      <NotSavedNotice failure={failure} />
    </form>
  );
}
