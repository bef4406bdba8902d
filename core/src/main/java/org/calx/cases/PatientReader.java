package org.calx.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Node;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Sex;
import org.calx.record.Side;

/** Reads the patient of a case: a list of statements, of maps that each hold one lesion, and of lists that are complete. */
public final class PatientReader {
    private final Statement statement;
    private final LocalDate asOf;

    /** @param asOf the day of the question */
    public PatientReader(Knowledge knowledge, LocalDate asOf) {
        this.asOf = asOf;
        statement = new Statement(knowledge.concepts(), knowledge.units(), asOf);
    }

    /** @throws Node.Fault naming the statement and the remedy */
    public PatientRecord read(Node list) {
        List<Fact> facts = new ArrayList<>();
        Set<Coverage> coverage = new HashSet<>();
        Sex sex = Sex.NOT_STATED;
        int lesions = 0;
        for (Node item : list.items()) {
            if (!item.isMap()) {
                Optional<Sex> said = sex(item.text());
                sex = said.orElse(sex);
                if (said.isEmpty()) {
                    facts.add(statement.read(item, About.PATIENT));
                }
            } else if (item.has("complete")) {
                coverage.add(new Coverage(kind(item.at("complete")), "the case"));
            } else {
                lesions++;
                About lesion = new About.OfLesion(new Lesion("lesion-" + lesions, Side.NOT_STATED));
                item.at("lesion").items().forEach(s -> facts.add(statement.read(s, lesion)));
            }
        }
        return new PatientRecord(facts, Optional.empty(), sex, coverage, asOf);
    }

    /** The patient, if every statement can be read and its values are ones that a patient can have. */
    public Optional<PatientRecord> tryToRead(Node list) {
        try {
            return Optional.of(read(list));
        } catch (Node.Fault e) {
            return Optional.empty();
        }
    }

    private static Optional<Sex> sex(String text) {
        return switch (text) {
            case "female" -> Optional.of(Sex.FEMALE);
            case "male" -> Optional.of(Sex.MALE);
            default -> Optional.empty();
        };
    }

    private static ConceptKind kind(Node node) {
        try {
            return ConceptKind.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.fault(
                    "'" + node.text() + "' is no kind of concept", "write a folder's name of knowledge/concepts");
        }
    }
}
