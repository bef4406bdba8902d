package org.calx.app.web.http;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Opens the port, with TLS where there is a certificate. */
final class Listener {
    private static final int WAITING = 128;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** Speaks none of the old versions, whatever the settings of this Java allow. */
    private static final class Modern extends HttpsConfigurator {
        Modern(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters connection) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            connection.setSSLParameters(parameters);
        }
    }

    private Listener() {}

    /** @throws IOException if the address or port cannot be had, or the certificate not be used */
    static HttpServer open(ServerOptions options) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(options.address()), options.port());
        if (options.tls().isEmpty()) {
            return HttpServer.create(address, WAITING);
        }
        SSLContext context = context(options.tls().get());
        HttpsServer server = HttpsServer.create(address, WAITING);
        server.setHttpsConfigurator(new Modern(context));
        return server;
    }

    private static SSLContext context(ServerOptions.Certificate certificate) throws IOException {
        char[] password = certificate.password().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(certificate.store().toFile(), password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate.store() + " cannot be used as a certificate: " + e.getMessage(), e);
        }
    }
}
