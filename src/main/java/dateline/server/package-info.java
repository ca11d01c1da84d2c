/**
 * What other programs may ask of a corpus: the operations, the contract that requests are checked
 * against, and the queue that bounds how many are worked on. It knows no protocol; the packages
 * below it each speak one.
 *
 * <p>Start at {@link dateline.server.Dispatcher}: JSON comes in, JSON goes out.
 */
@NullMarked
package dateline.server;

import org.jspecify.annotations.NullMarked;
