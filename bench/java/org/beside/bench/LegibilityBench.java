package org.beside.bench;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest print that can be read five seconds after a call has connected, over links of 300 to 2,000 kbit/s.
 *
 * <p>The camera shows a sheet of made-up words in falling sizes, lying still or held in a hand. Frames that have arrived
 * are read by Tesseract, line by line. The peer in the same run, in turns with ours, is what a browser does by itself
 * with the same camera; beside them stands the sharp still, where this build has one.
 *
 * <p>{@code BENCH_ONLY} names some of lying, held, beside, defaults and trials; {@code BENCH_RUNS} sets n,
 * {@code BENCH_RATES} the links, {@code BENCH_CAMERA} the size of the picture, {@code BENCH_WAIT_MS} the wait.
 * {@code BENCH_TRIALS} adds plain calls with wishes of {@code bench/page/plain-call.js}, such as
 * {@code hint=text,frames=5,codec=VP9;hint=detail}.
 */
final class LegibilityBench {

    private static final Path SEEN = Path.of("target", "legibility");
    private static final List<String> ONLY = Setting.words("BENCH_ONLY", "lying held beside defaults");
    private static final List<String> RATES = Setting.words("BENCH_RATES", "300 500 1000 2000");
    private static final int RUNS = Setting.number("BENCH_RUNS", 3);
    private static final int WAIT_MS = Setting.number("BENCH_WAIT_MS", 5000);
    private static final String BESIDE = "Beside";
    private static final String STILL = "sharp still";
    private static final String DEFAULTS = "defaults";
    private static final String LIVE = "video.remote";

    private static final String PICTURE = """
            async shown => {
              const picture = document.querySelector(shown);
              const width = picture?.videoWidth ?? picture?.naturalWidth;
              if (!width) return '';
              const canvas = new OffscreenCanvas(width, picture.videoHeight ?? picture.naturalHeight);
              canvas.getContext('2d').drawImage(picture, 0, 0);
              const reader = new FileReader();
              const read = new Promise(done => reader.onload = done);
              reader.readAsDataURL(await canvas.convertToBlob({ type: 'image/png' }));
              await read;
              return reader.result.split(',')[1];
            }""";

    private final PrintChart chart;
    private final String scene;
    private final PrintReader reader = new PrintReader(SEEN);
    private final Map<String, Map<String, List<Double>>> measured = new LinkedHashMap<>();

    private LegibilityBench(PrintChart chart, String scene) {
        this.chart = chart;
        this.scene = scene;
    }

    public static void main(String[] args) throws Exception {
        if (!PrintReader.isThere()) {
            System.out.println("This bench reads with Tesseract (Debian: tesseract-ocr): please install it.");
            return;
        }
        var size = Setting.sizes("BENCH_CAMERA", "1280x720").getFirst();
        try (var link = LimitedLink.open(); var beside = PackagedBeside.open("--beside.matching.wrap-up=1ms")) {
            for (var scene : List.of("lying", "held")) {
                if (ONLY.contains(scene) || !ONLY.contains("lying") && !ONLY.contains("held")) {
                    new LegibilityBench(new PrintChart(size), scene).run(link, beside.url());
                }
            }
        } catch (LimitedLink.NotAllowed refused) {
            System.out.println(refused.getMessage());
        }
    }

    private void run(LimitedLink link, URI home) throws Exception {
        var camera = ChartCamera.write(chart, scene.equals("held"),
                SEEN.resolve("%s-%d.y4m".formatted(scene, chart.size().height)));
        var source = chart.draw(0, 0);
        PrintReader.keep(source, SEEN.resolve("source.png"));
        System.out.println("-- %s, %d × %d; the source itself allows %d px".formatted(
                scene, chart.size().width, chart.size().height, reader.smallestIn(source)));
        try (var browsers = new LinkedBrowsers(link, link.seenFromPhone(home), camera);
                var product = isWanted("beside") ? new BesideCall(link, browsers, home) : null) {
            for (var rate : RATES) {
                for (int run = 0; run < RUNS; run++) {
                    if (product != null) {
                        product.hold(Integer.parseInt(rate), WAIT_MS);
                        note(rate, BESIDE, pictureOn(product.volunteer(), LIVE), "");
                        still(rate, product);
                        product.end();
                    }
                    for (var trial : trials().entrySet()) {
                        plain(link, browsers, home, rate, trial.getKey(), trial.getValue());
                    }
                }
            }
        }
        print();
    }

