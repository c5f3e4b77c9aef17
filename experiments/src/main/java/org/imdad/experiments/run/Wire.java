package org.imdad.experiments.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialJson;

/**
 * Messages between coordinator and worker: each is one line of JSON in UTF-8. A reply has {@value #MARK} in front, so
 * that it is told from what a native library may print to the worker's standard output.
 */
final class Wire {

    private static final String MARK = "@imdad ";

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private Wire() {}

    static String line(WorkerRequest request) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", request.id());
        request.timeLimit().ifPresent(limit -> node.put("limit_ms", limit.toMillis()));
        node.putRawValue("trial", new RawValue(TrialJson.write(request.trial())));
        return node + "\n";
    }

    static WorkerRequest request(String line) {
        JsonNode node = parse(line);
        Optional<Duration> limit =
                Optional.ofNullable(node.get("limit_ms")).map(ms -> Duration.ofMillis(ms.longValue()));
        return new WorkerRequest(
                text(node, "id"), TrialJson.read(member(node, "trial").toString()), limit);
    }

    /** The line of a reply; a line feed before it ends whatever was printed without one. */
    static String line(WorkerReply reply) {
        ObjectNode node = MAPPER.createObjectNode();
        if (reply instanceof WorkerReply.Ready) {
            node.put("type", "ready");
        } else if (reply instanceof WorkerReply.Epoch epoch) {
            node.put("type", "epoch").put("id", epoch.id()).put("phase", epoch.phase());
            node.put("epoch", epoch.epoch()).put("epochs", epoch.epochs());
        } else if (reply instanceof WorkerReply.Done done) {
            node.put("type", "done").put("id", done.id());
            node.putRawValue("outcome", new RawValue(OutcomeJson.write(done.outcome())));
        } else if (reply instanceof WorkerReply.Failed failed) {
            node.put("type", "failed").put("id", failed.id());
            node.put("kind", failed.failure().kind().name());
            node.put("message", failed.failure().message());
        }
        return "\n" + MARK + node + "\n";
    }

    /**
     * The reply that a line holds, or empty if it holds none.
     *
     * @throws InvalidInputException if the line is marked as a reply but cannot be read
     */
    static Optional<WorkerReply> reply(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        JsonNode node = parse(line.substring(MARK.length()));
        return Optional.of(
                switch (text(node, "type")) {
                    case "ready" -> new WorkerReply.Ready();
                    case "epoch" ->
                        new WorkerReply.Epoch(
                                text(node, "id"),
                                text(node, "phase"),
                                member(node, "epoch").intValue(),
                                member(node, "epochs").intValue());
                    case "done" ->
                        new WorkerReply.Done(
                                text(node, "id"),
                                OutcomeJson.read(member(node, "outcome").toString()));
                    case "failed" ->
                        new WorkerReply.Failed(
                                text(node, "id"),
                                new Failure(Failure.Kind.valueOf(text(node, "kind")), text(node, "message")));
                    default -> throw unreadable("unknown type " + text(node, "type"));
                });
    }

    private static String text(JsonNode node, String name) {
        return member(node, name).asText();
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw unreadable(name + " is missing");
        }
        return member;
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage());
        }
    }

    private static InvalidInputException unreadable(String why) {
        return new InvalidInputException("a worker's message cannot be read: " + why);
    }
}
