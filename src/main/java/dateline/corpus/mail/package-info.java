/**
 * Reads mail. In: a message, or a folder of messages in one file. Out: one article a message, with
 * quoted replies and signatures taken off, and the articles that are attached. Start at {@link
 * dateline.corpus.mail.MailReader}.
 */
@NullMarked
package dateline.corpus.mail;

import org.jspecify.annotations.NullMarked;
