package org.calx.intake.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.calx.intake.UnreadableInput;

/** Reads one source, resource by resource: a bundle's entries, one resource, or one resource after another. */
final class SourceReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxStringLength(1 << 24)
                    .maxNumberLength(1 << 20)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Readers readers;
    private final Intake intake;

    SourceReader(Readers readers, Intake intake) {
        this.readers = readers;
        this.intake = intake;
    }

    void read(FhirReader.Source source) throws IOException {
        intake.begin(source.name());
        try (InputStream bytes = source.open();
                JsonParser json = FACTORY.createParser(bytes)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    root(json, source.name());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableInput(source.name(), "not valid JSON: " + e.getOriginalMessage(), "mend this place");
        } catch (CharConversionException e) {
            throw new UnreadableInput(source.name(), "not UTF-8 text: " + e.getMessage(), "save it as UTF-8");
        }
    }

    /** A root object: a bundle, whose entries are taken one by one, or a resource. */
    private void root(JsonParser json, String name) throws IOException {
        Faults faults = new Faults(name);
        ElementParser elements = new ElementParser(json, readers);
        Element resource = elements.root(faults, entry -> entry(entry, name));
        place(resource, faults, name);
        intake.take(resource, "");
    }

    private void entry(Element entry, String name) {
        entry.child("resource").ifPresent(r -> {
            place(r, r.faults(), name);
            intake.take(r, entry.text("fullUrl", ""));
        });
    }

    private static void place(Element resource, Faults faults, String name) {
        faults.at(name + " " + resource.type() + (resource.id().isEmpty() ? "" : "/" + resource.id()));
    }
}
