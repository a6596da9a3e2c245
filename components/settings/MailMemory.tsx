import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import { TagsField } from "#components/ui/TagsField.tsx";
import { forgetChoices, sayOwnAddress } from "#lib/commands/mail-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { readOwnAddresses } from "#lib/store/own-addresses.ts";

/** What somebody said about conversations: whose addresses are left out, and which records were chosen. */
export function MailMemory() {
  const { store, deps } = useHandrail();
  const own = useLiveQuery(() => readOwnAddresses(store), [store]) ?? NONE;
  const chosen = useLiveQuery(() => store.ops.mailChoices.count(), [store]) ?? 0;
  const [refused, setRefused] = useState<string | null>(null);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const [said, setSaid] = useState("");

  const changeOwn = async (values: readonly string[]) => {
    setRefused(null);
    const added = values.filter((value) => !own.includes(value));
    const removed = own.filter((value) => !values.includes(value));
    for (const [address, isOwn] of [...toChanges(removed, false), ...toChanges(added, true)]) {
      const kept = await sayOwnAddress(deps, address, isOwn);
      if (kept.ok) continue;
      if (kept.failure.type === "no-address") setRefused(address);
      else setFailure(kept.failure);
    }
  };
  const forget = async () => {
    const kept = await forgetChoices(deps);
    setFailure(kept.ok ? null : kept.failure);
    if (kept.ok) setSaid("Forgotten. Conversations with several people ask again.");
  };
  const messages: readonly FieldMessage[] =
    refused === null
      ? []
      : [{ id: "address", text: `“${refused}” is no e-mail address.`, severity: "blocks" }];
  return (
    <>
      <TagsField
        label="Addresses that are yours or a colleague's"
        hint="No conversation is about them, and no CRM is asked for them. Your mailbox's own address need not be here."
        values={own}
        onChange={(values) => void changeOwn(values)}
        messages={messages}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p>Records chosen for a conversation: {chosen}</p>
        <Button
          disabledReason={chosen === 0 ? "None is remembered." : null}
          onClick={() => void forget()}
        >
          Forget them
        </Button>
        <p role="status" className="text-small text-muted empty:hidden">
          {said}
        </p>
      </div>
      <NotSavedNotice failure={failure} />
    </>
  );
}

const NONE: readonly string[] = [];

function toChanges(addresses: readonly string[], isOwn: boolean) {
  return addresses.map((address) => [address, isOwn] as const);
}
