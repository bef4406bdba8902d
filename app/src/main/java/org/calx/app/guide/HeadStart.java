package org.calx.app.guide;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;

/**
 * Loads the knowledge on a second processor while the command line is still being read, and then rehearses an answer, so
 * that its code is loaded and linked while the first note is read. It changes no answer, only its time.
 */
public final class HeadStart {
    private static final AtomicReference<Optional<CompletableFuture<Knowledge>>> BEGUN =
            new AtomicReference<>(Optional.empty());

    private HeadStart() {}

    /** @param rehearsal what to try out on the knowledge beside the real work; its faults are left to the real work */
    public static void begin(Consumer<Knowledge> rehearsal) {
        CompletableFuture<Knowledge> knowledge = new CompletableFuture<>();
        BEGUN.set(Optional.of(knowledge));
        Thread loading = new Thread(
                () -> {
                    try {
                        knowledge.complete(KnowledgeStore.packed());
                    } catch (RuntimeException | Error e) {
                        knowledge.completeExceptionally(e);
                    }
                    knowledge.thenAccept(rehearsal);
                },
                "head start");
        loading.setDaemon(true);
        loading.start();
    }

    /** The knowledge that was begun, waited for; handed out once. Empty where none was begun. */
    static Optional<Knowledge> knowledge() {
        return BEGUN.getAndSet(Optional.empty()).map(HeadStart::waited);
    }

    private static Knowledge waited(CompletableFuture<Knowledge> knowledge) {
        try {
            return knowledge.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
