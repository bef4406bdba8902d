package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.intake.document.Html;
import org.calx.record.About;
import org.calx.record.Problem;
import org.calx.record.Tense;

/**
 * A document of sections, such as the International Patient Summary. What its entries point to is read by itself; the
 * words of a section are read where it has no entries.
 */
final class CompositionReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of("preliminary", "final", "amended", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "Composition";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "a document that is an error says nothing",
                "type", "whether it is a report of pictures or of tissue",
                "category", "whether it is a report of pictures or of tissue",
                "subject", "whom it is about",
                "date", "the day of what it says, and of the lists that came with it",
                "section", "words without entries; that there is nothing of a kind");
    }

    @Override
    public Map<String, String> ignored() {
        String who = "who wrote, signed or keeps it changes nothing of what is said";
        return Elements.of(
                "identifier", "a number of the document",
                "encounter", "the visit says nothing more",
                "author", who,
                "title", "its name says nothing of the patient",
                "confidentiality", "who may see it is decided before it comes here",
                "attester", who,
                "custodian", who,
                "relatesTo", "a document that was replaced is read by its own status",
                "event", "what was done is read by itself");
    }

    @Override
    public void read(Element composition, Chart chart, Tools tools) {
        Optional<String> status = Status.code(composition, "status", STATUS);
        if (status.filter(Status.ENTERED_IN_ERROR::equals).isPresent()) {
            Status.setAside(composition, "status", Status.ENTERED_IN_ERROR);
            return;
        }
        Optional<FhirDates.Days> day = FhirDates.of(composition, "date");
        day.ifPresent(d -> chart.declarations().document(d));
        List<Element> names = new ArrayList<>(composition.children("category"));
        composition.child("type").ifPresent(names::add);
        Documents documents = new Documents(chart, tools, day, ReportKind.of(names));
        composition.children("section").forEach(s -> section(s, documents));
    }

    private static void section(Element section, Documents documents) {
        if (!section.isUnmodified() || isAboutSomeoneElse(section)) {
            return;
        }
        EmptyList.read(section, documents.day(), documents.chart());
        if (section.children("entry").isEmpty()) {
            section.child("text").ifPresent(text -> text(section, text, documents));
        }
        section.children("section").forEach(s -> section(s, documents));
    }

    private static boolean isAboutSomeoneElse(Element section) {
        Optional<String> focus = section.child("focus").flatMap(f -> f.text("reference"));
        Optional<String> subject = section.resource().child("subject").flatMap(s -> s.text("reference"));
        if (focus.isEmpty() || focus.equals(subject)) {
            return false;
        }
        section.faults()
                .add(
                        Problem.Kind.SET_ASIDE,
                        section.pathTo("focus"),
                        "this section is about '" + focus.get() + "', so it was not used",
                        "give it as a document of its own");
        return true;
    }

    private static void text(Element section, Element text, Documents documents) {
        Html.Plain plain = Html.plain(text.text("div", ""));
        if (plain.struckOut()) {
            text.faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            text.pathTo("div"),
                            "text that is struck out was left out",
                            "read it yourself, and give what matters of it as text");
        }
        if (plain.text().isBlank()) {
            return;
        }
        switch (SectionKind.of(section)) {
            case ALLERGIES -> documents.text(allergies(plain.text()), text.where());
            case FAMILY -> told(plain.text(), text, new About.Relative("family"), Tense.NOW, documents);
            case PAST_ILLNESSES, PROCEDURES -> told(plain.text(), text, About.PATIENT, Tense.PAST, documents);
            case PROBLEMS, MEDICINES, OTHER -> documents.text(plain.text(), text.where());
        }
    }

    private static void told(String words, Element text, About about, Tense tense, Documents documents) {
        documents.tools().notes().text(words, text.where(), documents.chart(), about, tense, documents.day());
    }

    /** What a line of this section names is not taken: the words say so themselves, line by line. */
    private static String allergies(String text) {
        return text.lines().map(line -> "Allergy: " + line).collect(Collectors.joining("\n"));
    }
}
