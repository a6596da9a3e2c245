/** What the server tells the page of mail; shared by both sides. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** A piece of a message's body: text, or an element that the page builds as it is told. */
export type BodyNode =
  | string
  | {
      readonly tag: string;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly children?: readonly BodyNode[];
    };

export interface MailMessage {
  /** Lower-case hexadecimal. */
  readonly id: string;
  /** `msg-f:` with the same number in base ten, or `msg-a:r…` for what began as a draft of one's own. */
  readonly permId: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly sentAt: number;
  readonly body: readonly BodyNode[];
}

export interface MailThread {
  /** Lower-case hexadecimal: the id of its first message. */
  readonly id: string;
  /** `thread-f:` with the same number in base ten, or `thread-a:r…` for one that was begun by oneself. */
  readonly permId: string;
  /** The last part of its address; no id can be computed from it. */
  readonly hashId: string;
  readonly subject: string;
  /** `inbox` or a label's name; what was sent is found by its sender. */
  readonly labels: readonly string[];
  readonly unread: boolean;
  readonly messages: readonly MailMessage[];
}

export interface MailAccount {
  /** The number in the page's address. */
  readonly index: number;
  readonly owner: MailAddress;
  /** The lines below every message. */
  readonly signature: readonly string[];
}

export interface MailboxData {
  readonly account: MailAccount;
  /** Newest first. */
  readonly threads: readonly MailThread[];
}

/** A message as the page hands it in. */
export interface OutgoingMail {
  /** The conversation that it answers; null begins a new one. */
  readonly threadId: string | null;
  readonly subject: string;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly body: readonly BodyNode[];
}

/** Where a message that was sent has got to. */
export interface SentReceipt {
  readonly threadId: string;
  readonly messageId: string;
}
