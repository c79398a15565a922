package vn.oneplusone.app.broken;

import org.axonframework.config.Configurer;

/** Breaks the rule that nobody subscribes to the event bus. */
public final class AssemblesProcessors {
    private AssemblesProcessors() {}

    static void on(Configurer configurer) {
        configurer.eventProcessing(processing -> processing.usingSubscribingEventProcessors());
    }
}
