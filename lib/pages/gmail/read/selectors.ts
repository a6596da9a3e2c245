// Where a whole page is searched, one plain selector is looked for: a list of them takes ten times as long.

/** The part of the page that is in use; the ones that were before stay in the document, hidden. */
export const MAIN = "[role=main]";

/** What somebody wrote: nothing in it is Gmail's own word, whatever it looks like. */
export const WRITTEN = '.a3s,.ii,[jslog^="20277"],.gmail_quote,blockquote,[contenteditable=true]';

/** Parts of a conversation that name people who take no part in it: lists, menus, editors, parts kept for later. */
export const ELSEWHERE =
  ".zA,form,.M9,.aoI,[data-compose-id],[role=dialog],[role=menu],[role=listbox],[role=tooltip],[aria-hidden=true]";

/** One message of a conversation, whole or in part, open or collapsed. */
export const MESSAGE =
  "[role=listitem],.adn,.gs,.h7,.kv,[data-message-id],[data-legacy-message-id]";

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
