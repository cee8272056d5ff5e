package org.beside.shell.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is: {@code DATABASE_URL} as hosting platforms write it ({@code postgres://user:password@host/name})
 * or as Java does ({@code jdbc:…}), otherwise a file in the data folder.
 */
class DatabaseAddress {

    /**
     * The pool closes the database, so H2's own shutdown hook must not race it. With a write delay of 0 a commit is in
     * the file before it is confirmed, so that a killed process loses nothing; H2 would otherwise wait half a second.
     * Two updates of one row wait for each other; ten seconds is more than any of ours takes.
     */
    private static final String FILE_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private static final String FORM = "write it as postgres://user:password@host:5432/name.";

    private DatabaseAddress() {}

    static Map<String, Object> settings(Wishes wishes) {
        return wishes.database().map(DatabaseAddress::parse).orElseGet(() -> fileIn(wishes));
    }

    private static Map<String, Object> fileIn(Wishes wishes) {
        return Map.of(
                "spring.datasource.url", "jdbc:h2:file:" + wishes.data().resolve("beside") + FILE_OPTIONS,
                "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    private static Map<String, Object> parse(String text) {
        if (text.startsWith("jdbc:postgresql:") || text.startsWith("jdbc:h2:")) {
            return Map.of("spring.datasource.url", text);
        }
        if (text.startsWith("postgres:") || text.startsWith("postgresql:")) {
            return postgres(uri(text));
        }
        throw new SetupFault("DATABASE_URL names no database that Beside knows: " + FORM);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new SetupFault("DATABASE_URL has a character that an address may not have: write special characters "
                    + "in the password as %XX, such as %40 for @.");
        }
    }

    private static Map<String, Object> postgres(URI uri) {
        if (uri.getHost() == null) {
            throw new SetupFault("DATABASE_URL has no host, or its port is not a number: " + FORM);
        }
        var name = Optional.ofNullable(uri.getRawPath()).filter(path -> path.length() > 1)
                .orElseThrow(() -> new SetupFault("DATABASE_URL has no database name: " + FORM));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", "jdbc:postgresql://" + uri.getHost() + port + name + query);
        Optional.ofNullable(uri.getRawUserInfo()).ifPresent(who -> settings.putAll(credentials(who)));
        return settings;
    }

    private static Map<String, Object> credentials(String userInfo) {
        var parts = userInfo.split(":", 2);
        var password = parts.length > 1 ? parts[1] : "";
        return Map.of(
                "spring.datasource.username", decoded(parts[0]),
                "spring.datasource.password", decoded(password));
    }

    /** A plus stands for itself here, unlike in a form. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
