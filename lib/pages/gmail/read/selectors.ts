/** What somebody wrote: nothing in it is Gmail's own word, whatever it looks like. */
export const BODY =
  '.a3s,.ii,[jslog^="20277"],.gmail_quote,blockquote,[g_editable="true"],[contenteditable="true"]';

/** Parts that name people who take no part: lists, menus, a message that is being written, what is kept for later. */
export const ELSEWHERE =
  '.zA,form,.M9,.aoI,[data-compose-id],[role=dialog],[role=menu],[role=listbox],[role=tooltip],[aria-hidden="true"]';

/** One message of a conversation, whole or in part, open or collapsed. */
export const MESSAGE =
  "[role=listitem],.adn,.gs,.h7,.kv,[data-message-id],[data-legacy-message-id]";

/** The heading of an open conversation. */
export const HEADING = "h2[data-legacy-thread-id],h2[data-thread-perm-id]";

/** The row of a list whose conversation is open beside it. */
export const CHOSEN_ROW = "tr.aps";

/** Somebody with an address; names in the rows of a list bear classes of their own. */
export const PERSON = "span[email]:not(.yP):not(.zF)";

/** A person without the old attribute. */
export const PERSON_BY_CARD = 'span[data-hovercard-id*="@"]:not(.yP):not(.zF)';

/** The link to one's own account at the top. */
export const ACCOUNT =
  'a[href*="//accounts.google."][aria-label*="@"],[role=banner] [aria-label*="@"],header [aria-label*="@"]';

/** Where a message is written. */
export const WRITING = '[g_editable="true"],[contenteditable="true"]';

/** What only the form around such a place has. */
export const COMPOSE_MARK = "input[name=subjectbox],input[name=composeid],[name=to]";
