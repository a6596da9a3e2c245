import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { withoutHidden } from "#components/ui/hidden-characters.ts";
import { matchesTerms } from "#components/ui/match-terms.ts";
import { Name } from "#components/ui/Name.tsx";

describe("a name from outside", () => {
  it("loses characters that reorder or hide others, and the tooltip names them", () => {
    const html = renderToStaticMarkup(<Name text={"Eve \u202Egpj.exe\u200B"} unknown="No name" />);
    expect(html).toContain(">Eve gpj.exe</bdi>");
    expect(html).toContain("U+202E");
    expect(html).toContain("U+200B");
  });

  it("keeps the joiners that emoji and Persian need", () => {
    expect(withoutHidden("نمی‌خواهم 👩‍💻")).toEqual({ text: "نمی‌خواهم 👩‍💻", hidden: [] });
  });

  it("shows markup as the text that it is", () => {
    const html = renderToStaticMarkup(<Name text="<script>x</script>" unknown="No name" />);
    expect(html).toBe("<bdi>&lt;script&gt;x&lt;/script&gt;</bdi>");
  });

  it.each([null, "", " \u200B "])(
    "is replaced by words when nothing visible is left: %j",
    (text) => {
      expect(renderToStaticMarkup(<Name text={text} unknown="No name" />)).toBe("No name");
    },
  );

  it("is cut when it is absurdly long", () => {
    const html = renderToStaticMarkup(<Name text={"x".repeat(1_000_000)} unknown="" />);
    expect(html.length).toBeLessThan(400);
  });
});

describe("an external link", () => {
  it.each([
    "javascript:alert(1)",
    "http://app.hubspot.com/",
    "data:text/html,hi",
    "//app.hubspot.com",
    "not an address",
    null,
  ])("is plain text for %j", (href) => {
    const html = renderToStaticMarkup(<ExternalLink href={href}>Receipt</ExternalLink>);
    expect(html).not.toContain("<a");
    expect(html).toContain("Receipt");
  });

  it("opens https in a new tab that cannot reach back, and names the real host", () => {
    const html = renderToStaticMarkup(
      <ExternalLink href="https://app.hubspot.com@evil.example/x">Receipt</ExternalLink>,
    );
    expect(html).toContain('target="_blank"');
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('title="Opens evil.example"');
  });

  it("shows a look-alike host in the form that gives it away", () => {
    const html = renderToStaticMarkup(
      <ExternalLink href="https://аpp.example/" showHost>
        Receipt
      </ExternalLink>,
    );
    expect(html).toContain("xn--");
  });
});

describe("a search", () => {
  it.each([
    ["Åsa Öberg, Nordfrakt AB", "asa oberg", true],
    ["Omar Haddad", "had om", true],
    ["Omar Haddad", "omar x", false],
    ["wrong-person Wrong contact", "", true],
  ])("of %j by %j answers %s", (text, query, found) => {
    expect(matchesTerms(text, query)).toBe(found);
  });
});
