import { type Outcome, succeed } from "#lib/domain/failure.ts";
import type { AskedAddresses } from "#lib/platform/asked-addresses.ts";
import type { FoundAddress } from "#lib/sync/find-people.ts";
import type { Refresher } from "./refresh.ts";

export interface PeopleFinder {
  /** Asks a CRM for people by address. Whom it did not have lately it is asked for only `again`. */
  readonly find: (
    connectionId: string,
    addresses: readonly string[],
    again: boolean,
  ) => Promise<Outcome<{ asked: number; found: FoundAddress[] }>>;
  /** Asks for everybody anew from now on: the account, or what the key may see, may be another one. */
  readonly forget: (connectionId: string) => Promise<void>;
}

/** Spares the CRM questions that it has just answered: a conversation is opened many times. */
export function createPeopleFinder(
  { findPeople }: Pick<Refresher, "findPeople">,
  memory: AskedAddresses,
): PeopleFinder {
  return {
    find: async (connectionId, addresses, again) => {
      const asked = again ? addresses : await memory.due(connectionId, addresses);
      if (asked.length === 0) return succeed({ asked: 0, found: [] });
      const answer = await findPeople(connectionId, asked);
      if (!answer.ok) return answer;
      const has = new Set(answer.value.map(({ address }) => address));
      await memory.remember(
        connectionId,
        asked.filter((address) => !has.has(address)),
      );
      return succeed({ asked: asked.length, found: [...answer.value] });
    },
    forget: (connectionId) => memory.forget(connectionId),
  };
}
