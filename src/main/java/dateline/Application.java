package dateline;

import dateline.shell.terminal.Screen;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** The program's entry point. */
public final class Application {
  private Application() {}

  /** Runs one command, or opens the chat when there is none, and exits with its status. */
  public static void main(String[] args) {
    // First thing: the tokenizer's library would look for its files on the network.
    System.setProperty("ai.djl.offline", "true");
    silenceLibraries();
    Thread.setDefaultUncaughtExceptionHandler((_, e) -> tellInOneLine(e, List.of(args)));
    SpringApplication application = new Lean(new Wiring(List.of(args)));
    System.exit(SpringApplication.exit(application.run()));
  }

  /** What fails on any thread is one line, as what fails in a command is. */
  private static void tellInOneLine(Throwable error, List<String> args) {
    Screen screen = Screen.standard();
    screen.warn(
        "dateline: an error in the program: " + error + "; --debug shows where, please report it");
    if (args.contains("--debug")) {
      screen.trace(error);
    }
  }

  /** What a person must know is told by the commands; starting a logger takes 0.2 s. */
  private static void silenceLibraries() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty(
        "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    System.setProperty("java.util.logging.config.file", windows ? "NUL" : "/dev/null");
  }

  /**
   * A Spring application with nothing that a command does not need: no scanning, no
   * auto-configuration, no listeners, and no properties from files, argv or the environment, so
   * that a variable named DEBUG does not change what is printed. It starts in half the time.
   */
  private static final class Lean extends SpringApplication {
    private final Wiring wiring;

    Lean(Wiring wiring) {
      super(Application.class);
      this.wiring = wiring;
      setWebApplicationType(WebApplicationType.NONE);
      setApplicationContextFactory(ApplicationContextFactory.of(GenericApplicationContext::new));
      setBannerMode(Banner.Mode.OFF);
      setLogStartupInfo(false);
      setRegisterShutdownHook(false);
      setAddCommandLineProperties(false);
      setListeners(List.of());
      setInitializers(List.of());
      setEnvironment(new Isolated());
    }

    @Override
    protected void load(ApplicationContext context, Object[] sources) {
      wiring.register((GenericApplicationContext) context);
    }
  }

  private static final class Isolated extends StandardEnvironment {
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      sources.addLast(new MapPropertySource("none", Map.of()));
    }
  }
}
