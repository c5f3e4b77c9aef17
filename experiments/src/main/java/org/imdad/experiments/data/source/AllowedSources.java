package org.imdad.experiments.data.source;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses a download may use, redirections included: never one with a user name. Immutable.
 *
 * @param scheme the only scheme allowed
 * @param domains hosts allowed, with all hosts below them; on the usual port of the scheme unless they say {@code host:port}
 */
public record AllowedSources(String scheme, Set<String> domains) {

    /** Copies the set. */
    public AllowedSources {
        domains = Set.copyOf(domains);
    }

    /** HTTPS to the hosts that publish the named data sets. */
    public static AllowedSources published() {
        Set<String> hosts = NamedDatasets.all().stream()
                .flatMap(set -> set.published().stream())
                .flatMap(file -> file.mirrors().stream())
                .map(URI::getHost)
                .collect(Collectors.toSet());
        return new AllowedSources("https", hosts);
    }

    /** Whether an address may be used. */
    boolean permits(URI address) {
        String host = String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
        return scheme.equalsIgnoreCase(address.getScheme())
                && address.getUserInfo() == null
                && domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
