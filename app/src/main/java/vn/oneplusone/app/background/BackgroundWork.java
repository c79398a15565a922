package vn.oneplusone.app.background;

/** Work that has to go on as long as the portal runs, in a thread of its own. Health tells of each that does not. */
public interface BackgroundWork {
    /** Letters and hyphens, as in {@code background.register} of the words; also the thread's name. */
    String name();

    /** Whether it goes on: false once its thread is gone although nobody has stopped it. */
    boolean goesOn();
}
