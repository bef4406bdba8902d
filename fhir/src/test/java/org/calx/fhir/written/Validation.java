package org.calx.fhir.written;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
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

/** HAPI's validator, which knows our own definitions in {@code docs/fhir} and no other extensions. */
final class Validation {
    private static final Path DEFINITIONS =
            Path.of("").toAbsolutePath().getParent().resolve("docs/fhir");

    private final FhirValidator validator;

    /** @param more resources that it shall know besides */
    Validation(byte[]... more) {
        FhirContext context = FhirContext.forR4Cached();
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
        for (byte[] definition : definitions()) {
            own.addResource(context.newJsonParser().parseResource(text(definition)));
        }
        for (byte[] resource : more) {
            own.addResource(context.newJsonParser().parseResource(text(resource)));
        }
        FhirInstanceValidator rules = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                own,
                new SnapshotGeneratingValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context)));
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
}
