package org.calx.intake.fhir;

import java.util.Optional;
import org.calx.intake.document.DocumentText;
import org.calx.record.Problem;

/**
 * The texts of attachments, from the bytes they carry or from the Binary they point to. Nothing is fetched. What is not
 * read, or not as it stands, is told where it stands.
 */
final class Attachments {
    private static final String REMEDY = "read it yourself, and give what matters of it as text";

    private final References references;

    Attachments(References references) {
        this.references = references;
    }

    /** Reads an Attachment, or a Binary, which has the same fields. */
    DocumentText read(Element attachment) {
        Optional<Data> data = attachment.data("data");
        Optional<String> url = attachment.text("url");
        if (data.isPresent() && !data.get().isEmpty()) {
            return told(attachment, content(attachment, data.get(), attachment.text("contentType", "")));
        }
        if (url.isEmpty()) {
            return told(attachment, DocumentText.aside("the document itself is not in the record", false));
        }
        return references
                .find(attachment)
                .map(target -> target(attachment, target))
                .orElseGet(() -> told(
                        attachment,
                        DocumentText.aside("the document stands elsewhere, at '" + shortened(url.get()) + "'", true)));
    }

    private static DocumentText target(Element attachment, Element target) {
        Optional<Data> data = target.type().equals("Binary") ? target.data("data") : Optional.empty();
        if (data.isEmpty()) {
            return told(attachment, DocumentText.aside("what it points to holds no document", false));
        }
        String type = target.text("contentType", attachment.text("contentType", ""));
        return told(attachment, content(target, data.get(), type));
    }

    private static DocumentText content(Element holder, Data data, String contentType) {
        if (data.faulty()) {
            holder.faults().malformed(holder.pathTo("data"), "other characters", "base64");
            return DocumentText.aside("its content cannot be decoded", true);
        }
        return DocumentText.of(data.bytes(), contentType, data.whole());
    }

    private static DocumentText told(Element attachment, DocumentText document) {
        if (!document.setAside().isEmpty()) {
            attachment.faults().add(Problem.Kind.SET_ASIDE, attachment.path(), document.setAside(), REMEDY);
        }
        for (String note : document.notes()) {
            attachment.faults().add(Problem.Kind.SET_ASIDE, attachment.path(), note, REMEDY);
        }
        return document;
    }

    private static String shortened(String address) {
        return address.length() <= 80 ? address : address.substring(0, 80) + "…";
    }
}
