package org.beside.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beside.stories.support.Browsers;
import org.beside.stories.support.FakeMedia;
import org.beside.stories.support.NumberedCamera;

/**
 * How long a volunteer waits from the press on "Answer" to the first decoded frame of the requester's camera.
 *
 * <p>The peer in the same run is a bare pair of connections in one page of the requester's browser, with the same
 * camera and nothing said about what it shows: no server, no signalling, no page to change. The two take turns, so that
 * a busy machine slows both. Scripts inside the pages take the times, so nothing of the browser's remote control is in
 * them. {@code BENCH_RUNS} sets n, {@code BENCH_CAMERA} the sizes of the camera, and {@code BENCH_WARM} how many come
 * before them and do not count: a server that has just started is slow for everybody.
 */
final class FirstFrameBench {

    /** As frontend/call/camera.ts asks for it. */
    private static final Map<String, Object> MEDIA = Map.of("audio", true, "video", Map.of(
            "width", Map.of("ideal", 1920), "height", Map.of("ideal", 1080), "frameRate", Map.of("ideal", 30)));

    private static final List<String> MARKS = List.of("joined", "description", "accept sent", "answered", "candidate",
            "ice", "connected", "frame received", "first frame", "navigated", "call page");

    private final NumberedCamera camera;
    private final List<Double> calls = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final Map<String, List<Double>> marks = new TreeMap<>();

    private FirstFrameBench(NumberedCamera camera) {
        this.camera = camera;
    }

    public static void main(String[] args) throws Exception {
        var runs = Setting.number("BENCH_RUNS", 20);
        var warm = Setting.number("BENCH_WARM", 10);
        for (var size : Setting.sizes("BENCH_CAMERA", "640x480 1280x720")) {
            var camera = new NumberedCamera("ANA", size);
            try (var beside = PackagedBeside.open("--beside.matching.wrap-up=1ms");
                    var browsers = Browsers.at(beside.url())) {
                new FirstFrameBench(camera).measure(beside, browsers, warm, runs);
            }
        }
    }

    private void measure(PackagedBeside beside, Browsers browsers, int warm, int runs) throws Exception {
        var ana = browsers.with(FakeMedia.of(camera, 523));
        try (var phone = Member.onPhone(ana);
                var laptop = Member.onLaptop(browsers.with(FakeMedia.of("BEN", 880)));
                var bareDevice = Member.onLaptop(ana)) {
            var script = Files.readString(Path.of("bench", "page", "call-marks.js"));
            phone.addInitScript(script);
            laptop.addInitScript(script);
            var requester = Member.join(phone, beside.url(), "requester", "Ana");
            var volunteer = Member.join(laptop, beside.url(), "volunteer", "Ben");
            Member.button(volunteer, "Continue").click();
            volunteer.getByLabel("On call").check();
            var pair = bareDevice.newPage();
            pair.route("**/bare", route -> route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html").setBody("<!doctype html><title>A bare pair</title>")));
            pair.navigate(beside.url() + "/bare");
            for (var run = 0; run < warm + runs; run++) {
                call(beside, requester, volunteer, run >= warm);
                bare(pair, run >= warm);
            }
        }
        print();
    }

    private void call(PackagedBeside beside, Page requester, Page volunteer, boolean counts) {
        volunteer.navigate(beside.url() + "/volunteer");
        requester.navigate(beside.url() + "/ask");
        Member.button(requester, "Call a volunteer").click();
        var answer = Member.button(volunteer, "Answer");
        answer.waitFor();
        // Nobody answers within a second; by then the camera is open, as it is for the bare pair.
        volunteer.waitForTimeout(1_000);
        answer.click();
        volunteer.waitForFunction("() => window.benchMarks['first frame']");
        if (counts) {
            note(requester, volunteer);
        }
        Member.button(requester, "End call").click();
        requester.waitForURL("**/feelings/*");
        volunteer.waitForURL("**/feelings/*");
    }

    private void note(Page requester, Page volunteer) {
        var theirs = marksOn(volunteer);
        var begun = theirs.get("answer");
        calls.add(theirs.get("first frame") - begun);
        MARKS.forEach(name -> note("volunteer: " + name, theirs.get(name), begun));
        var others = marksOn(requester);
        MARKS.forEach(name -> note("requester: " + name, others.get(name), begun));
    }

    private void note(String name, Double at, double begun) {
        if (at != null) {
            marks.computeIfAbsent(name, first -> new ArrayList<>()).add(at - begun);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> marksOn(Page page) {
        return (Map<String, Double>) page.evaluate("() => window.benchMarks");
    }

    private void bare(Page pair, boolean counts) throws Exception {
        var script = Files.readString(Path.of("bench", "page", "bare-pair.js"));
        var millis = ((Number) pair.evaluate(script, MEDIA)).doubleValue();
        if (counts) {
            bare.add(millis);
        }
    }

    private void print() {
        var ours = new Figures("Beside, Answer to frame", "ms", calls);
        var least = new Figures("bare pair, offer to frame", "ms", bare);
        System.out.printf("Camera of %d x %d%n", camera.size().width, camera.size().height);
        System.out.println(ours);
        System.out.println(least);
        System.out.printf("ratio of the medians %.2f%n", ours.percentile(0.5) / least.percentile(0.5));
        System.out.println("Where the time goes, in ms after the press:");
        marks.entrySet().stream()
                .map(mark -> new Figures(mark.getKey(), "ms", mark.getValue()))
                .sorted(Comparator.comparing(figures -> figures.percentile(0.5)))
                .forEach(figures -> System.out.println("  " + figures));
    }
}
