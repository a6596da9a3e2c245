import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { sayOwnAddress } from "#lib/commands/mail-commands.ts";
import { addressKey } from "#lib/domain/mail/address.ts";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import { readOwnAddresses } from "#lib/store/own-addresses.ts";
import { PersonLines } from "../PersonName.tsx";

/** Somebody whom nobody was asked for, and why; what was said of them by a press can be taken back. */
export function LeftOut(props: { readonly person: MailPerson; readonly as: string }) {
  const { person } = props;
  const { store, deps } = useHandrail();
  const own = useLiveQuery(() => readOwnAddresses(store), [store]) ?? [];
  const isSaid = own.some((address) => addressKey(address) === addressKey(person.address));
  return (
    <li className="flex min-w-0 items-baseline gap-2">
      <span className="min-w-0 flex-1">
        <PersonLines person={person} />
      </span>
      {isSaid ? (
        <Button variant="link" onClick={() => void sayOwnAddress(deps, person.address, false)}>
          Neither mine nor a colleague's
        </Button>
      ) : (
        <span className="text-small text-muted">{props.as}</span>
      )}
    </li>
  );
}
