import { addressKey } from "../domain/mail/address.ts";
import type { Store } from "./databases.ts";

const OWN_ADDRESSES = "own-addresses";

/** Addresses other than the mailbox's of which the person at this browser said that they are theirs or a colleague's. */
export async function readOwnAddresses({ ops }: Store): Promise<readonly string[]> {
  const row = await ops.preferences.get(OWN_ADDRESSES);
  // No address holds a space.
  return typeof row?.value === "string" ? row.value.split(" ").filter(Boolean) : [];
}

/** Remembers that an address is this person's, or that it is not. */
export async function writeOwnAddress(
  store: Store,
  address: string,
  isOwn: boolean,
): Promise<void> {
  const { ops } = store;
  await ops.transaction("rw", ops.preferences, async () => {
    const key = addressKey(address);
    const others = (await readOwnAddresses(store)).filter((other) => addressKey(other) !== key);
    const value = (isOwn ? [...others, address] : others).join(" ");
    await ops.preferences.put({ name: OWN_ADDRESSES, value });
  });
}
