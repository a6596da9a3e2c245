import { useRef, useState } from "react";
import { useConnections } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { AddConnection } from "./AddConnection.tsx";
import { ConnectionCard } from "./ConnectionCard.tsx";

/** The CRM accounts that this browser is connected to, and the way to add one. */
export function ConnectionsSection() {
  const all = useConnections();
  const [adding, setAdding] = useState(false);
  const [justConnected, setJustConnected] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  // A key that is being tried stands under a passing id.
  const connections = all?.filter(({ id }) => !id.startsWith("trial-"));
  const [said, setSaid] = useState("");
  const focusAdd = () => requestAnimationFrame(() => add.current?.focus());
  const close = () => {
    setAdding(false);
    focusAdd();
  };

  if (connections === undefined) return null;
  return (
    <div className="grid gap-4">
      <p role="status" className="empty:hidden">
        {said}
      </p>
      {connections.length === 0 && !adding && (
        <EmptyState
          title="No CRM is connected yet"
          why="Handrail has no server of its own: it reads and writes the buyer's record in your CRM, with a key that stays in this browser. Add a connection to begin."
        />
      )}
      {connections.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          isNew={connection.id === justConnected}
          onNewKey={() => setAdding(true)}
          onDisconnected={() => {
            setSaid(`${connection.account.name} is disconnected.`);
            focusAdd();
          }}
        />
      ))}
      {adding ? (
        <AddConnection
          onConnected={(id) => {
            setSaid("");
            setAdding(false);
            setJustConnected(id);
          }}
          onCancel={close}
        />
      ) : (
        <div>
          <Button
            ref={add}
            variant={connections.length === 0 ? "primary" : "secondary"}
            onClick={() => setAdding(true)}
          >
            Add connection
          </Button>
        </div>
      )}
    </div>
  );
}
