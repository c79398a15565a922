package vn.oneplusone.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Facts by stream: the order within a stream is fixed, the one between streams is not. */
final class Streams {
    private final Map<String, List<Object>> streams = new LinkedHashMap<>();

    void tell(String stream, Object fact) {
        streams.computeIfAbsent(stream, none -> new ArrayList<>()).add(fact);
    }

    Stream<Object> facts() {
        return streams.values().stream().flatMap(List::stream);
    }

    /** In one of the orders in which they could have been recorded. */
    History recorded(long order) {
        Random random = new Random(order);
        History history = new History();
        Map<String, List<Object>> left = new LinkedHashMap<>();
        streams.forEach((stream, facts) -> left.put(stream, new ArrayList<>(facts)));
        List<String> open = new ArrayList<>(left.keySet());
        while (!open.isEmpty()) {
            int at = random.nextInt(open.size());
            List<Object> facts = left.getOrDefault(open.get(at), List.of());
            history.fact(open.get(at), facts.removeFirst());
            if (facts.isEmpty()) {
                open.remove(at);
            }
        }
        return history;
    }
}
