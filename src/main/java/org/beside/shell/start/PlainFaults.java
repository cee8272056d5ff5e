package org.beside.shell.start;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Says in a sentence on stderr why the house did not open. What it does not know is left to Spring Boot's own report. */
@Order(0)
class PlainFaults implements SpringBootExceptionReporter {

    private static final int H2_FILE_IN_USE = 90020; // org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1
    private static final String POSTGRES_UNREACHABLE = "08001";
    private static final String POSTGRES_REFUSES_PASSWORD = "28P01";

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentenceFor(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentenceFor(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream()).findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        return Optional.ofNullable(switch (cause) {
            case SetupFault fault -> fault.getMessage();
            case PortInUseException taken when !isForbidden(taken) ->
                    "Port %d is already in use: stop the other program, or choose another port with --port."
                            .formatted(taken.getPort());
            case BindException denied when isForbidden(denied) ->
                    "This port may not be opened: ports below 1024 are the administrator's; choose another with --port.";
            case SQLException refused -> databaseSentence(refused);
            default -> null;
        });
    }

    private static boolean isForbidden(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof BindException && String.valueOf(cause.getMessage())
                        .toLowerCase(Locale.ROOT).contains("permission denied"));
    }

    private static String databaseSentence(SQLException refused) {
        if (refused.getErrorCode() == H2_FILE_IN_USE) {
            return "Another Beside already uses this data folder: stop it, or choose another folder with --data.";
        }
        return switch (String.valueOf(refused.getSQLState())) {
            case POSTGRES_UNREACHABLE -> "The database does not answer: start it, or correct DATABASE_URL.";
            case POSTGRES_REFUSES_PASSWORD -> "The database refuses the user or the password: correct DATABASE_URL.";
            default -> null;
        };
    }
}
