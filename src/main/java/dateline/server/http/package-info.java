/**
 * Speaks HTTP: who may ask, how long a request may be, and the interface that programs use. It
 * stands on the JDK's own server, which adds no library, starts in milliseconds and is not loaded
 * by any other command.
 *
 * <p>Start at {@link dateline.server.http.WebServer}.
 */
@NullMarked
package dateline.server.http;

import org.jspecify.annotations.NullMarked;
