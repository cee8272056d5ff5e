package org.beside.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a page has loaded, in bytes as they were sent, headers included. What goes over sockets is not in it. */
final class Traffic {

    /** Images and fonts are compressed by their nature. */
    private static final Set<String> COMPRESSIBLE = Set.of("js", "css", "html", "other");
    private static final int WORTH_COMPRESSING_BYTES = 1_024;

    private record Load(String kind, String path, boolean compressed, long bytes) {
    }

    private final Map<String, JsonObject> responses = new LinkedHashMap<>();
    private final List<Load> loads = new ArrayList<>();

    private Traffic() {
    }

    static Traffic of(Page page) {
        var traffic = new Traffic();
        var devTools = page.context().newCDPSession(page);
        devTools.on("Network.responseReceived", event -> traffic.responses.put(text(event, "requestId"), event));
        devTools.on("Network.loadingFinished", traffic::finished);
        devTools.send("Network.enable");
        return traffic;
    }

    private void finished(JsonObject event) {
        var response = responses.get(text(event, "requestId"));
        var url = response == null ? "" : text(response.getAsJsonObject("response"), "url");
        if (url.startsWith("http")) {
            loads.add(new Load(kind(text(response, "type")), pathOf(url),
                    isCompressed(response.getAsJsonObject("response").getAsJsonObject("headers")),
                    event.get("encodedDataLength").getAsLong()));
        }
    }

    /** Without the query, but for what it asks the framework to do. */
    private static String pathOf(String url) {
        return url.replaceFirst("^https?://[^/]+", "").replaceFirst("(\\?v-r=\\w+)?(\\?|&).*", "$1");
    }

    private static String kind(String type) {
        return switch (type) {
            case "Script" -> "js";
            case "Stylesheet" -> "css";
            case "Document" -> "html";
            case "Font" -> "font";
            case "Image" -> "image";
            default -> "other";
        };
    }

    private static boolean isCompressed(JsonObject headers) {
        return headers.entrySet().stream().anyMatch(header -> header.getKey().equalsIgnoreCase("content-encoding"));
    }

    @Override
    public String toString() {
        var report = new StringBuilder();
        var kinds = new TreeMap<String, List<Load>>();
        loads.forEach(load -> kinds.computeIfAbsent(load.kind, first -> new ArrayList<>()).add(load));
        kinds.forEach((kind, of) -> report.append(line(kind, of)));
        report.append(line("all", loads));
        loads.stream().filter(load -> COMPRESSIBLE.contains(load.kind) && !load.compressed
                        && load.bytes > WORTH_COMPRESSING_BYTES)
                .forEach(load -> report.append(line("  sent as it is: " + load.path, List.of(load))));
        return report.toString();
    }

    private static String line(String name, List<Load> loads) {
        return "  %-8s %8.1f KB  %2d requests%n".formatted(
                name, loads.stream().mapToLong(Load::bytes).sum() / 1e3, loads.size());
    }

    private static String text(JsonObject event, String name) {
        JsonElement value = event.get(name);
        return value == null ? "" : value.getAsString();
    }
}
