import { useRef, useState } from "react";
import { useConnections } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AddConnection } from "./AddConnection.tsx";
import { ConnectionCard } from "./ConnectionCard.tsx";
import { GmailSection } from "./GmailSection.tsx";

/** The CRM accounts that this browser is connected to, and the way to add one. */
export function ConnectionsSection() {
  const all = useConnections();
  // A new one, or which one anew; null while the form is closed.
  const [adding, setAdding] = useState<"new" | ConnectionRow | null>(null);
  const [justConnected, setJustConnected] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  // A key that is being tried stands under a passing id.
  const connections = all?.filter(({ id }) => !id.startsWith("trial-"));
  const [said, setSaid] = useState("");
  const focusAdd = () => requestAnimationFrame(() => add.current?.focus());
  const close = () => {
    setAdding(null);
    focusAdd();
  };

  if (connections === undefined) return null;
  return (
    <div className="grid gap-4">
      <p role="status" className="empty:hidden">
        {said}
      </p>
      {connections.length === 0 && adding === null && (
        <EmptyState
          title="No CRM is connected yet"
          why="Handrail has no server of its own: it reads and writes the buyer's record in your CRM, with a key that stays in this browser. Add a connection to begin, or try it with sample data first."
        />
      )}
      {connections.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          isNew={connection.id === justConnected}
          onConnectAgain={() => setAdding(connection)}
          onDisconnected={() => {
            setSaid(`${connection.account.name} is disconnected.`);
            focusAdd();
          }}
        />
      ))}
      {adding !== null ? (
        <AddConnection
          again={adding === "new" ? null : adding}
          onConnected={(id) => {
            setSaid("");
            setAdding(null);
            setJustConnected(id);
          }}
          onCancel={close}
        />
      ) : (
        <div>
          <Button
            ref={add}
            variant={connections.length === 0 ? "primary" : "secondary"}
            onClick={() => setAdding("new")}
          >
            Add connection
          </Button>
        </div>
      )}
      {adding === null && <GmailSection />}
    </div>
  );
}
