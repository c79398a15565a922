package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.people.Namesakes;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.vault.NearbyIds;
import vn.oneplusone.membership.commands.CorrectDetails;
import vn.oneplusone.membership.commands.ErasePerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.RegisterPerson;
import vn.oneplusone.membership.commands.WithdrawConsent;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.SealedText;

/** People and what they agreed to. What they say of themselves comes in, and never goes out. */
@RestController
@RequestMapping(path = "/api/v1/people", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleApi {
    private final Requests requests;
    private final Namesakes namesakes;
    private final Places places;

    PeopleApi(Requests requests, Namesakes namesakes, Places places) {
        this.requests = requests;
        this.namesakes = namesakes;
        this.places = places;
    }

    /**
     * @param evidence what shows it; needed where it was given by word of mouth
     * @param representative a registered parent or guardian, needed for somebody under age
     */
    record Agreed(ConsentForm how, LocalDate on, @Nullable String evidence, @Nullable UUID representative) {}

    /** @param otherThan people of the same name and birth date who are somebody else; a refusal names those that may be meant */
    record Register(@Within(to = 200) String fullName, LocalDate birthDate, @Within(to = 50) @Nullable String phone,
            @Within(to = 500) @Nullable String address, @Within(to = 50) @Nullable String identityNumber,
            Gender gender, UUID unit, Agreed consent, LocalDate on, @Nullable List<UUID> otherThan) {}

    @PostMapping
    ResponseEntity<Done> register(Given<Register> given) {
        UUID person = NearbyIds.next();
        return given.create(Act.REGISTER_PERSON,
                it -> new Asked(Act.REGISTER_PERSON, "person/" + person, () -> it.unit, () -> {
                    PersonalDetails details = new PersonalDetails(it.fullName, it.birthDate, it.phone, it.address,
                            it.identityNumber);
                    namesakes.require(details, it.unit, it.otherThan == null ? List.of() : it.otherThan);
                    SealedText evidence = requests.sealed(it.consent.evidence);
                    return new RegisterPerson(person, details, it.gender, it.unit,
                            new Consent(it.consent.how, it.consent.on,
                                    evidence == null ? null : evidence.value(), it.consent.representative),
                            it.on);
                }));
    }

    /** All details, not only those that change. */
    record Correct(@Within(to = 200) String fullName, LocalDate birthDate, @Within(to = 50) @Nullable String phone,
            @Within(to = 500) @Nullable String address, @Within(to = 50) @Nullable String identityNumber,
            Gender gender, LocalDate on) {}

    @PostMapping("/{person}/details")
    ResponseEntity<Done> correct(Given<Correct> given, @PathVariable String person) {
        UUID of = PathParts.id(person);
        return given.step(Act.CORRECT_DETAILS, it -> asked(Act.CORRECT_DETAILS, of, () -> new CorrectDetails(of,
                new PersonalDetails(it.fullName, it.birthDate, it.phone, it.address, it.identityNumber), it.gender,
                it.on)));
    }

    record WithdrawAgreement(LocalDate on) {}

    @PostMapping("/{person}/consent/withdrawal")
    ResponseEntity<Done> withdrawConsent(Given<WithdrawAgreement> given, @PathVariable String person) {
        UUID of = PathParts.id(person);
        return given.step(Act.WITHDRAW_CONSENT,
                it -> asked(Act.WITHDRAW_CONSENT, of, () -> new WithdrawConsent(of, it.on)));
    }

    record Erase(LocalDate on) {}

    /** The fact comes first, then the key is destroyed; what a crash leaves in between is done at the next start. */
    @PostMapping("/{person}/erasure")
    ResponseEntity<Done> erase(Given<Erase> given, @PathVariable String person) {
        UUID of = PathParts.id(person);
        return given.step(Act.ERASE_PERSON, it -> asked(Act.ERASE_PERSON, of, () -> new ErasePerson(of, it.on))
                .andThen(() -> requests.forget(of)));
    }

    private Asked asked(Act act, UUID person, Supplier<Object> command) {
        String stream = "person/" + person;
        return new Asked(act, stream, () -> places.ofPerson(stream), command);
    }
}
