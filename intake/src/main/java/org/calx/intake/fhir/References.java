package org.calx.intake.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the resource that a reference means: contained in the same resource, by address, or by type and id. */
final class References {
    private final Map<String, Element> targets = new HashMap<>();

    /** @param fullUrl the address its entry gives it, or empty */
    void keep(Element resource, String fullUrl) {
        if (!fullUrl.isEmpty()) {
            targets.putIfAbsent(fullUrl, resource);
        }
        if (!resource.id().isEmpty()) {
            targets.putIfAbsent(resource.type() + "/" + resource.id(), resource);
        }
    }

    /** The target of a reference, or of an attachment by its address; empty if it is not in the input. */
    Optional<Element> find(Element reference) {
        return reference.text(reference.has("reference") ? "reference" : "url").flatMap(a -> find(a, reference));
    }

    private Optional<Element> find(String address, Element from) {
        if (address.startsWith("#")) {
            String id = address.substring(1);
            return from.resource().children("contained").stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst();
        }
        String plain = withoutVersion(address);
        Element target = targets.get(plain);
        return Optional.ofNullable(target == null ? targets.get(typeAndId(plain)) : target);
    }

    static String withoutVersion(String address) {
        int version = address.indexOf("/_history/");
        return version < 0 ? address : address.substring(0, version);
    }

    /** The last two parts of an address: type and id. */
    static String typeAndId(String address) {
        int id = address.lastIndexOf('/');
        int type = id < 0 ? -1 : address.lastIndexOf('/', id - 1);
        return address.substring(type + 1);
    }

    /** The type that a reference by type and id names, or empty. */
    static String type(String reference) {
        String tail = typeAndId(reference);
        int end = tail.indexOf('/');
        return end < 0 ? "" : tail.substring(0, end);
    }

    /** The part of an address before type and id: which server it is on. */
    static String server(String address) {
        return address.substring(0, address.length() - typeAndId(address).length());
    }
}
