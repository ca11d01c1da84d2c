"use strict";
// What a script adds to pages that work without it: answers that come as they are verified,
// articles that open beside the answer, a time line for as-of, and a history in this browser.
(() => {
  const HISTORY = "dateline-history";
  const KEPT = 200;
  const reader = document.getElementById("reader");
  const answer = document.getElementById("answer");
  const form = document.getElementById("ask");
  let opener = null;
  let asking = null;

  // The server escapes what it renders; the policy of the page forbids any script within.
  const put = (element, html) => {
    element.replaceChildren(document.createRange().createContextualFragment(html));
  };

  const line = (text, kind) => {
    const p = document.createElement("p");
    p.className = kind;
    p.textContent = text;
    return p;
  };

  const closeReader = () => {
    reader.hidden = true;
    if (opener) {
      opener.setAttribute("aria-expanded", "false");
      opener.focus();
      opener = null;
    }
  };

  const openReader = async (link) => {
    const address = new URL(link.href);
    address.searchParams.set("part", "1");
    const response = await fetch(address);
    if (!response.ok) {
      window.location.assign(link.href);
      return;
    }
    put(reader, await response.text());
    const close = document.createElement("button");
    close.className = "close";
    close.textContent = "Close";
    close.addEventListener("click", closeReader);
    reader.prepend(close);
    reader.hidden = false;
    if (opener) {
      opener.setAttribute("aria-expanded", "false");
    }
    opener = link;
    link.setAttribute("aria-expanded", "true");
    const quotation = reader.querySelector("mark");
    reader.scrollTop = 0;
    if (quotation) {
      quotation.scrollIntoView({ block: "center" });
      quotation.focus({ preventScroll: true });
    } else {
      reader.focus();
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link && plain && link.pathname === "/article" && link.origin === window.location.origin) {
      event.preventDefault();
      openReader(link);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !reader.hidden) {
      closeReader();
    }
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && form) {
      event.preventDefault();
      form.elements.q.focus();
    }
  });

  // The toggle of a details element does not bubble, so it is caught on its way down.
  document.addEventListener(
    "toggle",
    async (event) => {
      const details = event.target;
      const link = details.matches(".over-time[open]") && details.querySelector("p > a");
      if (!link) {
        return;
      }
      const address = new URL(link.href);
      address.searchParams.set("part", "1");
      link.parentElement.setAttribute("aria-busy", "true");
      const response = await fetch(address).catch(() => null);
      if (response?.ok) {
        const list = document.createElement("div");
        put(list, await response.text());
        link.parentElement.replaceWith(list);
      } else {
        link.parentElement.removeAttribute("aria-busy");
      }
    },
    true,
  );

  const stored = () => {
    try {
      const kept = JSON.parse(window.localStorage.getItem(HISTORY) || "[]");
      return Array.isArray(kept) ? kept : [];
    } catch (unreadable) {
      return [];
    }
  };

  const remember = (asked) => {
    const entry = { q: asked.q, asOf: asked.asOf, at: new Date().toISOString() };
    const others = stored().filter((one) => one.q !== entry.q || one.asOf !== entry.asOf);
    try {
      window.localStorage.setItem(HISTORY, JSON.stringify([entry, ...others].slice(0, KEPT)));
    } catch (full) {
      // It is not remembered.
    }
  };

  // Reads server-sent events out of a response to a POST, which EventSource cannot send.
  const events = async (response, take) => {
    const lines = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await lines.read();
      if (done) {
        return;
      }
      text += value;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const name = /^event: (.*)$/m.exec(block);
        const data = /^data: (.*)$/m.exec(block);
        if (name && data) {
          take(name[1], JSON.parse(data[1]));
        }
      }
    }
  };

  const ask = async (asked) => {
    if (asking) {
      asking.abort();
    }
    asking = new AbortController();
    closeReader();
    document.querySelector(".title")?.remove();
    answer.setAttribute("aria-busy", "true");
    answer.replaceChildren(line("Reading the articles …", "waiting"));
    try {
      const response = await fetch("/answer", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asked),
        signal: asking.signal,
      });
      if (!response.ok) {
        const problem = await response.json();
        answer.replaceChildren(line(problem.error.message, "problem"));
        return;
      }
      await events(response, (name, data) => {
        if (name === "statement") {
          answer.append(line(data.text, "statement"));
        } else if (name === "answer") {
          put(answer, data.html);
          remember(asked);
        } else if (name === "problem") {
          answer.replaceChildren(line(data.text, "problem"));
        }
      });
    } catch (failed) {
      if (failed.name !== "AbortError") {
        answer.replaceChildren(line("The server cannot be reached.", "problem"));
      }
    } finally {
      answer.removeAttribute("aria-busy");
    }
  };

  const fields = () => ({
    q: form.elements.q.value.trim(),
    asOf: form.elements.asOf.value.trim(),
    publisher: form.elements.publisher.value,
  });

  const address = (asked) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) {
      if (value) {
        parameters.set(name, value);
      }
    }
    return `/?${parameters}`;
  };

  if (form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const asked = fields();
      window.history.pushState(asked, "", address(asked));
      document.title = `${asked.q} – Dateline`;
      ask(asked);
    });
    window.addEventListener("popstate", () => window.location.reload());
    const shown = answer.querySelector(".answer");
    if (shown) {
      remember(fields());
    }
  }

  const scrub = document.getElementById("scrub");
  if (scrub) {
    const days = [...document.querySelectorAll("#days option")].map((option) => option.value);
    const output = document.getElementById("upTo");
    const show = () => {
      const day = days[Number(scrub.value)];
      output.textContent = day;
      scrub.setAttribute("aria-valuetext", day);
      document.querySelectorAll("#timeline rect").forEach((bar, i) => {
        bar.setAttribute("opacity", i <= Number(scrub.value) ? "1" : "0.25");
      });
    };
    const at = days.indexOf(form.elements.asOf.value);
    if (at >= 0) {
      scrub.value = String(at);
    }
    show();
    scrub.addEventListener("input", () => {
      show();
      const last = Number(scrub.value) === days.length - 1;
      form.elements.asOf.value = last ? "" : days[Number(scrub.value)];
    });
    scrub.addEventListener("change", () => {
      if (form.elements.q.value.trim()) {
        form.requestSubmit();
      }
    });
    document.getElementById("timeline").hidden = false;
  }

  const history = document.getElementById("history");
  if (history) {
    const clear = document.getElementById("clearHistory");
    const list = () => {
      const kept = stored();
      document.getElementById("noHistory").hidden = kept.length > 0;
      clear.hidden = kept.length === 0;
      history.replaceChildren(
        ...kept.map((one) => {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.href = address({ q: String(one.q), asOf: String(one.asOf || "") });
          link.textContent = String(one.q);
          const when = document.createElement("span");
          when.className = "hint";
          const asOf = one.asOf ? `, as of ${one.asOf}` : "";
          when.textContent = ` ${new Date(one.at).toLocaleString()}${asOf}`;
          item.append(link, when);
          return item;
        }),
      );
    };
    clear.addEventListener("click", () => {
      window.localStorage.removeItem(HISTORY);
      list();
    });
    list();
  }
})();
