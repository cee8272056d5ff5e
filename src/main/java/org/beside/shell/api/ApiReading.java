package org.beside.shell.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Bodies are read strictly: at most 16 KiB, no field that is not known, no field twice, and no number where words belong.
 * A client that mistypes "private" is told so, instead of having its wish overlooked.
 */
@Configuration
class ApiReading implements WebMvcConfigurer {

    static final int LONGEST_BODY_BYTES = 16 * 1024;
    private static final int LONGEST_PASSED_OVER_BYTES = 4 * 1024 * 1024;

    private final JsonMapper json;

    ApiReading(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, words -> words
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.withJsonConverter(new SmallBodies(json));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, RequestId.class, RequestId::parse);
        registry.addConverter(String.class, OfferId.class, OfferId::parse);
        registry.addConverter(String.class, CallId.class, CallId::parse);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Caller());
    }

    /** A {@link PersonId} that an operation asks for is that of whoever calls it. */
    private static final class Caller implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == PersonId.class;
        }

        @Override
        public PersonId resolveArgument(
                MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).map(PersonId::parse)
                    .orElseThrow(() -> new Refusal(Problem.NOT_SIGNED_IN));
        }
    }

    /** Keeps no more than it must to know that it is too much, and lets the rest pass, so that the answer can be read. */
    private static final class SmallBodies extends JacksonJsonHttpMessageConverter {

        SmallBodies(JsonMapper json) {
            super(json);
        }

        @Override
        public Object read(
                ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints) throws IOException {
            var stream = message.getBody();
            var body = stream.readNBytes(LONGEST_BODY_BYTES + 1);
            if (body.length > LONGEST_BODY_BYTES) {
                stream.skip(LONGEST_PASSED_OVER_BYTES);
                throw new Refusal(Problem.TOO_LARGE);
            }
            return super.read(type, new Bytes(message.getHeaders(), body), hints);
        }
    }

    private record Bytes(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
