import { browser } from "wxt/browser";
import {
  MESSAGES,
  type MessageAnswer,
  type MessageRefusal,
  type MessageRequest,
  type MessageType,
} from "../messages/messages.ts";

export type MessageHandlers = {
  readonly [Type in MessageType]: (request: MessageRequest<Type>) => Promise<MessageAnswer<Type>>;
};

/** The parts of a sender that decide whether it may ask. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly documentLifecycle?: string | undefined;
}

/** What the sidebar may ask; the queue's page shows it beside the list. */
const BESIDE_A_LEAD: readonly MessageType[] = [
  "drain",
  "go-online",
  "pull",
  "refresh-record",
  "search-records",
  "find-people",
  "create-person",
  "refresh-owners",
];

/** What each of our pages may ask. Content scripts may ask nothing: they live in somebody else's page. */
const ALLOWED_BY_PAGE: Readonly<Record<string, readonly MessageType[]>> = {
  "sidebar.html": BESIDE_A_LEAD,
  "queue.html": BESIDE_A_LEAD,
  "settings.html": [
    "drain",
    "go-online",
    "pull",
    "refresh-owners",
    "test-connection",
    "set-up-fields",
    "start-samples-over",
    "disconnect",
    "search-records",
    "fetch-playbook",
    "follow-pages",
    "check-clock",
    "read-leads-page",
  ],
};

/** Answers every declared message; anything else gets a typed refusal. Call it in the worker's first turn. */
export function answerMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    answer(handlers, message, sender, browser.runtime.id, `${location.origin}/`).then(reply);
    return true;
  });
}

/** The same without a browser around it. */
export async function answer(
  handlers: MessageHandlers,
  message: unknown,
  sender: Sender,
  ownId: string,
  ownOrigin: string,
): Promise<MessageAnswer<MessageType> | MessageRefusal> {
  const type = messageType(message);
  if (type === null) return refuse("unknown-type", "There is no such message.");
  if (!isAllowed(type, sender, ownId, ownOrigin)) {
    return refuse("sender-not-allowed", `This page may not ask "${type}".`);
  }
  const parsed = MESSAGES[type].request.safeParse(message);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse("malformed", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}`);
  }
  // The table pairs each type with its own request, which the compiler cannot follow through a key.
  const handler = handlers[type] as (request: unknown) => Promise<MessageAnswer<MessageType>>;
  return handler(parsed.data);
}

function messageType(message: unknown): MessageType | null {
  if (typeof message !== "object" || message === null || !("type" in message)) return null;
  const { type } = message;
  return typeof type === "string" && Object.hasOwn(MESSAGES, type) ? (type as MessageType) : null;
}

function isAllowed(type: MessageType, sender: Sender, ownId: string, ownOrigin: string): boolean {
  if (sender.id !== ownId || !sender.url?.startsWith(ownOrigin)) return false;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== "active") return false;
  const page = new URL(sender.url).pathname.slice(1);
  return Object.hasOwn(ALLOWED_BY_PAGE, page) && (ALLOWED_BY_PAGE[page]?.includes(type) ?? false);
}

function refuse(refused: MessageRefusal["refused"], detail: string): MessageRefusal {
  return { refused, detail };
}
