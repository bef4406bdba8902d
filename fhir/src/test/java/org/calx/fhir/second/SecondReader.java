package org.calx.fhir.second;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Reads records with HAPI. */
public final class SecondReader {
    private final FhirContext context = FhirContext.forR4Cached();
    private final Meanings meanings;
    private final Map<String, Extractor<?>> extractors = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param types the resource types to read; others are left out, as our reader does */
    public SecondReader(Knowledge knowledge, Recogniser recogniser, Set<String> types) {
        meanings = Meanings.of(knowledge, recogniser);
        for (Extractor<?> extractor : Extractors.ALL) {
            if (types.contains(extractor.type().getSimpleName().replace("ListResource", "List"))) {
                extractors.put(extractor.type().getSimpleName().replace("ListResource", "List"), extractor);
            }
        }
    }

    /** The types this reading knows, whether or not it was asked for them. */
    public static Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        Extractors.ALL.forEach(e -> types.add(e.type().getSimpleName().replace("ListResource", "List")));
        return types;
    }

    /** How many resources of each type were compared so far. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** A resource and the address its entry gives it, or nothing. */
    private record Held(Resource resource, String fullUrl) {}

    /**
     * All people of one input.
     *
     * @param files each a bundle, a resource, or lines of resources
     * @throws ca.uhn.fhir.parser.DataFormatException if HAPI does not take it for R4
     */
    public Collection<Person> read(List<byte[]> files, boolean lines, LocalDate asOf) {
        List<Held> all = new ArrayList<>();
        for (byte[] file : files) {
            String text = new String(file, StandardCharsets.UTF_8);
            if (lines) {
                text.lines().filter(l -> !l.isBlank()).forEach(l -> unpack(parse(l), "", all));
            } else {
                unpack(parse(text), "", all);
            }
        }
        Map<String, Person> people = new LinkedHashMap<>();
        Map<Resource, Person> described = new IdentityHashMap<>();
        Map<String, Resource> targets = new HashMap<>();
        for (Held held : all) {
            counts.merge(held.resource().fhirType(), 1, Integer::sum);
            keep(held, targets);
            if (held.resource() instanceof Patient patient) {
                described.put(patient, describe(patient, held.fullUrl(), people));
            }
        }
        for (Held held : all) {
            Extractor<?> extractor = extractors.get(held.resource().fhirType());
            if (extractor != null && isUsable(held.resource())) {
                person(held.resource(), people, described)
                        .ifPresent(p -> extract(extractor, held.resource(), p, targets, asOf));
            }
        }
        Set<Person> read = new LinkedHashSet<>(people.values());
        read.forEach(p -> Coverages.settle(p, meanings.concepts(), asOf));
        return read;
    }

    private Resource parse(String text) {
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return (Resource) parser.parseResource(text);
    }

    private static void unpack(Resource resource, String fullUrl, List<Held> into) {
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .filter(Bundle.BundleEntryComponent::hasResource)
                    .forEach(e -> unpack(e.getResource(), e.hasFullUrl() ? e.getFullUrl() : "", into));
        } else if (resource instanceof Parameters parameters) {
            unpack(parameters.getParameter(), into);
        } else {
            into.add(new Held(resource, fullUrl));
        }
    }

    private static void unpack(List<Parameters.ParametersParameterComponent> parameters, List<Held> into) {
        for (Parameters.ParametersParameterComponent parameter : parameters) {
            if (parameter.hasResource()) {
                unpack(parameter.getResource(), "", into);
            }
            unpack(parameter.getPart(), into);
        }
    }

    private static void keep(Held held, Map<String, Resource> targets) {
        targets.put(name(held.resource()), held.resource());
        targets.put(held.fullUrl(), held.resource());
    }

    private static String name(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return id == null ? resource.fhirType() : resource.fhirType() + "/" + id;
    }

    /** Two Patient resources are one person if they share an id or an address. */
    private static Person describe(Patient patient, String fullUrl, Map<String, Person> people) {
        List<String> names = new ArrayList<>();
        if (patient.getIdElement().hasIdPart()) {
            names.add(name(patient));
        }
        if (!fullUrl.isEmpty()) {
            names.add(fullUrl);
        }
        Person person = names.stream()
                .map(people::get)
                .filter(p -> p != null)
                .findFirst()
                .orElse(new Person(names.isEmpty() ? "" : names.get(0)));
        names.forEach(n -> people.put(n, person));
        people.putIfAbsent(person.name, person);
        PatientExtractor.birth(patient).ifPresent(b -> person.birth = Optional.of(b));
        return person;
    }

    private static boolean isUsable(Resource resource) {
        return !resource.hasImplicitRules()
                && !(resource instanceof DomainResource domain && domain.hasModifierExtension());
    }

    private static Optional<Person> person(
            Resource resource, Map<String, Person> people, Map<Resource, Person> described) {
        if (resource instanceof Patient) {
            return Optional.of(described.get(resource));
        }
        Optional<Reference> whom = resource.getNamedProperty("subject") != null
                ? reference(resource, "subject")
                : reference(resource, "patient");
        String reference = whom.map(Reference::getReference).orElse("");
        if (reference.isEmpty()) {
            Set<Person> all = new LinkedHashSet<>(people.values());
            if (all.isEmpty()) {
                people.put("", new Person(""));
            }
            return all.size() <= 1 ? people.values().stream().findFirst() : Optional.empty();
        }
        String type = whom.get().getReferenceElement().getResourceType();
        if (type != null && !type.equals("Patient")) {
            return Optional.empty();
        }
        String plain =
                reference.contains("/_history/") ? reference.substring(0, reference.indexOf("/_history/")) : reference;
        if (!described.isEmpty()) {
            return Optional.ofNullable(people.get(plain));
        }
        return Optional.of(people.computeIfAbsent(plain, Person::new));
    }

    private static Optional<Reference> reference(Resource resource, String field) {
        var property = resource.getNamedProperty(field);
        return property == null || !property.hasValues()
                ? Optional.empty()
                : Optional.of((Reference) property.getValues().get(0));
    }

    private <R extends Resource> void extract(
            Extractor<R> extractor, Resource resource, Person person, Map<String, Resource> targets, LocalDate asOf) {
        Page page = new Page(Said.resource(name(resource)), person, asOf, meanings, r -> target(r, resource, targets));
        extractor.extract(extractor.type().cast(resource), page);
    }

    private static Optional<Resource> target(Reference reference, Resource from, Map<String, Resource> targets) {
        if (!reference.hasReference()) {
            return Optional.empty();
        }
        String to = reference.getReference();
        if (to.startsWith("#")) {
            return ((DomainResource) from)
                    .getContained().stream()
                            .filter(c -> to.substring(1)
                                    .equals(c.getIdElement().getIdPart().replace("#", "")))
                            .findFirst();
        }
        return Optional.ofNullable(targets.get(to));
    }
}
