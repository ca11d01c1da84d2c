/**
 * The page: asks, shows the answer with its confidence, and opens the article behind each mark at
 * the quotation. It is rendered here, by the templates of {@code src/main/jte}, which escape by
 * context; without a script every part of it works by links and forms.
 *
 * <p>Start at {@link dateline.server.page.PageRoutes}.
 */
@NullMarked
package dateline.server.page;

import org.jspecify.annotations.NullMarked;
