package dateline.corpus;

/** A fault of whoever takes the entries, which is none of the file's. */
final class NotTaken extends RuntimeException {
  final RuntimeException fault;

  NotTaken(RuntimeException fault) {
    super(fault);
    this.fault = fault;
  }
}
