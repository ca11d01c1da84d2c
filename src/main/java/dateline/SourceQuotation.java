package dateline;

import java.util.Optional;

/**
 * A quotation, cut character for character out of its article.
 *
 * @param number its mark in the answer, from 1
 * @param article the id of the article
 * @param title the headline
 * @param publisher who published it, where known
 * @param published the day, month or year of publication in ISO 8601, where known
 * @param file the article's file, relative to the corpus folder
 * @param text what is quoted
 * @param start where it begins in the article's cleaned text, UTF-16 code units
 * @param end where it ends, exclusive
 * @param link opens the article on the web at the quotation, where it has an address
 */
public record SourceQuotation(
    int number,
    String article,
    String title,
    Optional<String> publisher,
    Optional<String> published,
    String file,
    String text,
    int start,
    int end,
    Optional<String> link) {}
