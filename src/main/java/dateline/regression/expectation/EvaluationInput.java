package dateline.regression.expectation;

import dateline.article.Article;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an expectation is held against.
 *
 * @param reply what was answered
 * @param elapsed how long that took
 * @param articles gives an article of the corpus
 */
public record EvaluationInput(
    Reply reply, Duration elapsed, Function<String, Optional<Article>> articles) {}
