package org.calx.fhir.second;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Comparator;
import org.calx.record.ConceptId;
import org.calx.record.Origin;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Value;
import org.hl7.fhir.r4.model.Patient;

final class PatientExtractor implements Extractor<Patient> {
    @Override
    public Class<Patient> type() {
        return Patient.class;
    }

    static Optional<LocalDate> birth(Patient patient) {
        return Days.of(patient.getBirthDateElement())
                .filter(d -> d.first().equals(d.last()))
                .map(Days::first);
    }

    @Override
    public void extract(Patient patient, Page page) {
        page.person().sex = patient.getGender() == null
                ? Sex.NOT_STATED
                : switch (patient.getGender()) {
                    case FEMALE -> Sex.FEMALE;
                    case MALE -> Sex.MALE;
                    case OTHER -> Sex.OTHER;
                    default -> Sex.NOT_STATED;
                };
        Days.of(patient.getBirthDateElement())
                .filter(d -> !d.first().equals(d.last()))
                .ifPresent(d -> between(d, page));
    }

    /** A year or a month of birth: an age of at least, and an age of less than. */
    private static void between(Days birth, Page page) {
        LocalDate last = birth.last().isAfter(page.asOf()) ? page.asOf() : birth.last();
        age(Comparator.AT_LEAST, Age.years(last, page.asOf()), page);
        age(Comparator.BELOW, Age.years(birth.first().minusDays(1), page.asOf()), page);
    }

    private static void age(Comparator comparator, BigDecimal years, Page page) {
        Value value =
                new Value.Measured(new Quantity(years, "a"), comparator, years, Optional.empty(), Optional.empty());
        page.add(
                page.meanings().concepts().get(ConceptId.of("age")),
                value,
                Statement.now(Optional.empty()),
                About.PATIENT,
                Origin.Source.FIELD);
    }
}
