package org.calx.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** Who may use whom, and what the reasoning may not touch. A rule about a package that is not there yet holds. */
@AnalyzeClasses(packages = "org.calx", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String RECORD = "org.calx.record..";
    private static final String LOGIC = "org.calx.logic..";
    private static final String KNOWLEDGE = "org.calx.knowledge..";
    private static final String ASSESS = "org.calx.assess..";
    private static final String WORDS = "org.calx.words..";
    private static final String CASES = "org.calx.cases..";
    private static final String INTAKE = "org.calx.intake..";
    private static final String APP = "org.calx.app..";

    private static final String[] CORE = {"org.calx", RECORD, LOGIC, KNOWLEDGE, ASSESS, WORDS, CASES};

    @ArchTest
    static final ArchRule recordUsesNothingOfOurs = ofOurs(RECORD, RECORD);

    @ArchTest
    static final ArchRule logicUsesRecord = ofOurs(LOGIC, LOGIC, RECORD);

    @ArchTest
    static final ArchRule knowledgeUsesLogicAndRecord = ofOurs(KNOWLEDGE, KNOWLEDGE, LOGIC, RECORD);

    @ArchTest
    static final ArchRule assessUsesKnowledgeLogicAndRecord = ofOurs(ASSESS, ASSESS, KNOWLEDGE, LOGIC, RECORD);

    @ArchTest
    static final ArchRule wordsUseTheRestOfCore = ofOurs(WORDS, CORE);

    @ArchTest
    static final ArchRule casesUseTheReasoningAndNoWords = ofOurs(CASES, CASES, ASSESS, KNOWLEDGE, LOGIC, RECORD);

    @ArchTest
    static final ArchRule intakeUsesCore = ofOurs(INTAKE, and(INTAKE, CORE));

    @ArchTest
    static final ArchRule intakeUsesItsOwnParsers = classes()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(and("java..", and(INTAKE, CORE)))
                    .or(resideInAnyPackage(
                            "com.fasterxml.jackson.core..",
                            "org.jsoup..",
                            "org.snakeyaml.engine..",
                            "org.jspecify.annotations..")))
            .allowEmptyShould(true);

    /** A page of foreign markup is made plain in one place. */
    @ArchTest
    static final ArchRule markupIsParsedInOnePlace = noClasses()
            .that(not(resideInAPackage("org.calx.intake.document..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.jsoup.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyDependsOnApp = noClasses()
            .that(not(resideInAPackage(APP)).and(not(resideInAPackage("org.calx.bench.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule coreUsesTheJdkAndOneYamlParser = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(and("java..", CORE))
                    .or(resideInAnyPackage("org.snakeyaml.engine..", "org.jspecify.annotations..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("org.calx.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** The same record gives the same answer, whenever, wherever and however often it is asked. */
    @ArchTest
    static final ArchRule coreReadsNoClockLocaleOrChance = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .accessTargetWhere(new NotGivenAsInput())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should(new BeInANullMarkedPackage()).allowEmptyShould(true);

    private static ArchRule ofOurs(String user, String... used) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat(resideInAPackage("org.calx..").and(not(resideInAnyPackage(used))))
                .allowEmptyShould(true);
    }

    private static String[] and(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** Calls, constructors and method references whose answer depends on the machine, the place or the moment. */
    private static final class NotGivenAsInput extends DescribedPredicate<JavaAccess<?>> {

        private static final Map<Class<?>, Set<String>> BANNED = Map.of(
                System.class, Set.of("currentTimeMillis", "nanoTime"),
                Clock.class,
                        Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes"),
                Date.class, Set.of("<init>"),
                Locale.class, Set.of("getDefault"),
                TimeZone.class, Set.of("getDefault"),
                Math.class, Set.of("random"),
                UUID.class, Set.of("randomUUID"),
                // Without a locale these take the machine's; formatted() cannot be given one.
                String.class, Set.of("formatted"));

        NotGivenAsInput() {
            super("read the clock, the default locale or zone, or a random source");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            String name = target.getName();
            if (owner.getPackageName().startsWith("java.time") && name.equals("now")) {
                return true;
            }
            if (owner.isAssignableTo(Random.class) || owner.isAssignableTo(RandomGenerator.class)) {
                return true;
            }
            if (owner.isEquivalentTo(String.class) && dependsOnDefaultLocale(target)) {
                return true;
            }
            return BANNED.entrySet().stream()
                    .anyMatch(banned -> owner.isEquivalentTo(banned.getKey())
                            && banned.getValue().contains(name));
        }

        private static boolean dependsOnDefaultLocale(AccessTarget target) {
            String name = target.getFullName();
            return name.endsWith(".toLowerCase()")
                    || name.endsWith(".toUpperCase()")
                    || name.contains(".format(java.lang.String,");
        }
    }

    private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {

        BeInANullMarkedPackage() {
            super("be in a package whose package-info says @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(
                    type, marked, type.getName() + " is in a package without @NullMarked in its package-info.java"));
        }
    }
}
