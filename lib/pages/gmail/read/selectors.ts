// What a whole page is searched for is one plain selector: a list of them takes a browser ten times as long.

/** The part of the page that is in use; the ones that were before stay in the document, hidden. */
export const MAIN = "[role=main]";

/** What somebody wrote: nothing in it is Gmail's own word, whatever it looks like. */
export const WRITTEN = '.a3s,.ii,[jslog^="20277"],.gmail_quote,blockquote,[contenteditable=true]';

/** Written parts, and parts that name people who take no part: menus, editors, what is kept for later. */
export const FOREIGN = `${WRITTEN},form,.aoI,[data-compose-id],[role=menu],[role=listbox],[aria-hidden=true]`;

/** One message of a conversation, whole or in part, open or collapsed. */
export const MESSAGE = "[role=listitem],.adn,.h7,.kv,.gs,[data-message-id]";

/** The heading of an open conversation, by its id in the old form or the new one. */
export const HEADING = ["h2[data-legacy-thread-id]", "h2[data-thread-perm-id]"];

/** A message that is open, by a sign of its own. */
export const BARE_MESSAGE = ".adn";

/** Somebody with an address. */
export const PERSON = "span[email]";

/** The same where the page has no such thing any more. */
export const PERSON_BY_CARD = "span[data-hovercard-id]";

/** The link to one's own account, among others. */
export const ACCOUNT = 'a[aria-label*="@"]';

/** Where a message is written. */
export const WRITING = "div[contenteditable=true]";

/** What only the form around such a place has. */
export const COMPOSE_MARK = "input[name=subjectbox],input[name=composeid],[name=to]";
