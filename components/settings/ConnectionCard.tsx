import { useEffect, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { FailureNotice } from "#components/parts/FailureNotice.tsx";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Part, Parts } from "#components/ui/Parts.tsx";
import { RelativeTime } from "#components/ui/RelativeTime.tsx";
import { useNow } from "#components/ui/use-now.ts";
import { clockOffsetInWords } from "#lib/domain/clock/clock-offset-in-words.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AccessNotice } from "./AccessNotice.tsx";
import { ConnectionActions } from "./ConnectionActions.tsx";
import { connectionWords, signedInWords } from "./connection-words.ts";
import { choiceOf } from "./crm-choices.ts";
import { FieldsState } from "./FieldsState.tsx";
import { StorageChoice } from "./StorageChoice.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";

/** One connected account: whose it is, who you are in it, what it can do, and how it is. */
export function ConnectionCard(props: {
  readonly connection: ConnectionRow;
  /** Just connected: the focus comes here. */
  readonly isNew: boolean;
  /** The key or the sign-in no longer works: asks for another. */
  readonly onConnectAgain: () => void;
  readonly onDisconnected: () => void;
}) {
  const { connection, isNew } = props;
  const { deps, locale, timeZone } = useHandrail();
  const { maySidebarStand } = useSettingsPlatform();
  const now = useNow(deps.now, MINUTE_MS);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  const { account, capabilities, lastSyncAt, trouble } = connection;
  const crm = choiceOf(connection.crm);
  const page = pageOf(connection);
  const clock = clockOffsetInWords(connection, capabilities.label, locale);

  return (
    <article aria-labelledby={titleId} className="grid gap-4 border-t border-line pt-4">
      <h2 ref={title} id={titleId} tabIndex={-1} className="font-semibold outline-none">
        {capabilities.label} · <Name text={account.name} unknown={account.id} />
      </h2>
      {isNew && <p role="status">{crm.connected}</p>}
      <AccessNotice connection={connection} />
      {trouble !== null && (
        <FailureNotice
          failure={trouble}
          crm={capabilities.label}
          words={
            crm.secret === null
              ? signedInWords(trouble, capabilities.label)
              : connectionWords(trouble, capabilities.label, "Test")
          }
          actions={
            trouble.type === "needs-sign-in" && (
              <Button onClick={props.onConnectAgain}>
                {crm.secret === null ? "Sign in again" : "Enter a new key"}
              </Button>
            )
          }
        />
      )}
      <Person connection={connection} />
      <Parts>
        <Part term="Account">
          {/* Where an account is known by its address, the link says it. */}
          {account.id !== account.pageHost && account.id}
          {page !== null && (
            <>
              {" "}
              <ExternalLink href={page}>{account.pageHost}</ExternalLink>
            </>
          )}
        </Part>
        <Part term="Where it shows">
          {page !== null && maySidebarStand(page)
            ? "As a sidebar beside each record, and in the browser's side panel."
            : "In the browser's side panel: press the Handrail button beside the address bar."}
        </Part>
        <Part term="Last sync">
          {lastSyncAt === null ? (
            "Not yet: the first record you open starts it"
          ) : (
            <RelativeTime at={lastSyncAt} now={now} locale={locale} timeZone={timeZone} />
          )}
        </Part>
        {clock !== null && <Part term="Clock">{clock}</Part>}
        {crm.needsFields && (
          <Part term="CRM fields">
            <FieldsState connection={connection} />
          </Part>
        )}
        <Part term={`With ${capabilities.label}`}>
          <ul className="grid max-w-[60ch] list-disc gap-1 ps-4 text-small text-muted">
            {capabilities.inWords.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
      </Parts>
      {crm.choosesStorage && <StorageChoice connection={connection} />}
      <ConnectionActions connection={connection} onDisconnected={props.onDisconnected} />
    </article>
  );
}

/** Where people open the account; in clear where its server is, which is on this machine only. */
function pageOf({ server, account: { pageHost } }: ConnectionRow): string | null {
  if (pageHost === "") return null;
  return `${server.startsWith("http://") ? "http" : "https"}://${pageHost}/`;
}

const MINUTE_MS = 60_000;

function Person({ connection }: { connection: ConnectionRow }) {
  const { person, capabilities } = connection;
  const [changing, setChanging] = useState(false);
  if (capabilities.identity === "account" && (person === null || changing)) {
    return (
      <div className="max-w-90">
        <WhoAreYou connection={connection} />
        {person !== null && (
          <Button variant="quiet" className="-ms-2 mt-1" onClick={() => setChanging(false)}>
            Done
          </Button>
        )}
      </div>
    );
  }
  return (
    <p>
      {"You are "}
      <strong className="font-semibold">
        <Name text={person?.name ?? null} unknown="not known yet" />
      </strong>
      {capabilities.identity === "account" && (
        <Button variant="quiet" onClick={() => setChanging(true)}>
          Change
        </Button>
      )}
    </p>
  );
}
