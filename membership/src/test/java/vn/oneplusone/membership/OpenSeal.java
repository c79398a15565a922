package vn.oneplusone.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/** Keeps nothing secret, but insists on the right person; the real seal is the vault's, in the application. */
final class OpenSeal implements DetailsSeal {
    private final Map<String, UUID> holders = new ConcurrentHashMap<>();

    @Override
    public String seal(UUID person, PersonalDetails details) {
        String plain = person + "\n" + details.fullName() + "\n" + details.birthDate() + "\n"
                + Objects.toString(details.identityNumber(), "");
        return SealedText.PREFIX + Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    }

    @Override
    public PersonalDetails open(UUID person, String sealed) {
        byte[] plain = Base64.getDecoder().decode(sealed.substring(SealedText.PREFIX.length()));
        String[] lines = new String(plain, UTF_8).split("\n", -1);
        if (!lines[0].equals(person.toString())) {
            throw new IllegalArgumentException("sealed for somebody else");
        }
        return new PersonalDetails(lines[1], LocalDate.parse(lines[2]), null, null,
                lines[3].isEmpty() ? null : lines[3]);
    }

    @Override
    public UUID claim(String number, UUID person, @Nullable UUID outdated) {
        return holders.merge(number, person, (holder, other) -> holder.equals(outdated) ? other : holder);
    }
}
