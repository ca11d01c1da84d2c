/**
 * Dateline answers questions over a folder of news articles. The packages, in the order in which
 * the data go through them:
 *
 * <ol>
 *   <li>{@code text}: words, sentences, stems and digests
 *   <li>{@code markdown}: what the parser of Markdown leaves to its readers
 *   <li>{@code time.calendar}: counts intervals of days
 *   <li>{@code time}: recognises time expressions and resolves them
 *   <li>{@code article}: articles, passages and publication dates
 *   <li>{@code corpus.file}: reads the articles of one file
 *   <li>{@code corpus.html}: reads the article of a web page
 *   <li>{@code corpus.pdf}, {@code corpus.office}, {@code corpus.mail}, {@code corpus.feed}, {@code
 *       corpus.archive}, {@code corpus.wire}, {@code corpus.export}: read the articles of a format
 *   <li>{@code corpus}: lists and reads a folder of articles
 *   <li>{@code fetch}: fetches a page from the web when a person asks
 *   <li>{@code addition}: adds files and pages to a corpus, and follows it
 *   <li>{@code index}: keeps passages on disk, as BM25 text and vectors
 *   <li>{@code index.update}: brings an index up to date
 *   <li>{@code index.cluster}: keeps an index in an OpenSearch cluster instead
 *   <li>{@code retrieval}: turns a question into ranked passages
 *   <li>{@code quotation}: verifies a claimed quotation against its source
 *   <li>{@code account}: reads who says what, and what was corrected
 *   <li>{@code question}: works out what a question asks
 *   <li>{@code prompt}: loads and checks the prompt templates
 *   <li>{@code model}: speaks to language models
 *   <li>{@code reading}: turns a question and passages into a draft
 *   <li>{@code reading.extractive}: does so offline
 *   <li>{@code reading.generative}: does so with a language model
 *   <li>{@code support}: compares a statement with its quotations
 *   <li>{@code verification}: lets through what of a draft is verified
 *   <li>{@code answering}: retrieves, reads, verifies, ranks by date
 *   <li>{@code answerjson}: reads the JSON of answers, whichever version wrote it
 *   <li>{@code check}: checks the drafts of others
 *   <li>{@code evaluation}: measures retrieval and reading
 *   <li>{@code regression.expectation}: says what an answer must be
 *   <li>{@code regression.suite}: reads suites of questions
 *   <li>{@code regression}: runs suites and compares runs
 *   <li>{@code regression.report}: writes reports of runs
 *   <li>{@code shell.terminal}: prints at a terminal
 *   <li>{@code conversation}: keeps answers, and writes them as documents
 *   <li>{@code shell.view}: shows answers, articles, passages and checks
 *   <li>{@code shell.command}: parses and runs command lines
 *   <li>{@code server}: does for other programs what the commands do
 *   <li>{@code server.http}: answers requests, and refuses those that are not allowed
 *   <li>{@code server.page}, {@code server.openai}, {@code server.mcp}: serve a browser, chat
 *       programs and assistants
 *   <li>{@code shell.chat}: holds the conversation at the prompt
 *   <li>{@code shell.kept}: the commands for what was answered before
 *   <li>{@code shell.serve}: the commands that serve
 *   <li>{@code shell.addition}: the commands that bring articles in
 *   <li>{@code shell}: the other commands
 * </ol>
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
