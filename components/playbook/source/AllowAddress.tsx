import { Button } from "#components/ui/Button.tsx";
import { readPlaybookAddress } from "#lib/domain/playbook-address.ts";
import { useHostAccess } from "./host-access.ts";

/**
 * Asks the browser for the host of an address that it does not let us reach: it was taken back, or a policy
 * named it. As soon as it is allowed the address is looked at.
 */
export function AllowAddress({ address }: { readonly address: string }) {
  const { allow } = useHostAccess();
  const read = readPlaybookAddress(address);
  if (!read.ok) return null;
  const { host, pattern } = read.value;
  return <Button onClick={() => void allow([pattern])}>{`Allow ${host}`}</Button>;
}
