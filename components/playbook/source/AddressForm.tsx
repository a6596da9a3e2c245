import { type FormEvent, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Section } from "#components/ui/Section.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { PlaybookSource } from "#lib/store/playbook-store.ts";
import { AddressOutcome } from "./AddressOutcome.tsx";
import { useAddress } from "./use-address.ts";

/** An https address that is looked at once a day. The browser is asked in the very press (no server of ours). */
export function AddressForm({ source }: { readonly source: PlaybookSource }) {
  // What is typed, until it is the address that is followed.
  const [changed, setChanged] = useState<string | null>(null);
  const address = useAddress(() => setChanged(null));
  const typed = changed ?? source.address ?? "";
  const isBusy = address.state.type === "running";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    address.follow(typed);
  };
  return (
    <Section title="An address" className="gap-2">
      <p className="max-w-[60ch] text-muted">
        A file on your own web server, wiki or file share, for everybody to follow. Handrail fetches
        it without signing in, once a day and when you ask, and never runs anything in it.
      </p>
      <form noValidate className="grid max-w-[60ch] justify-items-start gap-2" onSubmit={submit}>
        <div className="w-full">
          <TextField
            label="Address of the playbook"
            type="url"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={typed}
            onChange={(text) => {
              setChanged(text);
              address.forget();
            }}
            messages={
              address.state.type === "wrong"
                ? [{ id: "address", severity: "blocks", text: address.state.message }]
                : []
            }
          />
        </div>
        {source.address !== null && <LastCheck source={source} />}
        <AddressOutcome state={address.state} />
        <div className="flex flex-wrap gap-2">
          {typed.trim() !== (source.address ?? "") || source.address === null ? (
            <Button type="submit" disabledReason={isBusy ? "It is being looked at." : null}>
              Follow this address
            </Button>
          ) : (
            <Button
              onClick={address.check}
              disabledReason={isBusy ? "It is being looked at." : null}
            >
              Check now
            </Button>
          )}
          {source.address !== null && (
            <Button variant="quiet" onClick={address.leave}>
              Stop following it
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

function LastCheck({ source }: { source: PlaybookSource }) {
  const { locale, timeZone } = useHandrail();
  if (source.checkedAt === null) return <p className="text-muted">Not looked at yet.</p>;
  return (
    <p className="text-muted">
      Last looked at <FormattedDate at={source.checkedAt} locale={locale} timeZone={timeZone} />
      {source.etag === null
        ? ". The server gives no mark of the version, so the whole file is fetched each time."
        : ". The server marks its version, so an unchanged file is not fetched again."}
    </p>
  );
}
