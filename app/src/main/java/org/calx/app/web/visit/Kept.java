package org.calx.app.web.visit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Visits on disk, for those who asked for it. The name of a file and its key are both made from the secret that only the
 * person's browser has, so that nobody else can tell whose a file is or read it; without the cookie it is noise. Files
 * that are not ours, or that cannot be read, are left as they are.
 */
public final class Kept {
    /** How long a file is kept after it was last used. */
    public static final Duration HELD = Duration.ofDays(30);

    private static final byte[] HEAD = "calx1\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{43}\\.calx(\\.[0-9]+\\.new)?");
    private static final String CIPHER = "AES/GCM/NoPadding";
    /** A file that is not whole after this time is left from a write that was cut off. */
    private static final Duration WRITING = Duration.ofHours(1);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_FILES = 10_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;
    private long written;

    /** @param folder made when something is first kept, and not before */
    public Kept(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the program keeps its data for this user. */
    public static Path usualFolder() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && Path.of(data).isAbsolute()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("calx");
    }

    /** What cannot be kept, or not be read again. The message says nothing of the person. */
    public static final class NotKept extends Exception {
        private static final long serialVersionUID = 1L;

        NotKept(String message, Exception cause) {
            super(message, cause);
        }

        NotKept(String message) {
            super(message);
        }
    }

    public boolean has(VisitId id) {
        return Files.isRegularFile(file(id)) && !isOld(file(id));
    }

    /**
     * The content of the file of this secret, if there is one.
     *
     * @throws NotKept if there is one that cannot be read
     */
    synchronized Optional<byte[]> read(VisitId id) throws NotKept {
        Path file = file(id);
        if (!has(id)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new NotKept("the file is larger than any of ours");
            }
            byte[] content = decrypt(id, Files.readAllBytes(file));
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(content);
        } catch (IOException e) {
            throw new NotKept("the file could not be opened", e);
        }
    }

    /** Writes the file anew, whole or not at all. @throws NotKept if that failed; the file is then as it was */
    synchronized void write(VisitId id, byte[] content) throws NotKept {
        try {
            makeFolder();
            if (!has(id) && isFull()) {
                throw new NotKept("too much is kept already");
            }
            Path part = folder.resolve(file(id).getFileName() + "." + ++written + ".new");
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly("rw-------"));
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(encrypt(id, content));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new NotKept("the folder cannot be written to", e);
        }
    }

    /** Deletes the file of this secret. @throws NotKept if it is still there */
    synchronized void delete(VisitId id) throws NotKept {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new NotKept("the file could not be deleted", e);
        }
    }

    /** Deletes files of ours that nobody used for long, and leaves all others. @return how many are not ours */
    public synchronized long clean() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            long foreign = 0;
            for (Path file : files.toList()) {
                if (!NAME.matcher(String.valueOf(file.getFileName())).matches()) {
                    foreign++;
                } else if (isOlder(file, file.toString().endsWith(".new") ? WRITING : HELD)) {
                    Files.deleteIfExists(file);
                }
            }
            return foreign;
        } catch (IOException e) {
            return 0;
        }
    }

    private Path file(VisitId id) {
        return folder.resolve(id.derived("file") + ".calx");
    }

    private boolean isOld(Path file) {
        return isOlder(file, HELD);
    }

    private boolean isOlder(Path file, Duration age) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(age));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isFull() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count() >= MOST_FILES;
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Rights for the owner alone, where files have such rights. */
    private FileAttribute<?>[] ownerOnly(String rights) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static byte[] encrypt(VisitId id, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] hidden;
        try {
            hidden = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES with GCM", e);
        }
        return ByteBuffer.allocate(HEAD.length + NONCE + hidden.length)
                .put(HEAD)
                .put(nonce)
                .put(hidden)
                .array();
    }

    private static byte[] decrypt(VisitId id, byte[] file) throws NotKept {
        int start = HEAD.length + NONCE;
        if (file.length < start || !Arrays.equals(HEAD, Arrays.copyOf(file, HEAD.length))) {
            throw new NotKept("the file is of another kind or version");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOfRange(file, HEAD.length, start))
                    .doFinal(file, start, file.length - start);
        } catch (GeneralSecurityException e) {
            throw new NotKept("the file was changed or is damaged", e);
        }
    }

    private static Cipher cipher(int mode, VisitId id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(id.digest("key"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEAD);
        return cipher;
    }
}
