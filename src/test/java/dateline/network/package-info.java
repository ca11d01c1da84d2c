/**
 * What shows that a process reaches for the network: {@link dateline.network.Traps} set in the
 * process that is tried, {@link dateline.network.Lookups} inside it, and {@link
 * dateline.network.Dial} to show that the traps work.
 */
@NullMarked
package dateline.network;

import org.jspecify.annotations.NullMarked;
