package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beside.feelings.insight.Csv;
import org.beside.feelings.insight.Figure;
import org.beside.feelings.insight.Headline;
import org.beside.feelings.insight.Insight;
import org.beside.feelings.insight.Insight.Figures;
import org.beside.feelings.insight.Topic;
import org.beside.feelings.insight.Trait;
import org.beside.feelings.ui.Shares.Column;
import org.beside.feelings.ui.Shares.Row;

/** The figures in words, charts and tables: the same for an admin as for everybody. */
class InsightPage extends Div {

    private static final List<String> BAD = List.of("VERY_BAD", "BAD");
    private static final List<String> GOOD = List.of("GOOD", "VERY_GOOD");
    private static final String ANSWERED = "ANSWERED";

    private final FigureWords words;
    private final Figures figures;
    private final Locale locale;

    /** @param inBetween what an admin sees besides, after the matrix */
    InsightPage(Insight insight, Locale locale, Component... inBetween) {
        this.figures = insight.figures();
        this.locale = locale;
        this.words = new FigureWords(this, locale);
        add(headline());
        // Fifteen headings under each of which nothing stands would all be read out.
        if (figures.all().isEmpty()) {
            add(inBetween);
            add(about(insight));
        } else {
            addAll(insight, inBetween);
        }
    }

    private void addAll(Insight insight, Component... inBetween) {
        add(met());
        add(inBetween);
        add(moments(),
                felt("insight.kind", Trait.KIND, part -> words.text("ask.kind." + part))
                        .say(words.text("insight.kind.stated")),
                felt("insight.wait", Trait.WAIT, part -> words.text("insight.wait." + part)),
                felt("insight.daytime", Trait.DAYTIME, part -> words.text("insight.daytime." + part)),
                felt("insight.language", Trait.LANGUAGE, words::language),
                felt("insight.privacy", Trait.PRIVACY, part -> words.text("insight.privacy." + part)),
                returns(), guesses(), chosenWords(), volunteers(), months(), responses(), leftOut(), requests(), about(insight));
    }

    private Section headline() {
        var felt = new Shares(words.row("insight.after", figures.of(Topic.AFTER, "ALL"), Figure::answer), words.feelings());
        var told = Headline.of(figures);
        var section = new FigureSection(told.map(this::mood).orElseGet(() -> words.text("insight.nothing")));
        section.addClassName("headline");
        told.ifPresent(headline -> section.say(headline.saidBoth() == 0 ? words.text("insight.change.none")
                        : words.text("insight.change", headline.saidBoth(), headline.better(), headline.same(),
                                headline.worse()))
                .say(headline.completed().map(share -> words.text("insight.completed", share))
                        .orElseGet(() -> words.text("insight.completed.none"))));
        if (told.isEmpty()) {
            section.say(words.text("insight.nothing.how"));
        }
        return section.show(felt);
    }

    private String mood(Headline headline) {
        return words.text("insight.headline." + headline.mood(), headline.all(), headline.good(), headline.bad());
    }

    private Section met() {
        var shares = by(Trait.MET, part -> words.text("insight.met." + part));
        var solved = shares.rows().stream().filter(row -> row.part().equals("YES")).findFirst();
        return new FigureSection(words.text("insight.met"))
                .say(solved.map(row -> words.text("insight.met.solved", row.people(), row.people(BAD)))
                        .orElseGet(() -> words.text("insight.met.none")))
                .show(shares);
    }

    private Section moments() {
        var waiting = figures.of(Topic.AFTER, Trait.WAITING.name()).stream()
                .filter(figure -> !figure.part().equals(FigureWords.UNTOLD)).toList();
        var rows = Stream.of(words.row("insight.waiting", waiting, Figure::part),
                words.row("insight.after", figures.of(Topic.AFTER, "ALL"), Figure::answer),
                words.row("insight.later", figures.of(Topic.LATER, "ALL"), Figure::answer)).flatMap(List::stream).toList();
        var section = new FigureSection(words.text("insight.moments")).say(words.text("insight.moments.apart"));
        rows.forEach(row -> section.say(words.text("insight.moments.row", row.name(), row.people(), row.people(GOOD),
                row.people(BAD))));
        return section.show(new Shares(rows, words.feelings()));
    }

    private FigureSection felt(String key, Trait trait, Function<String, String> nameOfPart) {
        var shares = by(trait, nameOfPart);
        return new FigureSection(words.text(key)).say(bestAndWorst(shares)).show(shares);
    }

    private Shares by(Trait trait, Function<String, String> nameOfPart) {
        var told = figures.of(Topic.AFTER, trait.name());
        var apart = told.stream().anyMatch(figure -> !figure.part().equals(FigureWords.UNTOLD));
        return words.shares(apart ? told : List.of(), words.feelings(), nameOfPart);
    }

