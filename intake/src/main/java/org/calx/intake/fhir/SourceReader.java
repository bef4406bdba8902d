package org.calx.intake.fhir;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source, resource by resource: a bundle's entries, one resource, or one resource after another. Where the
 * JSON breaks, what stands before is kept; of lines, only that line is lost.
 */
final class SourceReader {
    private static final SkippingParser.Factory FACTORY = new SkippingParser.Factory(new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200_000)
                    .maxStringLength(2 * SoundBytes.LONGEST_TEXT)
                    .maxNumberLength(SoundBytes.LONGEST_TEXT)
                    .maxNameLength(1 << 20)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA));

    private final Readers readers;
    private final Intake intake;
    private final SoundBytes sound = new SoundBytes();

    SourceReader(Readers readers, Intake intake) {
        this.readers = readers;
        this.intake = intake;
    }

    void read(FhirReader.Source source) throws IOException {
        String name = source.name();
        try (InputStream raw = source.open()) {
            Sniff sniff = Sniff.of(name, raw);
            intake.begin(name, sniff.lines().orElse(false));
            if (sniff.fault().isPresent()) {
                Problem fault = sniff.fault().get();
                intake.lost(fault.where(), fault.what(), fault.remedy());
            } else if (sniff.lines().isPresent() && !sniff.lines().get()) {
                roots(sniff.bytes(), name, false);
            } else {
                lines(new Lines(sniff.bytes(), sniff.lines().isPresent()), name);
            }
        }
    }

    private void lines(Lines lines, String name) throws IOException {
        boolean more = lines.next();
        while (more) {
            long number = lines.number();
            roots(lines.line(), name + " line " + number, true);
            more = lines.next();
            if (more && number == 1) {
                intake.many();
            }
        }
    }

    /** Reads all roots of a stream: a bundle, whose entries are taken one by one, or resources, also in a list. */
    private void roots(InputStream bytes, String where, boolean line) throws IOException {
        sound.open(bytes);
        Faults place = new Faults(where);
        ElementParser elements = null;
        try (SkippingParser json = FACTORY.parser(sound)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    Faults faults = new Faults(where);
                    elements = new ElementParser(json, sound, readers, faults, intake::held);
                    intake.take(elements.root(faults), "");
                } else if (!token.isStructStart() && !token.isStructEnd()) {
                    place.malformed("", "the value '" + shortened(json.getText()) + "'", "a resource");
                }
            }
        } catch (JsonProcessingException e) {
            broken(e, elements == null ? where : elements.place(), line);
        } catch (CharConversionException e) {
            intake.lost(where, "not UTF-8 text: " + shortened(e.getMessage()), "save it as UTF-8");
        }
        if (sound.repaired() > 0) {
            place.add(
                    Problem.Kind.MALFORMED,
                    "",
                    sound.repaired() + " bytes are no UTF-8, the first at byte " + sound.firstRepair()
                            + "; each was read as '\uFFFD'",
                    "write it in UTF-8");
        }
        intake.told(place.problems());
    }

    private void broken(JsonProcessingException e, String where, boolean line) {
        if (e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            intake.lost(
                    where,
                    line ? "this line breaks off, and was not read to its end" : "the input breaks off here",
                    "get it whole; what is missing may matter");
            return;
        }
        String at = line || e.getLocation() == null
                ? ""
                : " in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        intake.lost(
                where,
                "not valid JSON" + at + ": " + shortened(e.getOriginalMessage()) + "; "
                        + (line ? "the rest of this line was not read" : "nothing after it was read"),
                "mend this place; what was not read may matter");
    }

    private static String shortened(@Nullable String text) {
        String plain = String.valueOf(text).lines().findFirst().orElse("");
        return plain.length() <= 160 ? plain : plain.substring(0, 160) + "…";
    }
}
