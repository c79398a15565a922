package vn.oneplusone.app.actions;

import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.rights.Act;

/** Which task an action's type belongs to. */
public final class Tasks {
    private static final ClassValue<Act> OF_TYPE = new ClassValue<>() {
        @Override
        protected Act computeValue(Class<?> type) {
            Task task = type.getAnnotation(Task.class);
            if (task == null) {
                throw new IllegalStateException(type + " belongs to no task");
            }
            return task.value();
        }
    };

    private Tasks() {}

    /**
     * The task of an action's type.
     *
     * @throws IllegalStateException if it declares none
     */
    public static Act of(Class<?> type) {
        return OF_TYPE.get(type);
    }
}
