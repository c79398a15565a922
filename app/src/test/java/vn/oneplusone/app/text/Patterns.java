package vn.oneplusone.app.text;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** What compiled classes do with text: their patterns by name, and what escapes a look at these. */
final class Patterns {
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String STRING = "java/lang/String";
    private static final String META = ".$|()[{^?*+\\";

    private final Map<String, Pattern> named = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> normalised = new TreeSet<>();
    private final Set<String> smallLetters = new TreeSet<>();

    Patterns(Iterable<JavaClass> classes) {
        classes.forEach(this::look);
    }

    /** Patterns that are constants, by class and field. */
    Map<String, Pattern> named() {
        return named;
    }

    /** Where a pattern is made that is no constant. */
    Set<String> hidden() {
        return hidden;
    }

    /** The classes that call the normaliser of the JDK. */
    Set<String> normalised() {
        return normalised;
    }

    /** The classes that ask the JDK for small letters. */
    Set<String> smallLetters() {
        return smallLetters;
    }

    /** Without what all names begin with. */
    static String brief(String name) {
        return name.replace('/', '.').substring("vn.oneplusone.".length());
    }

    private void look(JavaClass one) {
        try (InputStream bytes = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(new Look(one.getName().replace('.', '/')), ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern value(String owner, String field) {
        try {
            Field found = Class.forName(owner.replace('/', '.')).getDeclaredField(field);
            found.setAccessible(true);
            return (Pattern) found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Look extends ClassVisitor {
        private final String owner;

        Look(String owner) {
            super(Opcodes.ASM9);
            this.owner = owner;
        }

        @Override
        public @Nullable FieldVisitor visitField(int access, String name, String type, @Nullable String signature,
                @Nullable Object value) {
            if (type.equals("L" + PATTERN + ";")) {
                if ((access & Opcodes.ACC_STATIC) != 0) {
                    named.put(brief(owner) + "." + name, value(owner, name));
                } else {
                    hidden.add(brief(owner) + "." + name);
                }
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                private String constant = META;

                @Override
                public void visitLdcInsn(Object value) {
                    constant = value instanceof String text ? text : META;
                }

                @Override
                public void visitMethodInsn(int opcode, String of, String name, String of2, boolean isInterface) {
                    String place = brief(owner) + "." + method;
                    if (of.equals(PATTERN) && (name.equals("matches")
                            || (name.equals("compile") && !method.equals("<clinit>")))) {
                        hidden.add(place);
                    } else if (of.equals(STRING) && isByPattern(name)) {
                        hidden.add(place);
                    } else if (of.equals("java/text/Normalizer")) {
                        normalised.add(brief(owner));
                    } else if (of.equals(STRING) && name.equals("toLowerCase")) {
                        smallLetters.add(brief(owner));
                    }
                }

                // a text is cut at a single plain character without any pattern
                private boolean isByPattern(String name) {
                    boolean one = constant.length() == 1 && !META.contains(constant);
                    boolean escaped = constant.length() == 2 && constant.charAt(0) == '\\'
                            && !Character.isLetterOrDigit(constant.charAt(1));
                    boolean plain = one || escaped;
                    return List.of("matches", "replaceAll", "replaceFirst", "splitWithDelimiters").contains(name)
                            || (name.equals("split") && !plain);
                }
            };
        }
    }
}
