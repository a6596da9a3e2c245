/** The letters that the last part of a conversation's address is made of. */
const LETTERS = "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz";
const HASH_LETTERS = 26;
/** The first conversation's number, of the size that such ids have today. */
const FIRST = 0x19a8_0000_0000_0000n;
const THREAD_STEP = 0x1_0000_0000n;

export interface ThreadIds {
  readonly id: string;
  readonly permId: string;
  readonly hashId: string;
}

export interface MessageIds {
  readonly id: string;
  readonly permId: string;
}

/** The ids of the n-th conversation of all accounts; `own` for one that began as a draft. */
export function threadIds(ordinal: number, own = false): ThreadIds {
  const number = FIRST + BigInt(ordinal) * THREAD_STEP;
  return {
    id: number.toString(16),
    permId: own ? `thread-a:r-${number / 7n}` : `thread-f:${number}`,
    hashId: `FMfcgz${hashLetters(number)}`,
  };
}

/** The ids of a conversation's n-th message; the first has the conversation's own number. */
export function messageIds(threadId: string, ordinal: number, own = false): MessageIds {
  const number = BigInt(`0x${threadId}`) + BigInt(ordinal) * 0x1_0f3dn;
  return {
    id: number.toString(16),
    permId: own ? `msg-a:r-${number / 7n}` : `msg-f:${number}`,
  };
}

/** Letters that look like chance and are the same on every start. */
function hashLetters(number: bigint): string {
  const base = BigInt(LETTERS.length);
  let rest = number * 0x9e37_79b9_7f4a_7c15n;
  let letters = "";
  while (letters.length < HASH_LETTERS) {
    letters += LETTERS[Number(rest % base)] ?? "";
    rest = rest / base || number * 0xbf58_476d_1ce4_e5b9n;
  }
  return letters;
}
