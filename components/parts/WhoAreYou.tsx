import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { setPerson } from "#lib/commands/connect-crm.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { NotSavedNotice } from "./NotSavedNotice.tsx";
import { UserPicker } from "./UserPicker.tsx";
import { useUsers } from "./use-users.ts";

/**
 * Asks who the person at this browser is in the CRM, where the key names only the account. The answer
 * is kept at once; it can be changed in the same place.
 */
export function WhoAreYou({ connection }: { readonly connection: ConnectionRow }) {
  const { deps } = useHandrail();
  const { users = [], fetching, failure, again } = useUsers(connection.id);
  const [notSaved, setNotSaved] = useState<StorageFailure | null>(null);
  const crm = connection.capabilities.label;

  const choose = async (ownerId: string | null) => {
    const user = users.find((each) => each.id === ownerId);
    if (user === undefined) return;
    const saved = await setPerson(deps, connection.id, { ownerId: user.id, name: user.name });
    setNotSaved(saved.ok ? null : saved.failure);
  };

  return (
    <div className="grid gap-2">
      <UserPicker
        label="Who are you?"
        hint={
          fetching
            ? `Fetching the users of ${crm}…`
            : `The key names the ${crm} account, not a person. Your name goes into the handoff log.`
        }
        users={users.filter((user) => user.active)}
        value={connection.person?.ownerId ?? null}
        onChange={(ownerId) => void choose(ownerId)}
        placeholder="Type your name"
      />
      <NotSavedNotice failure={notSaved} />
      {failure !== null && (
        <FailureNotice
          failure={failure}
          crm={crm}
          what="The users could not be fetched."
          actions={<Button onClick={again}>Try again</Button>}
        />
      )}
    </div>
  );
}
