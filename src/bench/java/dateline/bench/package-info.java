/**
 * Measurements, run by hand: each class with a {@code main} prints its figures and says at its top
 * how it is called. Nothing here is run by {@code ./mvnw verify}.
 */
@NullMarked
package dateline.bench;

import org.jspecify.annotations.NullMarked;
