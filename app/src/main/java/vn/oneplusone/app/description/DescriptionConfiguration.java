package vn.oneplusone.app.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.bodies.ActionAddress;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.pages.Words;

/** The description of the API, as OpenAPI and as a page. */
@Configuration(proxyBeanMethods = false)
@Import(DocsPage.class)
public class DescriptionConfiguration {
    static {
        SpringDocUtils.getConfig().addRestControllers(ActionAddress.class).addRequestWrapperToIgnore(CommandBody.class,
                SignedIn.class, Parameters.class,
                Words.class,
                ServletWebRequest.class, CsrfToken.class);
    }

    @Bean
    Describe describe() {
        return new Describe();
    }

    @Bean
    AnswerSchemas answerSchemas() {
        return new AnswerSchemas();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("1+1").version("1")
                        .description("Ledger and figures of the membership drive. Commands are recorded once each; "
                                + "questions are answered as of a size of the ledger."))
                .components(new Components().addSchemas("Problem", problem())
                        .addResponses("Problem", new ApiResponse()
                                .description("A problem document (RFC 9457) in the reader's language.")
                                .content(new Content().addMediaType("application/problem+json", new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))))
                        .addSecuritySchemes(Describe.SESSION, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE).name("oneplusone")
                                .description("The cookie of who has signed in."))
                        .addSecuritySchemes(Describe.CSRF, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER).name("X-CSRF-TOKEN")
                                .description("The token that /api/v1/session tells.")))
                .addSecurityItem(new SecurityRequirement().addList(Describe.SESSION));
    }

    /** The address of this server is where the description came from. */
    @Bean
    OpenApiCustomizer here() {
        return api -> api.setServers(List.of(new Server().url("/")));
    }

    private static Schema<?> problem() {
        Schema<?> wrong = new ObjectSchema();
        List.of("field", "name", "message").forEach(name -> wrong.addProperty(name, new StringSchema()));
        wrong.setRequired(List.of("field", "name", "message"));
        Schema<?> change = new ObjectSchema();
        List.of("type", "title", "on").forEach(name -> change.addProperty(name, new StringSchema()));
        change.addProperty("recordedAt", new StringSchema().format("date-time"));
        change.setRequired(List.of("type", "title", "on", "recordedAt"));
        Schema<?> problem = new ObjectSchema();
        List.of("type", "title", "detail", "instance").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("request", new StringSchema().description("What the server's log calls this request."));
        problem.addProperty("errors", new ArraySchema().items(wrong)
                .description("Each parameter or member that is wrong."));
        problem.addProperty("changes", new ArraySchema().items(change)
                .description("What came in between, where the version had passed."));
        problem.addProperty("people", new ArraySchema().items(new StringSchema().format("uuid"))
                .description("Who is on record already and may be the same person."));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }
}
