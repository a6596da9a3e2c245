import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";

/**
 * The account that a key opens, asked from the CRM once for each key while the worker lives (P13.2).
 * Only a good answer is kept; whoever asks while one is on its way waits for that one.
 *
 * @param readKey the key in use; another one than before makes the answer worthless.
 */
export function rememberAccount(
  readKey: () => Promise<string | null>,
  ask: () => Promise<Outcome<Account>>,
): () => Promise<Outcome<string>> {
  let known: { readonly key: string | null; readonly answer: Promise<Outcome<Account>> } | null =
    null;
  return async () => {
    const key = await readKey();
    const current = known?.key === key ? known : { key, answer: ask() };
    known = current;
    const account = await current.answer;
    if (account.ok) return succeed(account.value.id);
    if (known === current) known = null;
    return account;
  };
}
