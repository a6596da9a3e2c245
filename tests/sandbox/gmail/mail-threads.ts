import { threadIds } from "./mail-ids.ts";
import type { MailThread } from "./mail-types.ts";
import { type SeedThread, toThread } from "./threads/draft-thread.ts";
import { hostile } from "./threads/hostile.ts";
import { LEAD_THREADS } from "./threads/leads.ts";
import { long } from "./threads/long.ts";
import { OTHER_THREADS, PRIVATE_THREADS } from "./threads/others.ts";

/** Every seeded conversation by name, the newest first, account by account. */
const SEED = [{ ...LEAD_THREADS, long, hostile, ...OTHER_THREADS }, PRIVATE_THREADS] as const;

type ThreadName = keyof (typeof SEED)[0] | keyof (typeof SEED)[1];

/** How to get to a seeded conversation, and what must be read there. */
interface SeededThread {
  readonly account: number;
  /** The page's hash in the list where the conversation lies. */
  readonly hash: string;
  readonly hashId: string;
  readonly threadId: string;
  readonly subject: string;
}

const ENTRIES = SEED.flatMap((threads, account) =>
  Object.entries<SeedThread>(threads).map(([name, seed]) => ({ account, name, seed })),
).map((entry, ordinal) => ({ ...entry, ordinal }));

/** The seeded conversations by name. */
export const MAIL_THREADS = Object.fromEntries(
  ENTRIES.map(({ account, name, seed, ordinal }) => {
    const { id, hashId } = threadIds(ordinal, seed.own);
    const hash = `#${listOf(seed)}/${hashId}`;
    return [name, { account, hash, hashId, threadId: id, subject: seed.subject }];
  }),
) as Readonly<Record<ThreadName, SeededThread>>;

/** What lies in one account at the start, newest first. */
export function seededThreads(account: number, now: number): readonly MailThread[] {
  return ENTRIES.filter((entry) => entry.account === account).map(({ seed, ordinal }) =>
    toThread(seed, ordinal, now),
  );
}

/** The list in which a conversation is found: what one began oneself is in Sent. */
function listOf({ labels = ["inbox"], own }: SeedThread): string {
  if (own === true) return "sent";
  const [label = "inbox"] = labels;
  return label === "inbox" ? label : `label/${label}`;
}
