package dateline.shell.serve;

import dateline.server.Contract;
import dateline.server.CorpusAccess;
import dateline.server.Dispatcher;
import dateline.server.RequestQueue;
import dateline.server.http.AccessRules;
import dateline.server.http.ApiRoutes;
import dateline.server.http.Routes;
import dateline.server.http.Token;
import dateline.server.http.WebServer;
import dateline.server.mcp.McpOffer;
import dateline.server.mcp.McpRoutes;
import dateline.server.openai.OpenAiRoutes;
import dateline.server.page.PageRoutes;
import dateline.shell.command.Arguments;
import dateline.shell.command.Browser;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.Options;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Serves the page and the interface for programs. */
public final class ServeCommand extends ShellCommand {
  private static final CommandOption PORT =
      Options.value(
          "port", "N", "the port to listen on; 0 takes a free one (default: 8642, or a free one)");
  private static final CommandOption HOST =
      Options.value(
          "host", "ADDRESS", "listen for other machines too, on this address; needs a token");
  private static final CommandOption TOKEN_FILE =
      Options.value(
          "token-file",
          "FILE",
          "the file of the token that clients must show (or $DATELINE_TOKEN)");
  private static final CommandOption WORKERS =
      Options.value("workers", "N", "how many requests are worked on at once (default: 2)");
  private static final CommandOption QUEUE =
      Options.value("queue", "N", "how many more may wait; the next is refused (default: 64)");
  private static final CommandOption OPEN = Options.flag("open", "open the page in the browser");

  private static final String VARIABLE = "DATELINE_TOKEN";
  private static final int USUAL_PORT = 8642;

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final String version;

  public ServeCommand(WorkspaceOpener opening, Screen screen, String version) {
    super(
        new CommandHelp(
            "serve",
            "",
            "serve a page to read answers and sources in, and an interface for programs",
            """
            Prints the address of the page and serves until Ctrl-C. Without --host only this \
            machine can reach it. The page needs no other host; /api/openapi.json describes the \
            interface for programs. A token has at least 16 letters, digits or . _ ~ + / = - and \
            is never printed.\
            """,
            List.of(
                "dateline serve --open",
                "dateline serve --host 0.0.0.0 --token-file token.txt --port 8642"),
            Stream.concat(
                    Stream.of(PORT, HOST, TOKEN_FILE, WORKERS, QUEUE, OPEN),
                    ReaderOptions.ALL.stream())
                .toList()));
    this.opening = opening;
    this.screen = screen;
    this.version = version;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    given.none();
    ReaderChoice reader = ReaderOptions.of(given);
    Optional<Token> token = token(given, System.getenv());
    if (given.has(HOST) && token.isEmpty()) {
      throw new UsageError(
          "--host needs a token, since other machines can reach it: --token-file, or " + VARIABLE);
    }
    int workers = number(given, WORKERS, 2, 64);
    int waiting = number(given, QUEUE, 64, 10_000);
    Workspace workspace = opening.open(given);
    workspace.answering(reader); // so that a wrong prompt file is told now
    CorpusAccess corpus = LiveCorpus.of(workspace, () -> opening.again(given), reader);
    try (RequestQueue queue = new RequestQueue(workers, waiting, this::report);
        WebServer server = bind(given)) {
      Dispatcher dispatcher = new Dispatcher(Contract.load(), corpus, queue);
      AccessRules rules = rules(given, server.port(), token);
      server.serve(routes(dispatcher, corpus, rules), rules, this::report);
      String address = "http://" + shownHost(given) + ":" + server.port() + "/";
      screen.print(Text.of("Serving " + workspace.named() + " at " + address));
      screen.flush();
      if (given.has(OPEN)) {
        browse(address);
      }
      untilEnded();
    }
    return ExitCodes.DONE;
  }

  /** In the chat a question may begin with the word. */
  @Override
  public boolean fits(Arguments given) {
    return false;
  }

  private Routes routes(Dispatcher dispatcher, CorpusAccess corpus, AccessRules rules) {
    Routes routes = new Routes();
    new PageRoutes(dispatcher, corpus, rules).addTo(routes);
    new ApiRoutes(dispatcher).addTo(routes);
    new OpenAiRoutes(dispatcher).addTo(routes);
    new McpRoutes(new McpOffer(dispatcher, corpus), version).addTo(routes);
    return routes;
  }

  private static Optional<Token> token(Arguments given, Map<String, String> environment)
      throws IOException {
    Optional<String> secret =
        given.has(TOKEN_FILE)
            ? Optional.of(
                Files.readString(
                        WorkspaceOpener.path(given.value(TOKEN_FILE).orElseThrow(), TOKEN_FILE))
                    .strip())
            : Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank());
    try {
      return secret.map(Token::new);
    } catch (IllegalArgumentException e) {
      throw new UsageError(String.valueOf(e.getMessage()));
    }
  }

  /** The address asked for; where no port was, the usual one, or a free one if that is taken. */
  private static WebServer bind(Arguments given) throws IOException {
    InetAddress host = host(given);
    int port = number(given, PORT, USUAL_PORT, 65_535);
    try {
      return WebServer.bind(new InetSocketAddress(host, port));
    } catch (BindException e) {
      if (!given.has(PORT) && !given.has(HOST)) {
        return WebServer.bind(new InetSocketAddress(host, 0));
      }
      throw new Failure(
          "cannot listen on " + shownHost(given) + ":" + port + ": " + e.getMessage(), e);
    }
  }

  private static InetAddress host(Arguments given) {
    try {
      return InetAddress.getByName(given.value(HOST).orElse("127.0.0.1"));
    } catch (UnknownHostException e) {
      throw new UsageError(
          "--host: “"
              + Characters.shortened(given.value(HOST).orElse(""), 60)
              + "” is no address of this machine");
    }
  }

  private static String shownHost(Arguments given) {
    String host = given.value(HOST).orElse("127.0.0.1");
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** The names that this server goes by; under a wildcard address, any. */
  private static AccessRules rules(Arguments given, int port, Optional<Token> token) {
    if (host(given).isAnyLocalAddress()) {
      return new AccessRules(Set.of(), token);
    }
    return new AccessRules(
        Stream.of("127.0.0.1", "localhost", "[::1]", shownHost(given).toLowerCase(Locale.ROOT))
            .map(name -> name + ":" + port)
            .collect(Collectors.toSet()),
        token);
  }

  private static int number(Arguments given, CommandOption option, int otherwise, int most) {
    String text = given.value(option).orElse(String.valueOf(otherwise));
    int least = option == PORT ? 0 : 1;
    return WholeNumber.within(least, most, text)
        .orElseThrow(() ->
            new UsageError(
                String.format(
                    "--%s: “%s” is not a number from %d to %d",
                    option.longName(), Characters.shortened(text, 20), least, most)));
  }

  private void report(Throwable error) {
    screen.warn("dateline: an error in the program: " + error + "; please report it");
  }

  private void browse(String address) {
    if (!Browser.open(address, System.getenv())) {
      screen.warn("dateline: no browser could be opened; open " + address + " yourself");
    }
  }

  private static void untilEnded() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
