package dateline.server.page;

import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.conversation.AnswerHtml;
import dateline.conversation.AnswerMarkdown;
import dateline.server.CorpusAccess;
import dateline.server.Dispatcher;
import dateline.server.Operation;
import dateline.server.RequestException;
import dateline.server.RequestException.Kind;
import dateline.server.ServedCorpus;
import dateline.server.http.AccessRules;
import dateline.server.http.EarlyStatements;
import dateline.server.http.EventStream;
import dateline.server.http.HttpCall;
import dateline.server.http.PendingResult;
import dateline.server.http.Routes;
import dateline.text.Resource;
import dateline.text.Span;
import dateline.text.WholeNumber;
import dateline.verification.Statement;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds the page to what is served. */
public final class PageRoutes {
  private static final String HTML = "text/html; charset=utf-8";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRoutes.class.getClassLoader(), "dateline.server.page");
  private final RecentAnswers recent = new RecentAnswers();
  private final Dispatcher dispatcher;
  private final CorpusAccess corpora;
  private final AccessRules rules;

  public PageRoutes(Dispatcher dispatcher, CorpusAccess corpora, AccessRules rules) {
    this.dispatcher = dispatcher;
    this.corpora = corpora;
    this.rules = rules;
  }

  /** Adds its endpoints. */
  public void addTo(Routes routes) {
    routes.add("GET", "/", this::ask);
    routes.add("POST", "/answer", this::stream);
    routes.add("GET", "/article", this::article);
    routes.add("GET", "/sources", this::sources);
    routes.add("GET", "/timeline", this::timeline);
    routes.add("GET", "/check", call -> check(call, "", null, null));
    routes.add("POST", "/check", this::checked);
    routes.add("GET", "/history", call -> page(call, 200, "history.jte", new HashMap<>()));
    routes.add("GET", "/export", this::export);
    routes.addOpen("GET", "/login", call -> login(call, 200, null));
    routes.addOpen("POST", "/login", this::signIn);
    routes.addOpen("POST", "/logout", PageRoutes::signOut);
    asset(routes, "page.css", "text/css; charset=utf-8");
    asset(routes, "page.js", "text/javascript; charset=utf-8");
    asset(routes, "icon.svg", "image/svg+xml");
  }

  private static void asset(Routes routes, String name, String type) {
    byte[] bytes = Resource.bytes(PageRoutes.class, name);
    routes.addOpen("GET", "/" + name, call -> call.respond(200, type, bytes));
  }

  /** The form; with a question also its answer, for browsers without a script. */
  private void ask(HttpCall call) throws IOException {
    Map<String, String> query = call.query();
    String question = query.getOrDefault("q", "").strip();
    if (question.isEmpty()) {
      call.respond(200, HTML, askPage(query, null, null));
      return;
    }
    try {
      CompletableFuture<String> answer = dispatcher.begin(Operation.ASK, asked(query));
      PendingResult.respond(call, HTML, answer, json -> askPage(query, shown(json), null));
    } catch (RequestException e) {
      call.respond(e.kind().status(), HTML, askPage(query, null, e.getMessage()));
    }
  }

  private static ObjectNode asked(Map<String, String> query) {
    ObjectNode json = JSON.createObjectNode().put("question", query.getOrDefault("q", ""));
    for (String bound : List.of("asOf", "publisher")) {
      String value = query.getOrDefault(bound, "").strip();
      if (!value.isEmpty()) {
        json.put(bound, value);
      }
    }
    return json;
  }

  private ShownAnswer shown(String json) {
    return ShownAnswer.of(recent.keep(json), JSON.readTree(json));
  }

  private String askPage(
      Map<String, String> query, @Nullable ShownAnswer answer, @Nullable String problem) {
    List<SourceInfo> sources = use(ServedCorpus::sources);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("question", query.getOrDefault("q", "").strip());
    model.put("asOf", query.getOrDefault("asOf", ""));
    model.put("publisher", query.getOrDefault("publisher", ""));
    model.put("publishers", publishers(sources));
    model.put("time", PublicationDays.of(sources));
    model.put("answer", answer);
    model.put("problem", problem);
    return rendered("ask.jte", model);
  }

  private static List<String> publishers(List<SourceInfo> sources) {
    return sources.stream()
        .map(SourceInfo::publisher)
        .flatMap(Optional::stream)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** Sends each statement as it is verified, then the answer as a part of the page. */
  private void stream(HttpCall call) throws IOException {
    EarlyStatements statements = new EarlyStatements();
    CompletableFuture<String> answer =
        dispatcher.begin(Operation.ASK, asked(strings(call.json())), statements);
    try (EventStream events = EventStream.open(call)) {
      statements.sendTo(statement -> events.send("statement", json(statement)));
      finish(events, answer);
    } finally {
      answer.cancel(false);
    }
  }

  private static Map<String, String> strings(JsonNode json) {
    Map<String, String> strings = new LinkedHashMap<>();
    json.properties().forEach(field -> strings.put(field.getKey(), field.getValue().asString("")));
    return strings;
  }

  private void finish(EventStream events, CompletableFuture<String> answer) throws IOException {
    try {
      ShownAnswer shown = shown(PendingResult.await(answer, events::beat));
      StringOutput part = new StringOutput();
      templates.render("answer.jte", Map.of("answer", shown), part);
      events.send("answer", JSON.createObjectNode().put("html", part.toString()).toString());
    } catch (RequestException e) {
      events.send("problem", JSON.createObjectNode().put("text", e.getMessage()).toString());
    }
  }

  private static String json(Statement statement) {
    return JSON.createObjectNode().put("text", PageLabels.visible(statement.told())).toString();
  }

  private void article(HttpCall call) throws IOException {
    Map<String, String> query = call.query();
    Article article =
        use(corpus -> corpus.article(query.getOrDefault("id", "")))
            .orElseThrow(
                () -> new RequestException(Kind.NOT_FOUND, "no article has this id; see /sources"));
    ShownArticle shown = ShownArticle.of(article, span(query, article.text().length()));
    if (query.containsKey("part")) {
      StringOutput part = new StringOutput();
      templates.render("article.jte", Map.of("article", shown, "whole", false), part);
      call.respond(200, HTML, part.toString());
    } else {
      Map<String, @Nullable Object> model = new HashMap<>();
      model.put("article", shown);
      page(call, 200, "read.jte", model);
    }
  }

  private static Optional<Span> span(Map<String, String> query, int length) {
    OptionalInt start = WholeNumber.of(query.getOrDefault("start", ""));
    OptionalInt end = WholeNumber.of(query.getOrDefault("end", ""));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    int to = Math.min(length, end.getAsInt());
    return Optional.of(new Span(Math.min(to, start.getAsInt()), to));
  }

  /** What is said of a topic over time: a page, or only the list for a page that is there. */
  private void timeline(HttpCall call) throws IOException {
    Map<String, String> query = call.query();
    String topic = query.getOrDefault("topic", "").strip();
    if (topic.isEmpty()) {
      call.respond(200, HTML, timelinePage(query, null, null));
      return;
    }
    ObjectNode given = JSON.createObjectNode().put("topic", topic);
    String asOf = query.getOrDefault("asOf", "").strip();
    if (!asOf.isEmpty()) {
      given.put("asOf", asOf);
    }
    try {
      CompletableFuture<String> result = dispatcher.begin(Operation.TIMELINE, given);
      PendingResult.respond(call, HTML, result, json -> timeline(query, json));
    } catch (RequestException e) {
      call.respond(e.kind().status(), HTML, timelinePage(query, null, message(e)));
    }
  }

  private String timeline(Map<String, String> query, String json) {
    ShownTimeline shown = ShownTimeline.of(JSON.readTree(json));
    if (!query.containsKey("part")) {
      return timelinePage(query, shown, null);
    }
    StringOutput part = new StringOutput();
    templates.render("times.jte", Map.of("timeline", shown), part);
    return part.toString();
  }

  private String timelinePage(
      Map<String, String> query, @Nullable ShownTimeline timeline, @Nullable String problem) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("topic", query.getOrDefault("topic", "").strip());
    model.put("asOf", query.getOrDefault("asOf", ""));
    model.put("timeline", timeline);
    model.put("problem", problem);
    return rendered("timeline.jte", model);
  }

  private void sources(HttpCall call) throws IOException {
    Map<String, String> filters = call.query();
    List<String> publishers = publishers(use(ServedCorpus::sources));
    ObjectNode given = JSON.createObjectNode();
    filters.forEach((name, value) -> {
      if (!value.isBlank()) {
        given.put(name, value);
      }
    });
    given.put("limit", String.valueOf(ShownSources.SOURCES_A_PAGE));
    Map<String, @Nullable Object> model = new HashMap<>();
    try {
      JsonNode list =
          JSON.readTree(PendingResult.await(dispatcher.begin(Operation.SOURCES, given), () -> {}));
      model.put("sources", ShownSources.of(filters, publishers, list));
      page(call, 200, "sources.jte", model);
    } catch (RequestException e) {
      model.put("sources", ShownSources.failed(filters, publishers, message(e)));
      page(call, e.kind().status(), "sources.jte", model);
    }
  }

  private static String message(RequestException e) {
    return String.valueOf(e.getMessage());
  }

  private void checked(HttpCall call) throws IOException {
    String draft = call.form().getOrDefault("draft", "");
    try {
      CompletableFuture<String> result =
          dispatcher.begin(Operation.CHECK, JSON.createObjectNode().put("draft", draft));
      PendingResult.respond(
          call,
          HTML,
          result,
          json -> checkPage(draft, ShownCheck.of(draft, JSON.readTree(json)), null));
    } catch (RequestException e) {
      call.respond(e.kind().status(), HTML, checkPage(draft, null, message(e)));
    }
  }

  private void check(
      HttpCall call, String draft, @Nullable ShownCheck check, @Nullable String problem)
      throws IOException {
    call.respond(200, HTML, checkPage(draft, check, problem));
  }

  private String checkPage(String draft, @Nullable ShownCheck check, @Nullable String problem) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("check", check);
    model.put("problem", problem);
    return rendered("check.jte", model);
  }

  private void export(HttpCall call) throws IOException {
    Map<String, String> query = call.query();
    String json =
        recent
            .find(query.getOrDefault("id", ""))
            .orElseThrow(() ->
                new RequestException(
                    Kind.NOT_FOUND, "this answer is no longer kept; ask again, then export"));
    String format = query.getOrDefault("format", "");
    call.set("Content-Disposition", "attachment; filename=\"answer." + extension(format) + "\"");
    switch (format) {
      case "md" -> call.respond(200, "text/markdown; charset=utf-8", markdown(json));
      case "html" -> call.respond(200, HTML, html(json));
      default -> call.json(200, json);
    }
  }

  private static String extension(String format) {
    return switch (format) {
      case "md", "html" -> format;
      default -> "json";
    };
  }

  private static String markdown(String json) {
    return AnswerMarkdown.of(JSON.readTree(json));
  }

  private static String html(String json) {
    return AnswerHtml.of(List.of(JSON.readTree(json)));
  }

  private void login(HttpCall call, int status, @Nullable String problem) throws IOException {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("problem", problem);
    StringOutput page = new StringOutput();
    templates.render("login.jte", model, page);
    call.respond(status, HTML, page.toString());
  }

  private void signIn(HttpCall call) throws IOException {
    String secret = call.form().getOrDefault("token", "").strip();
    if (!rules.admits(secret)) {
      login(call, Kind.UNAUTHORISED.status(), "This is not the token of this server.");
      return;
    }
    if (rules.token().isPresent()) {
      call.set(
          "Set-Cookie", AccessRules.COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict");
    }
    call.redirect("/");
  }

  private static void signOut(HttpCall call) throws IOException {
    call.set("Set-Cookie", AccessRules.COOKIE + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
    call.redirect("/login");
  }

  private void page(HttpCall call, int status, String template, Map<String, @Nullable Object> model)
      throws IOException {
    call.respond(status, HTML, rendered(template, model));
  }

  private String rendered(String template, Map<String, @Nullable Object> model) {
    model.put("guarded", rules.token().isPresent());
    StringOutput page = new StringOutput();
    templates.render(template, model, page);
    return page.toString();
  }

  private <T> T use(Function<ServedCorpus, T> work) {
    return corpora.use(() -> false, work);
  }
}
