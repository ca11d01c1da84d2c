/** Main classes that measure the quality of answers on public collections; none is a test. */
@NullMarked
package dateline.measure;

import org.jspecify.annotations.NullMarked;
