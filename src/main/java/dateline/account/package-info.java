/**
 * Reads what an article says about its own words: who says a thing ({@link
 * dateline.account.Attributions}) and which words were corrected or withdrawn ({@link
 * dateline.account.Corrections}). In come sentences, out come records with places in the text.
 */
@NullMarked
package dateline.account;

import org.jspecify.annotations.NullMarked;
