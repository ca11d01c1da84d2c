package dateline.model;

import java.time.Duration;

/**
 * How a model is spoken to.
 *
 * @param name the model
 * @param endpoint where it is
 * @param timeout how long a reply may take, retries included
 * @param pause how long is waited before the first retry, where the server does not say; each
 *     further one takes twice as long
 */
public record ModelSettings(ModelName name, Endpoint endpoint, Duration timeout, Duration pause) {
  public ModelSettings {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive: timeout=" + timeout);
    }
  }
}
