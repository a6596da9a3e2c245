import type { Ref } from "react";
import { Combobox } from "#components/ui/Combobox.tsx";
import type { FieldProps } from "#components/ui/Field.tsx";
import type { Owner } from "#lib/domain/snapshot.ts";

/** One of the CRM's users, found by name or mail address. Those who left stand last and say so. */
export function UserPicker({
  users,
  ...rest
}: FieldProps & {
  readonly users: readonly Owner[];
  /** Owner id, or null. */
  readonly value: string | null;
  readonly onChange: (ownerId: string | null) => void;
  readonly placeholder?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}) {
  const items = users.map((user) => ({
    value: user.id,
    label: user.name,
    detail: user.active ? (user.email ?? undefined) : "No longer active in the CRM",
    keywords: user.email ?? undefined,
  }));
  return (
    <Combobox
      {...rest}
      items={items}
      empty={
        users.length === 0 ? "The CRM's users have not been fetched yet." : "Nobody has this name."
      }
    />
  );
}
