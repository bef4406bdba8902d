package org.calx.app.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.calx.assess.Assessor;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.note.CaseNotes;
import org.calx.intake.note.Mode;
import org.calx.intake.phenopacket.PhenopacketReader;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.PatientRecord;

/** Knowledge with the readers and the assessor that belong to it. Safe to share between threads. */
public final class Guide {
    private final Knowledge knowledge;
    private final Assessor assessor;
    private final Recogniser recogniser;
    private final CaseNotes notes;
    private final FhirReader records;
    private final PhenopacketReader phenopackets;

    public Guide(Knowledge knowledge) {
        this.knowledge = knowledge;
        assessor = new Assessor(knowledge);
        recogniser = new Recogniser(knowledge.concepts(), knowledge.units());
        notes = new CaseNotes(knowledge.concepts(), knowledge.units(), recogniser, Mode.FULL);
        phenopackets = new PhenopacketReader(knowledge.concepts(), knowledge.units(), recogniser);
        records = new FhirReader(knowledge, recogniser);
    }

    /** The guide this program was built with; its knowledge comes from the {@link HeadStart} if there was one. */
    public static Guide packed() {
        return new Guide(HeadStart.knowledge().orElseGet(KnowledgeStore::packed));
    }

    /** The guide of a folder of knowledge files, or of a packed file. */
    public static Guide of(Path folderOrPack) {
        return new Guide(knowledgeOf(folderOrPack));
    }

    /** The knowledge of a folder of files, or of a packed file. */
    public static Knowledge knowledgeOf(Path folderOrPack) {
        return Files.isDirectory(folderOrPack)
                ? KnowledgeStore.ofFolder(folderOrPack)
                : KnowledgeStore.ofPack(folderOrPack);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Assessor assessor() {
        return assessor;
    }

    /** @throws org.calx.intake.UnreadableInput if the file as a whole cannot be read */
    public List<PatientReading> read(byte[] bytes, String name, LocalDate asOf) {
        return notes.readAll(bytes, name, asOf);
    }

    /**
     * Reads the people of FHIR records; what belongs to one may be spread over all sources.
     *
     * @throws org.calx.intake.UnreadableInput if nothing of a source can be read
     * @throws IOException if a source cannot be opened or fails while it is read
     */
    public List<PatientReading> records(List<FhirReader.Source> sources, LocalDate asOf) throws IOException {
        return records.read(sources, asOf);
    }

    /** Reads the people of a phenopacket. @throws org.calx.intake.UnreadableInput if it holds none */
    public List<PatientReading> phenopackets(byte[] bytes, String name, LocalDate asOf) {
        return phenopackets.read(bytes, name, asOf);
    }

    /** Version of the program, from the manifest of the jar that runs. */
    public static String programVersion() {
        String version = Guide.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** Reads someone's own words. */
    /** The same, taken apart: also the dangers that the words deny, which count only if their writer confirms them. */
    public Recognised ownWords(String text) {
        return recogniser.narrative(text, "text");
    }

    public PatientReading words(String text, LocalDate asOf) {
        var read = recogniser.narrative(text, "text");
        return new PatientReading(
                PatientRecord.empty(asOf).with(read.facts()),
                read.phrases(),
                read.problems(),
                java.util.Optional.empty());
    }
}
