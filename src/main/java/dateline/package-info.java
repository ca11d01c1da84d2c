/**
 * Dateline answers questions over a folder of news articles. The packages, in the order in which
 * the data go through them:
 *
 * <ol>
 *   <li>{@code time}: recognises time expressions and resolves them to intervals
 *   <li>{@code corpus}: reads article files, takes page furniture off, cuts sentences and passages
 *   <li>{@code index}: keeps passages on disk, as BM25 text and vectors
 *   <li>{@code retrieval}: turns a question into ranked passages
 *   <li>{@code citation}: verifies a claimed quotation against its source
 *   <li>{@code prompt}: loads and checks the prompt templates
 *   <li>{@code reading}: turns a question and passages into a draft
 *   <li>{@code answering}: retrieves, reads, verifies, weighs by date
 *   <li>{@code evaluation}: measures
 *   <li>{@code regression}: runs suites of questions
 *   <li>{@code shell}: the commands and the terminal
 * </ol>
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