    private void plain(LimitedLink link, LinkedBrowsers browsers, URI home, String rate, String name,
            Map<String, Object> wishes) throws Exception {
        link.limit(Integer.parseInt(rate));
        try (var call = new PlainCall(browsers, link.seenFromPhone(home), home)) {
            var first = call.hold(wishes, WAIT_MS);
            note(rate, name, pictureOn(call.receiver(), LIVE), "first frame after %d ms; %s".formatted(first, call.figures()));
        } finally {
            link.lift();
        }
    }

    /** In the same call, once the live picture has been looked at. */
    private void still(String rate, BesideCall product) throws Exception {
        if (product.hasStill()) {
            var millis = product.takeStill();
            note(rate, STILL, pictureOn(product.volunteer(), "img.still-photo"), "there after %d ms".formatted(millis));
        }
    }

    /** Empty when no picture has come. */
    private static Optional<byte[]> pictureOn(Page page, String shown) {
        return Optional.of((String) page.evaluate(PICTURE, shown)).filter(png -> !png.isEmpty()).map(Base64.getDecoder()::decode);
    }

    private void note(String rate, String name, Optional<byte[]> png, String more) throws Exception {
        var smallest = PrintReader.NOTHING;
        var size = "no picture";
        if (png.isPresent()) {
            var picture = PrintReader.pictureFrom(png.get());
            PrintReader.keep(picture, SEEN.resolve("%s-%s-%s.png".formatted(scene, rate, name.replaceAll("\\W+", "-"))));
            size = picture.getWidth() + " × " + picture.getHeight();
            smallest = reader.smallestIn(picture);
        }
        System.out.println("%4s kbit/s  %s: %d px  (%s)  %s".formatted(rate, name, smallest, size, more).strip());
        measured.computeIfAbsent(rate, first -> new LinkedHashMap<>())
                .computeIfAbsent(name, first -> new ArrayList<>()).add((double) smallest);
    }

    private void print() {
        System.out.println("-- %s, medians in px (all values); %d px means that nothing could be read"
                .formatted(scene, PrintReader.NOTHING));
        measured.forEach((rate, ways) -> {
            var line = new StringBuilder("%4s kbit/s".formatted(rate));
            ways.forEach((name, values) -> line.append("  %s %.0f %s".formatted(name, median(values), inOrder(values))));
            if (ways.containsKey(BESIDE) && ways.containsKey(DEFAULTS)) {
                line.append("  ratio %.2f".formatted(median(ways.get(BESIDE)) / median(ways.get(DEFAULTS))));
            }
            System.out.println(line);
        });
    }

    private static double median(List<Double> values) {
        return new Figures("", "px", values).percentile(0.5);
    }

    private static List<Long> inOrder(List<Double> values) {
        return values.stream().map(Math::round).sorted().toList();
    }

    private Map<String, Map<String, Object>> trials() {
        var trials = new LinkedHashMap<String, Map<String, Object>>();
        if (isWanted("defaults")) {
            trials.put(DEFAULTS, wishes(""));
        }
        for (var trial : Setting.text("BENCH_TRIALS", "").split(";")) {
            if (!trial.isBlank()) {
                trials.put(trial.strip(), wishes(trial));
            }
        }
        return trials;
    }

    /** The same picture of the camera for all. */
    private Map<String, Object> wishes(String trial) {
        var wishes = new LinkedHashMap<String, Object>();
        wishes.put("media", Map.of("audio", true,
                "video", Map.of("width", chart.size().width, "height", chart.size().height)));
        for (var wish : trial.split(",")) {
            var parts = wish.strip().split("=");
            if (parts.length == 2) {
                wishes.put(parts[0], parts[1].matches("\\d+") ? Integer.valueOf(parts[1]) : parts[1]);
            }
        }
        return wishes;
    }

    /** Naming none of the ways means all of them. */
    private static boolean isWanted(String way) {
        return ONLY.contains(way) || List.of("beside", "defaults", "trials").stream().noneMatch(ONLY::contains);
    }
}
