import { useState } from "react";
import { useConnections } from "#components/data/use-live.ts";
import { Select } from "#components/ui/Select.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import { RecordSearch } from "./RecordSearch.tsx";

/** Search where no page says in which account: in the only one, or in the one that is chosen. */
export function SearchEverywhere(props: {
  readonly onPick: (record: RecordKey) => void;
  /** Words to begin with; the CRM is asked for them only when somebody says so. */
  readonly start?: string;
}) {
  const connections = useConnections() ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0] ?? null;
  return (
    <div className="grid grid-cols-1 gap-3">
      {connections.length > 1 && (
        <Select
          label="Search in"
          options={connections.map(({ id, account, capabilities }) => ({
            value: id,
            label: `${capabilities.label} · ${account.name}`,
          }))}
          value={connection?.id ?? ""}
          onChange={setChosen}
        />
      )}
      <RecordSearch {...props} connection={connection} />
    </div>
  );
}
