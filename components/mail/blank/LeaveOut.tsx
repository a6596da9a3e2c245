import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { sayOwnAddress } from "#lib/commands/mail-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";

/** Says that an address belongs to no buyer, so that nobody is asked for it again. */
export function LeaveOut({ person }: { readonly person: MailPerson }) {
  const { deps } = useHandrail();
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const leaveOut = async () => {
    const kept = await sayOwnAddress(deps, person.address, true);
    setFailure(kept.ok || kept.failure.type === "no-address" ? null : kept.failure);
  };
  return (
    <div className="grid grid-cols-1 gap-1 border-t border-line pt-2 text-small">
      <p>
        <Button variant="link" onClick={() => void leaveOut()}>
          Not a buyer: mine or a colleague's
        </Button>
      </p>
      <NotSavedNotice failure={failure} />
    </div>
  );
}
