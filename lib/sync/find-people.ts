import { type Outcome, succeed } from "../domain/failure.ts";
import { addressForms, addressKey } from "../domain/mail/address.ts";
import type { RecordKey } from "../domain/record.ts";
import { type FetchPorts, fetchRecord } from "./fetch-record.ts";
import { takeFound } from "./revisions.ts";

/** A record that bears an address that was asked for, perhaps in another form. */
export interface FoundAddress {
  readonly address: string;
  readonly record: RecordKey;
}

/**
 * Asks the CRM for the records that bear any of these addresses, under every form in which it may hold them,
 * and keeps what it shows (P10.8). A record that was thought gone is looked at by itself: a list that still
 * names it proves nothing.
 */
export async function findPeople(
  ports: FetchPorts,
  addresses: readonly string[],
): Promise<Outcome<readonly FoundAddress[]>> {
  const { open, records, clock } = ports;
  const forms = [...new Set(addresses.flatMap(addressForms))];
  const found = await open.gateway.findByEmails(forms);
  if (!found.ok) return found;
  const at = clock.now();
  const { sending } = await records.writes();
  await records.revise(found.value, takeFound({ sending, at }));
  for (const { key } of found.value) {
    const kept = await records.find(key);
    if (kept !== null && kept.presence !== "present") await fetchRecord(ports, key, false);
  }
  return succeed(
    addresses.flatMap((address) =>
      found.value
        .filter(({ emails }) => emails.some((email) => addressKey(email) === addressKey(address)))
        .map(({ key }) => ({ address, record: key })),
    ),
  );
}
