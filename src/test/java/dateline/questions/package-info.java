/**
 * Questions with known answers, and how many of them the program answers rightly. In: question
 * files ({@code src/test/resources/dateline/questions}) and either an {@link
 * dateline.answering.Answering} or the lines that {@code ask --from} printed. Out: counts by kind
 * of question. Start at {@link dateline.questions.QuestionsReport}.
 *
 * <p>Files named {@code *-held.jsonl} are held back: the program must not be tuned on them, so the
 * report names their failures only when it is made to.
 */
@NullMarked
package dateline.questions;

import org.jspecify.annotations.NullMarked;
