package org.calx.app.web.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret that a browser holds for one visit: 128 random bits, which nobody can guess. */
public record VisitId(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public static VisitId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitId(encode(bytes));
    }

    /** What a browser sent, if it has the shape of a secret of ours. */
    public static Optional<VisitId> of(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new VisitId(sent)) : Optional.empty();
    }

    /** What each form must send along: made from the secret, which another site does not know. */
    public String formToken() {
        return derived("form");
    }

    public boolean isFormToken(String sent) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Something made from the secret that does not tell it. */
    String derived(String purpose) {
        return encode(digest(purpose));
    }

    byte[] digest(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never the secret itself, so that no message can give it away. */
    @Override
    public String toString() {
        return "visit";
    }
}
