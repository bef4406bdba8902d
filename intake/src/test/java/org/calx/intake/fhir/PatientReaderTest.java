package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.people;
import static org.calx.intake.fhir.Records.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.calx.intake.PatientReading;
import org.calx.record.Age;
import org.calx.record.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientReaderTest {
    private static PatientReading patient(String fields) {
        List<PatientReading> people = people("{'resourceType':'Patient','id':'p'," + fields + "}");
        assertThat(people).hasSize(1);
        return people.get(0);
    }

    @ParameterizedTest
    @CsvSource({"female, FEMALE", "male, MALE", "other, OTHER", "unknown, NOT_STATED", "MALE, MALE"})
    void genderIsTheSex(String gender, Sex expected) {
        PatientReading reading = patient("'gender':'" + gender + "'");
        assertThat(reading.record().sex()).isEqualTo(expected);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void anotherWordIsNoSexAndIsTold() {
        PatientReading reading = patient("'gender':'F'");
        assertThat(reading.record().sex()).isEqualTo(Sex.NOT_STATED);
        assertThat(problems(reading)).containsExactly("MALFORMED 'F' is no gender of a Patient");
    }

    @Test
    void aDayOfBirthIsKept() {
        PatientReading reading = patient("'birthDate':'1960-05-04'");
        assertThat(reading.record().birth()).contains(LocalDate.of(1960, 5, 4));
        assertThat(facts(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1960, 1960-12-31, 1959-12-31", "1960-05, 1960-05-31, 1960-04-30", "2026, 2026-11-22, 2025-12-31"})
    void aYearOrAMonthBoundsTheAge(String written, LocalDate youngest, LocalDate tooOld) {
        PatientReading reading = patient("'birthDate':'" + written + "'");
        assertThat(reading.record().birth()).isEmpty();
        assertThat(facts(reading))
                .containsExactly(
                        "age AT_LEAST " + plain(Age.years(youngest, Records.TODAY)),
                        "age BELOW " + plain(Age.years(tooOld, Records.TODAY)));
    }

    private static String plain(BigDecimal years) {
        return years.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01", "2027", "1890-01-01", "1700-01-01", "1960-13-01", "soon"})
    void aBirthThatCannotBeIsToldAndNotUsed(String written) {
        PatientReading reading = patient("'birthDate':'" + written + "'");
        assertThat(reading.record().birth()).isEmpty();
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).singleElement().asString().startsWith("IMPOSSIBLE_VALUE");
    }

    @ParameterizedTest
    @CsvSource({
        "'deceasedBoolean':true, 1",
        "'deceasedBoolean':false, 0",
        "'deceasedDateTime':'2020', 1",
        "'deceasedDateTime':'2030-01-01', 0"
    })
    void aDeathIsSaid(String fields, int said) {
        assertThat(problems(patient(fields)))
                .hasSize(said)
                .allMatch(p -> p.equals("SET_ASIDE the record says that this person has died"));
    }

    private static String linked(String fields) {
        return "{'resourceType':'Patient','id':'q','link':[{'type':'replaces','other':{'reference':'Patient/p'}}],"
                + fields + "}";
    }

    @Test
    void linkedResourcesAreOnePerson() {
        List<PatientReading> people = people(
                "{'resourceType':'Condition','subject':{'reference':'Patient/p'},'code':" + Records.calx("gout") + "}",
                linked("'gender':'female'"),
                "{'resourceType':'Patient','id':'p','birthDate':'1960-05-04'}");
        assertThat(people).singleElement().satisfies(p -> {
            assertThat(p.record().sex()).isEqualTo(Sex.FEMALE);
            assertThat(p.record().birth()).contains(LocalDate.of(1960, 5, 4));
            assertThat(facts(p)).containsExactly("gout");
        });
    }

    @Test
    void contradictingResourcesOfOnePersonLeaveItUnknown() {
        List<PatientReading> people =
                people(linked("'gender':'female'"), "{'resourceType':'Patient','id':'p','gender':'male'}");
        assertThat(people).singleElement().satisfies(p -> {
            assertThat(p.record().sex()).isEqualTo(Sex.NOT_STATED);
            assertThat(problems(p))
                    .containsExactly("SET_ASIDE the resources about this person give more than one sex, so that it"
                            + " is not known");
        });
    }

    @Test
    void twoPatientsAreTwoPeople() {
        assertThat(people("{'resourceType':'Patient','id':'p'}", "{'resourceType':'Patient','id':'q'}"))
                .hasSize(2);
    }
}
