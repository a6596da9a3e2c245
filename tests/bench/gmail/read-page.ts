const MESSAGES = 30;
const HIDDEN_ROWS = 50;
/** Elements of the page in all, whatever the newsletters in it need to be for that. */
const NODES = 20_000;

/**
 * The body of a page of mail with 20,000 elements: a conversation of thirty messages, most of them open and
 * long as newsletters are, with the list that was there before, hidden as Gmail hides it.
 */
export function longConversation(): string {
  const header = `<header role="banner"><a href="https://accounts.google.com/SignOutOptions" aria-label="Google Account: Mina Haddad (mina@northwind.example)"></a></header>`;
  const rows = times(HIDDEN_ROWS, listRow).join("");
  const list = `<div style="display:none"><table><tbody>${rows}</tbody></table></div>`;
  const bare = times(MESSAGES, (at) => message(at, "")).join("");
  const cells = Math.floor((NODES - count(header + list + bare)) / MESSAGES / 4);
  const letter = times(cells, () => "<tr><td><p><span>word</span></p></td></tr>").join("");
  const messages = times(MESSAGES, (at) => message(at, `<table><tbody>${letter}</tbody></table>`));
  const heading = `<h2 class="hP" data-legacy-thread-id="19fb3e4994277632" data-thread-perm-id="thread-f:1872158555841721906">Yearly plan</h2>`;
  return `${header}${list}<div role="main"><div><div>${heading}</div><div role="list">${messages.join("")}</div></div></div>`;
}

function listRow(at: number): string {
  const who = `<span class="yP" email="other${at}@example.com" name="Other ${at}">Other</span>`;
  const what = `<span data-thread-id="#thread-f:18721585558417${10_000 + at}" data-legacy-thread-id="19fb3e49942${10_000 + at}">Subject</span>`;
  return `<tr class="zA" role="row"><td></td><td>${who}</td><td><div><div>${what}</div></div></td><td><span>22:54</span></td></tr>`;
}

function message(at: number, letter: string): string {
  const from = `<h3><span translate="no"><span class="gD" email="person${at % 7}@example.com" name="Person ${at % 7}">Person</span></span></h3>`;
  const to = `<div><span class="hb" translate="no">to ${times(2, (one) => recipient(at + one)).join(", ")}</span></div>`;
  const buttons = times(12, () => `<div role="button" tabindex="0"><img alt=""></div>`).join("");
  const head = `<div class="gE"><table><tbody><tr><td>${from}</td><td>${buttons}</td></tr><tr><td>${to}</td></tr></tbody></table></div>`;
  return `<div role="listitem" class="h7"><div class="adn" data-message-id="#msg-f:18721585558417${20_000 + at}" data-legacy-message-id="19fb3e49943${10_000 + at}">${head}<div class="ii"><div class="a3s">${letter}</div></div></div></div>`;
}

function recipient(at: number): string {
  return `<span class="g2" email="reader${at % 9}@example.com" name="Reader ${at % 9}">Reader</span>`;
}

function count(html: string): number {
  return html.match(/<\w/g)?.length ?? 0;
}

function times<Item>(most: number, make: (at: number) => Item): readonly Item[] {
  return Array.from({ length: most }, (_, at) => make(at));
}
