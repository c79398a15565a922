package vn.oneplusone.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.text.Letters;

/** Arguments that no command takes, in the reader's language: picocli has English words only. */
final class WrongUsage {
    private WrongUsage() {}

    /** What is wrong with the arguments. */
    static String words(ParameterException failure, Words words) {
        return switch (failure) {
            case MissingParameterException missing -> missing(missing, words);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, words);
            case OverwrittenOptionException twice -> words.say("usage.twice", label(twice.getOverwritten()));
            case MutuallyExclusiveArgsException both -> words.say("usage.one-of", given(both));
            case MaxValuesExceededException often -> words.say("usage.each-once");
            default -> {
                ArgSpec of = failure.getArgSpec();
                yield of == null
                        ? words.say("usage.wrong")
                        : words.say(candidates(of).isEmpty() ? "usage.value" : "usage.value-of", label(of),
                                String.valueOf(failure.getValue()), candidates(of));
            }
        };
    }

    private static String missing(MissingParameterException missing, Words words) {
        List<ArgSpec> args = missing.getMissing();
        ArgGroupSpec group = args.isEmpty() ? null : args.getFirst().group();
        boolean oneOf = group != null && group.exclusive() && args.size() > 1;
        return words.say(oneOf ? "usage.missing-one" : "usage.missing",
                args.stream().map(WrongUsage::label).distinct().collect(Collectors.joining(", ")));
    }

    private static String unmatched(UnmatchedArgumentException unmatched, Words words) {
        String said = words.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? said : said + " " + words.say("usage.suggested", String.join(", ", suggestions));
    }

    /** picocli names the options that exclude each other in its sentence only. */
    private static String given(MutuallyExclusiveArgsException both) {
        List<String> options = new ArrayList<>();
        for (String word : String.valueOf(both.getMessage()).replace(',', ' ').split(" ", -1)) {
            if (word.startsWith("--")) {
                options.add(word);
            }
        }
        return String.join(", ", options);
    }

    private static String label(@Nullable ArgSpec arg) {
        return switch (arg) {
            case OptionSpec option when option.arity().max() > 0 -> option.longestName() + "=" + option.paramLabel();
            case OptionSpec option -> option.longestName();
            case null -> "";
            default -> arg.paramLabel();
        };
    }

    private static String candidates(ArgSpec arg) {
        List<String> values = new ArrayList<>();
        if (arg.completionCandidates() != null) {
            arg.completionCandidates().forEach(value -> values.add(Letters.small(value)));
        }
        return String.join(", ", values);
    }
}
