package org.calx.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.app.web.http.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the web guide listens. Any address but this machine's own must be asked for in full. */
final class Listening {
    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any. Default: 8080.")
    private int port = 8080;

    @Option(
            names = "--open-to-network",
            paramLabel = "ADDRESS",
            description =
                    "Listen on this address too, so that other machines can reach it. What people answer then travels"
                            + " over the network: it needs --host, and --tls or --behind-tls-proxy.")
    private @Nullable String address;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "Name under which browsers reach it from other machines; requests for any other are refused.")
    private List<String> hosts = List.of();

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description =
                    "PKCS #12 file with the certificate and key. Its password is read from the file FILE.password.")
    private @Nullable Path certificate;

    @Option(names = "--behind-tls-proxy", description = "A proxy in front of it speaks TLS and passes the Host on.")
    private boolean behindProxy;

    /** @throws ParameterException if the options would send what people answer in the open */
    ServerOptions options(CommandLine command) {
        ServerOptions options = ServerOptions.loopback(port);
        if (certificate != null) {
            options = options.with(new ServerOptions.Certificate(certificate, password(certificate, command)));
        }
        if (behindProxy) {
            options = options.withProxy();
        }
        if (address == null) {
            return hosts.isEmpty() ? options : options.at(options.address(), names());
        }
        if (!isLoopback(address, command)) {
            if (!options.secure()) {
                throw new ParameterException(
                        command,
                        "--open-to-network " + address + " would send what people answer over the network for anyone to"
                                + " read; add --tls FILE or --behind-tls-proxy");
            }
            if (hosts.isEmpty()) {
                throw new ParameterException(
                        command, "--open-to-network needs --host NAME, the name in the address line of the browser");
            }
        }
        return options.at(address, names());
    }

    private Set<String> names() {
        Set<String> names =
                hosts.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        names.addAll(ServerOptions.LOOPBACK);
        return names;
    }

    private static boolean isLoopback(String address, CommandLine command) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    command, "--open-to-network: '" + address + "' is no address of this machine", e);
        }
    }

    private static String password(Path certificate, CommandLine command) {
        Path file = certificate.resolveSibling(certificate.getFileName() + ".password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    command,
                    file + " cannot be read; put the password of " + certificate + " there, for its owner only",
                    e);
        }
    }
}
