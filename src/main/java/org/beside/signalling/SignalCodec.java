package org.beside.signalling;

import static org.beside.signalling.SignalMessage.UNNUMBERED;

import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.Numbered;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Messages to and from JSON. Takes what the protocol says and nothing else: whatever is odd is malformed. */
@Component
final class SignalCodec {

    /** Messages nest two objects deep; the ICE servers add an array, an object and the array of their addresses. */
    private static final int DEEPEST = 5;

    private final JsonMapper json = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(SessionDescription.LONGEST_SDP)
                            .maxNameLength(50)
                            .maxNumberLength(10)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> text
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .build();
    private final ObjectWriter toClients = json.writerFor(FromServer.class);

    /** @throws MalformedMessage when the text is anything but exactly one message of that direction */
    <M extends SignalMessage> M decode(String text, Class<M> direction) {
        try {
            var message = json.readValue(text, direction);
            if (message == null || isUnnumbered(message)) {
                throw new MalformedMessage();
            }
            return message;
        } catch (JacksonException malformed) {
            throw new MalformedMessage();
        }
    }

    /** @throws IllegalArgumentException when it is one that has to be numbered, and is not */
    String encode(FromServer message) {
        if (isUnnumbered(message)) {
            throw new IllegalArgumentException("Without a number");
        }
        return toClients.writeValueAsString(message);
    }

    private static boolean isUnnumbered(SignalMessage message) {
        return message instanceof Numbered numbered && numbered.n() <= UNNUMBERED;
    }
}
