package org.calx.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.assess.Assessor;
import org.calx.assess.Changes;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.PatientRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a person, a clinician and a population wait for. {@code docs/bench.md} holds the command and the figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CoreBenchmark {
    private final Knowledge knowledge = KnowledgeStore.packed();
    private final Assessor assessor = new Assessor(knowledge);
    private final Asker asker = new Asker(assessor);
    private final PatientRecord onDialysis = Patients.onDialysis(knowledge);
    private final PatientRecord withSclerosis = Patients.withSclerosis(knowledge);
    private final PatientRecord nothingKnown = PatientRecord.empty(Patients.AS_OF);

    @Benchmark
    public Assessment assessDialysis() {
        return assessor.assess(onDialysis);
    }

    @Benchmark
    public Assessment assessSclerosis() {
        return assessor.assess(withSclerosis);
    }

    @Benchmark
    public List<Asker.Next> firstQuestion() {
        return asker.next(nothingKnown, Set.of());
    }

    @Benchmark
    public List<Asker.Next> nextQuestionDialysis() {
        return asker.next(onDialysis, Set.of());
    }

    @Benchmark
    public List<Asker.Next> nextQuestionSclerosis() {
        return asker.next(withSclerosis, Set.of());
    }

    @Benchmark
    public List<Changes.Change> whatWouldChangeSclerosis() {
        return new Changes(assessor).of(withSclerosis);
    }

    @Benchmark
    public Knowledge loadKnowledge() {
        return KnowledgeStore.packed();
    }
}
