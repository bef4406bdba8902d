package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Sides;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Side;
import org.calx.record.Value;

/** Reads where things are, and so tells lesions apart: the same places and side are one lesion, a BodyStructure is one. */
final class BodySites {
    private static final Set<String> STRUCTURE_EXTENSIONS = Set.of(
            "http://hl7.org/fhir/StructureDefinition/bodySite",
            "http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure");

    private static final Map<String, Side> LATERALITY = Map.of(
            "7771000", Side.LEFT,
            "24028007", Side.RIGHT,
            "51440002", Side.BOTH);

    /** Words of a place longer than this name none. */
    private static final int LONGEST_NAME = 1_000;

    private static final Lesion ANY_LESION = new Lesion("", Side.NOT_STATED);

    private final Concepts concepts;
    private final Coded coded;
    private final Recogniser recogniser;
    private final References references;
    private final LesionFacts lesions;

    BodySites(Concepts concepts, Coded coded, Recogniser recogniser, References references) {
        this.concepts = concepts;
        this.coded = coded;
        this.recogniser = recogniser;
        this.references = references;
        lesions = new LesionFacts(concepts, coded, recogniser::isLesion, this::inWords);
    }

    /** The BodyStructures that a resource points to as its place. */
    static List<Element> needs(Element resource) {
        List<Element> found = new ArrayList<>(structures(resource));
        resource.all("bodySite").forEach(site -> found.addAll(structures(site)));
        return found;
    }

    private static List<Element> structures(Element element) {
        return element.children("extension").stream()
                .filter(e -> STRUCTURE_EXTENSIONS.contains(e.text("url", "")))
                .flatMap(e -> e.child("valueReference").stream())
                .toList();
    }

    /** Where a resource, or a part of one, says it is: the BodyStructure it points to, else its {@code bodySite}. */
    Place of(Element resource) {
        List<Element> structures = needs(resource);
        return structures.isEmpty() ? at(resource.all("bodySite"), "") : atStructure(structures.get(0));
    }

    /** The place that a BodyStructure is, wherever it stands. */
    Place ofStructure(Element structure) {
        List<Element> sites = new ArrayList<>(structure.all("location"));
        sites.addAll(structure.children("locationQualifier"));
        boolean contained = structure != structure.resource();
        return at(sites, contained ? "" : structure.id());
    }

    /** The place that a reference to a BodyStructure names. */
    Place ofReference(Element reference) {
        return atStructure(reference);
    }

    private Place atStructure(Element reference) {
        Optional<Element> structure = references.find(reference);
        if (structure.isPresent()) {
            return ofStructure(structure.get());
        }
        String address = References.typeAndId(References.withoutVersion(reference.text("reference", "")));
        String name = address.startsWith("BodyStructure/") ? address.substring(14) : address;
        reference
                .faults()
                .add(
                        Problem.Kind.SET_ASIDE,
                        reference.path(),
                        "the body structure '" + name + "' is not in the input, so its place is not known",
                        "add the BodyStructure resource");
        return name.isEmpty() ? Place.NOWHERE : new Place(lesion(name, Side.NOT_STATED), Map.of(), Optional.empty());
    }

    /** @param name what the lesion is called, or empty for the names of its places */
    private Place at(List<Element> sites, String name) {
        Map<ConceptId, Origin> places = new TreeMap<>();
        Side side = Side.NOT_STATED;
        Optional<String> unread = Optional.empty();
        for (Element site : sites) {
            Side ofSite = side(site);
            side = Sides.join(side, ofSite);
            boolean known = read(site, places) || ofSite != Side.NOT_STATED;
            unread = known || unread.isPresent() ? unread : Optional.of(Coded.words(site));
        }
        if (places.isEmpty() && name.isEmpty()) {
            return new Place(About.PATIENT, Map.of(), unread);
        }
        String called =
                name.isEmpty() ? places.keySet().stream().map(ConceptId::value).collect(Collectors.joining("+")) : name;
        return new Place(lesion(called, side), places, unread);
    }

    private static String name(Map<ConceptId, Origin> places) {
        return places.keySet().stream().map(ConceptId::value).collect(Collectors.joining("+"));
    }

    private static About lesion(String name, Side side) {
        return new About.OfLesion(new Lesion(name, side));
    }

    /** Reads the places of a CodeableConcept, by code, or by words if no code is known. */
    private boolean read(Element site, Map<ConceptId, Origin> into) {
        List<Concept> byCode = coded.concepts(site).stream()
                .filter(c -> c.kind() == ConceptKind.SITE)
                .toList();
        byCode.forEach(c -> into.putIfAbsent(c.id(), coded.origin(site, c)));
        return !byCode.isEmpty() || readWords(site, into);
    }

    private boolean readWords(Element site, Map<ConceptId, Origin> into) {
        String words = Coded.words(site);
        List<Fact> byWords = coded.recognised(words, Set.of(ConceptKind.SITE), Coded.ANY_LESION).stream()
                .filter(f -> f.value() instanceof Value.Present && isSite(f.concept()))
                .toList();
        byWords.forEach(f -> into.putIfAbsent(f.concept(), new Origin(Origin.Source.NARRATIVE, site.where(), words)));
        return !byWords.isEmpty();
    }

    private boolean isSite(ConceptId id) {
        return concepts.find(id).filter(c -> c.kind() == ConceptKind.SITE).isPresent();
    }

    private static Side side(Element site) {
        Side side = Side.NOT_STATED;
        for (Element coding : site.children("coding")) {
            side = Sides.join(side, LATERALITY.getOrDefault(coding.text("code", ""), Side.NOT_STATED));
        }
        return side == Side.NOT_STATED ? sideInWords(site) : side;
    }

    private static Side sideInWords(Element site) {
        Side side = Sides.of(site.text("text", ""));
        for (Element coding : site.children("coding")) {
            side = Sides.join(side, Sides.of(coding.text("display", "")));
        }
        return side;
    }

    /** The place that the words of a thing name ("ulcer of the left lower leg"). */
    Place inWords(Element codeable) {
        Map<ConceptId, Origin> places = new TreeMap<>();
        if (!readWords(codeable, places)) {
            return Place.NOWHERE;
        }
        return new Place(lesion(name(places), sideInWords(codeable)), places, Optional.empty());
    }

    /**
     * States what a CodeableConcept names at a place. The place becomes a fact of its lesion if anything of it is a
     * lesion or can belong to one, and is not denied.
     *
     * @return whether anything was understood
     */
    boolean state(
            Chart chart,
            Element codeable,
            Stated stated,
            Place place,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        return lesions.state(chart, codeable, stated, place, when, prefer);
    }

    /** As {@link #state}, of words. */
    boolean stateWords(Chart chart, String words, Element from, Stated stated, Place place, ConceptKind... prefer) {
        List<Fact> facts = new ArrayList<>(2);
        boolean understood =
                coded.collectWords(facts::add, words, from, stated, place.about(), Optional.empty(), prefer);
        lesions.add(chart, facts, place, from);
        return understood;
    }

    /** States a place with the facts of what is there. */
    void state(Chart chart, List<Fact> facts, Place place, Element from) {
        lesions.place(chart, facts, place, from);
    }
}