    /** Which part felt best and which worst, by the share of those who felt good. */
    private String bestAndWorst(Shares shares) {
        var apart = shares.rows().stream().filter(row -> !row.part().equals(FigureWords.UNTOLD))
                .sorted((one, other) -> Double.compare(good(other), good(one))).toList();
        if (apart.isEmpty()) {
            return words.text("insight.few");
        }
        var best = apart.getFirst();
        var worst = apart.getLast();
        return apart.size() == 1 ? words.text("insight.only", best.name(), best.people(), best.people(GOOD))
                : words.text("insight.best-and-worst", best.name(), best.people(), best.people(GOOD), worst.name(),
                        worst.people(), worst.people(GOOD));
    }

    private static double good(Row row) {
        return (double) row.people(GOOD) / row.people();
    }

    private Section returns() {
        var shares = words.shares(figures.of(Topic.RETURN, "FEELING"), words.returns(),
                part -> words.text("feelings.feeling." + part));
        return each("insight.return", "insight.return.row", shares, "BACK");
    }

    private Section guesses() {
        var rows = words.row("insight.guess.all", figures.of(Topic.GUESS, "ALL"), Figure::answer);
        return each("insight.guess", "insight.guess.row", new Shares(rows, words.guesses()), "RIGHT");
    }

    private Section volunteers() {
        var rows = words.row("insight.volunteers.all", figures.of(Topic.VOLUNTEER_AFTER, "ALL"), Figure::answer);
        var section = new FigureSection(words.text("insight.volunteers"));
        rows.forEach(row -> section.say(words.text("insight.moments.row", row.name(), row.people(), row.people(GOOD),
                row.people(BAD))));
        return (rows.isEmpty() ? section.say(words.text("insight.few")) : section)
                .show(new Shares(rows, words.feelings()));
    }

    private Section chosenWords() {
        var rows = figures.of(Topic.WORD, "ALL").stream()
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .map(figure -> new Row(figure.answer(), words.text("feelings.feeling-words." + figure.answer()),
                        Map.of("CHOSEN", figure.people()))).toList();
        var section = new FigureSection(words.text("insight.word"));
        return section.say(rows.isEmpty() ? words.text("insight.few")
                        : words.text("insight.word.most", rows.getFirst().name(), rows.getFirst().people()))
                .show(new Shares(rows, List.of(new Column("CHOSEN", words.text("insight.people"), 3))));
    }

    private Section months() {
        return new FigureSection(words.text("insight.month")).say(words.text("insight.month.how"))
                .show(words.shares(figures.of(Topic.AFTER, "MONTH"), words.feelings(), words::month));
    }

    private Section responses() {
        return each("insight.response", "insight.response.row", questions(words.responses(), true), ANSWERED);
    }

    /** Questions of which it is not told how many answered: beside what they said it could point to one person. */
    private Section leftOut() {
        var shares = questions(words.leavings(), false);
        var section = new FigureSection(words.text("insight.left-out")).say(words.text("insight.left-out.how"));
        shares.rows().forEach(row -> section.say(words.text("insight.left-out.row", row.name(), row.people())));
        return (shares.isEmpty() ? section.say(words.text("insight.few")) : section).show(shares);
    }

    private Shares questions(List<Column> columns, boolean answersTold) {
        var all = words.shares(figures.of(Topic.RESPONSE, "QUESTION"), columns, words::question);
        return new Shares(all.rows().stream().filter(row -> answersTold == row.people(List.of(ANSWERED)) > 0).toList(),
                columns);
    }

    private Section requests() {
        var rows = words.row("insight.request.all", figures.of(Topic.REQUEST, "ALL"), Figure::answer);
        return each("insight.request", "insight.request.row", new Shares(rows, words.outcomes()), "COMPLETED");
    }

    /** One sentence a row: of how many, how many gave this answer. */
    private Section each(String key, String sentence, Shares shares, String answer) {
        var section = new FigureSection(words.text(key));
        shares.rows().forEach(row -> section.say(
                words.text(sentence, row.name(), row.people(), row.people(List.of(answer)))));
        return (shares.isEmpty() ? section.say(words.text("insight.few")) : section).show(shares);
    }

    private Section about(Insight insight) {
        var rules = new UnorderedList();
        for (var rule : List.of("five", "weeks", "once", "told-apart")) {
            rules.add(new ListItem(words.text("insight.about." + rule)));
        }
        var csv = new Anchor(DownloadHandler.fromInputStream(request -> {
            var table = Csv.of(insight.figures()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(table), "beside-insight.csv", "text/csv;charset=utf-8",
                    table.length);
        }), words.text("insight.csv"));
        csv.addClassName("known");
        var section = new Section(new H2(words.text("insight.about")));
        figures.closedTo().ifPresent(closed -> section.add(new Paragraph(words.text("insight.about.closed",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)
                        .format(closed.atZone(ZoneOffset.UTC).minusDays(1))))));
        section.add(rules, csv);
        return section;
    }
}
