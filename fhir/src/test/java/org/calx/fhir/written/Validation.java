package org.calx.fhir.written;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** HAPI's validator, which knows our own definitions in {@code docs/fhir} and no other extensions. */
final class Validation {
    private static final Path DEFINITIONS =
            Path.of("").toAbsolutePath().getParent().resolve("docs/fhir");

    private final FhirValidator validator;

    Validation() {
        this(FhirContext.forR4Cached(), List.of());
    }

    /** A validator that holds responses to their questions too. */
    static Validation withQuestions(byte[] questionnaire) {
        FhirContext context = FhirContext.forR4Cached();
        return new Validation(context, List.of(new Questions(context, questionnaire)));
    }

    private Validation(FhirContext context, List<IValidationSupport> more) {
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
        for (byte[] definition : definitions()) {
            own.addResource(context.newJsonParser().parseResource(text(definition)));
        }
        ValidationSupportChain known = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                own,
                new SnapshotGeneratingValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        more.forEach(known::addValidationSupport);
        FhirInstanceValidator rules = new FhirInstanceValidator(known);
        rules.setAnyExtensionsAllowed(false);
        validator = context.newValidator().registerValidatorModule(rules);
    }

    static List<byte[]> definitions() {
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Validation::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SingleValidationMessage> errors(byte[] resource) {
        return validator.validateWithResult(text(resource)).getMessages().stream()
                .filter(m -> m.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    private static String text(byte[] resource) {
        return new String(resource, StandardCharsets.UTF_8);
    }

    /** Finds the questionnaire under its address, whatever its version. */
    private static final class Questions implements IValidationSupport {
        private final FhirContext context;
        private final Questionnaire questionnaire;

        Questions(FhirContext context, byte[] questionnaire) {
            this.context = context;
            this.questionnaire = context.newJsonParser().parseResource(Questionnaire.class, text(questionnaire));
        }

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String address) {
            boolean asked =
                    type != null && type.isInstance(questionnaire) && address.startsWith(questionnaire.getUrl());
            return asked ? type.cast(questionnaire) : null;
        }
    }
}
