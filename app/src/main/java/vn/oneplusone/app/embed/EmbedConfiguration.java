package vn.oneplusone.app.embed;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The parts, by name, and which other websites' scripts may read what is published. */
@Configuration(proxyBeanMethods = false)
@Import({EmbedScript.class, PublishedTable.class, CampaignFeed.class})
public class EmbedConfiguration {
    /**
     * Found by the security rules under its name.
     *
     * @param origins such as {@code https://phutan.example}, apart by commas; none by default. {@code *} is any
     */
    @Bean
    CorsConfigurationSource corsConfigurationSource(@Value("${oneplusone.embed-origins:}") String origins) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        List<String> listed = Arrays.stream(origins.split(",", -1)).map(String::strip)
                .filter(origin -> !origin.isEmpty()).toList();
        if (!listed.isEmpty()) {
            CorsConfiguration readers = new CorsConfiguration();
            readers.setAllowedOrigins(listed);
            readers.setAllowedMethods(List.of("GET", "HEAD"));
            // no cookie ever comes or goes: what is published is the same for everybody
            readers.setAllowCredentials(false);
            readers.setExposedHeaders(List.of("ETag", "Ledger-Position"));
            readers.setMaxAge(3600L);
            source.registerCorsConfiguration("/api/v1/published/**", readers);
            source.registerCorsConfiguration("/api/v1/published", readers);
        }
        return source;
    }
}
