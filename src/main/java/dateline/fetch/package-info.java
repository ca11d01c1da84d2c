/**
 * Fetches a page or a feed from the web, once and only when asked. In: an address. Out: the bytes
 * that its host sent, or why they were not fetched. An address is hostile until it was checked: so
 * is each one that a host redirects to, and so is what its name resolves to. Start at {@link
 * dateline.fetch.WebFetcher}.
 */
@NullMarked
package dateline.fetch;

import org.jspecify.annotations.NullMarked;
